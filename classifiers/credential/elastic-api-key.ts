import { assignedTo } from '../../src/detect/assignment.js';
import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const key = 'QFOrMbLk/yNToFoXQ0J' + 'bYAAwT/eOjsAV2T8Bko+OmdeXCTyYr3NdndB7Ui==';
const cloud = `essu_${'tOjJ4Y7aaRP3p/MhuP8MOqxSvtkYQb' + 'b4r3lvLye3PZA8mOVPBsJOYeNz5oEAKC8fmVBtqLN1Dw7IIJ+8UUej0GCLqa'}==`;

export default defineInfotype({
  title: 'Elasticsearch or Elastic Cloud API key',
  region: [],
  categories: ['credentials'],
  regulations: [],
  // Of Elastic Cloud, then the base 64 of id and secret that a cluster gives.
  patterns: [
    { regex: /\bessu_[A-Za-z0-9+/_-]{50,200}={0,2}(?![\w+/=-])/, prior: 0.98 },
    assignedTo(
      ['elastic', 'es api key', 'authorization: apikey', 'ec api key', 'kibana'],
      '(?=[A-Za-z+/_-]{0,57}\\d)[A-Za-z0-9+/_-]{58}==(?!=)',
    ),
    { regex: /\bAuthorization["']?: ?["']?ApiKey (?<value>[A-Za-z0-9+/_-]{40,120}={0,2})(?![\w+/=-])/, prior: 0.95 },
  ],
  validator: randomText(3),
  context: ['elastic', 'elasticsearch', 'kibana', 'api key', 'apikey'],
  finds: [
    { text: `ELASTIC_API_KEY=${key}`, match: key, level: 'high' },
    { text: `Authorization: ApiKey ${key}`, match: key, level: 'high' },
    { text: `EC_API_KEY=${cloud}`, match: cloud, level: 'high' },
    { text: `"elasticsearchApiKey": "${key}"`, match: key, level: 'high' },
  ],
  ignores: [
    { text: `ELASTIC_API_KEY=${key.slice(4)}`, because: 'too short' },
    { text: `blob ${key}`, because: 'without its name' },
    { text: 'essu_abc', because: 'too short' },
    { text: `ELASTIC_API_KEY=${'x'.repeat(58)}==`, because: 'a placeholder' },
  ],
});
