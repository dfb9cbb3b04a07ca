import { assignedTo } from '../../src/detect/assignment.js';
import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const key = 'RptS0UJ7rFbLkxAfdmAZNrU2EONxrv84Pv8QF5iC' + 'wEztN1F4BdsqpbTREmw3Ixsn6jkHumBqDv7oZYYPtzNQSQ==';

export default defineInfotype({
  title: 'Azure Communication Services key',
  region: [],
  categories: ['credentials'],
  regulations: [],
  patterns: [
    {
      regex:
        /\bendpoint=https:\/\/[\w.-]{1,100}\.communication\.azure\.com\/?;accesskey=(?<value>[A-Za-z0-9+/]{86}==|[A-Za-z0-9]{84})(?![A-Za-z0-9+/=])/,
      prior: 0.98,
    },
    assignedTo(['acs access key', 'acs key', 'communication services key'], '[A-Za-z0-9+/]{86}==(?!=)'),
  ],
  validator: randomText(3),
  context: ['communication services', 'acs', 'access key'],
  finds: [
    { text: `endpoint=https://acme.communication.azure.com/;accesskey=${key}`, match: key, level: 'high' },
    {
      text: `ACS_CONNECTION="endpoint=https://acme.germany.communication.azure.com;accesskey=${key}"`,
      match: key,
      level: 'high',
    },
    { text: `ACS_KEY=${key}`, match: key, level: 'high' },
    { text: `communication services key: ${key}`, match: key, level: 'high' },
  ],
  ignores: [
    { text: `endpoint=https://acme.communication.azure.com/;accesskey=${key.slice(4)}`, because: 'too short' },
    { text: `sha512-${key}`, because: 'without its name' },
    { text: 'endpoint=https://acme.communication.azure.com/;accesskey=<key>', because: 'a placeholder' },
    { text: `endpoint=https://acme.example.com/;accesskey=${key}`, because: 'another host' },
  ],
});
