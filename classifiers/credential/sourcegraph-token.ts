import { assignedTo } from '../../src/detect/assignment.js';
import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const body = 'adef36593ef6ef2b42160' + '061f56b99a297022968';
const token = `sgp_local_${body}`;

export default defineInfotype({
  title: 'Sourcegraph access token',
  region: [],
  categories: ['credentials'],
  regulations: [],
  aliases: { gitleaks: 'sourcegraph-access-token' },
  // Personal tokens, with or without the instance; those of the gateway and of licences; the oldest have no prefix.
  patterns: [
    { regex: /\bsgp_(?:(?:[0-9a-f]{16}|local)_)?[0-9a-f]{40}(?![\w-])/, prior: 0.97 },
    { regex: /\b(?:sgd|slk)_[0-9a-f]{64}(?![\w-])/, prior: 0.95 },
    assignedTo(['sourcegraph', 'src access token'], '[0-9a-f]{40}'),
  ],
  validator: randomText(3),
  context: ['sourcegraph', 'src', 'cody'],
  finds: [
    { text: `SRC_ACCESS_TOKEN=${token}`, match: token, level: 'high' },
    { text: `{"srcAccessToken": "${token}"}`, match: token, level: 'high' },
    { text: `Authorization: Bearer ${token}`, match: token, level: 'high' },
    { text: `Use ${token}, please.`, match: token, level: 'high' },
    { text: `token sgp_${body}`, match: `sgp_${body}`, level: 'high' },
    { text: `sgp_9c41e07fa2b6d835_${body}`, match: `sgp_9c41e07fa2b6d835_${body}`, level: 'high' },
    { text: `SOURCEGRAPH_TOKEN=${body}`, match: body, level: 'high' },
  ],
  ignores: [
    { text: token.slice(0, -1), because: 'one character short' },
    { text: `${token}0`, because: 'one character long' },
    { text: `x${token}`, because: 'inside a longer token' },
    { text: `sgp_local_${'0'.repeat(40)}`, because: 'a placeholder' },
    { text: `sgp_9c41e07fa2b6d83_${body}`, because: 'an instance of fifteen digits' },
  ],
});
