import { assignedTo } from '../../src/detect/assignment.js';
import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const key = 'fccfa771a4faf' + '031822b3052969ef893ad96eba7';

export default defineInfotype({
  title: 'Datadog application key',
  region: [],
  categories: ['credentials'],
  regulations: [],
  aliases: { gitleaks: 'datadog-access-token' },
  // Newer ones begin with ddapp_.
  patterns: [
    { regex: /\bddapp_[A-Za-z0-9]{30,40}\b/, prior: 0.97 },
    assignedTo(['datadog', 'dd app', 'dd application'], '(?=[A-Za-z]{0,39}\\d)[A-Za-z0-9]{40}', 0.92),
  ],
  validator: randomText(3),
  context: ['datadog', 'dd', 'application key', 'app key'],
  finds: [
    { text: `DD_APP_KEY=${key}`, match: key, level: 'high' },
    { text: `"ddAppKey": "${key}",`, match: key, level: 'high' },
    { text: `--dd-app-key ${key}`, match: key, level: 'high' },
    { text: `DD-APPLICATION-KEY: ${key}`, match: key, level: 'high' },
    { text: `datadog.appKey = '${key}'`, match: key, level: 'high' },
  ],
  ignores: [
    { text: `DD_APP_KEY=${key.slice(0, -1)}`, because: 'one character short' },
    { text: `DD_APP_KEY=${key}a`, because: 'one character too long' },
    { text: `checksum=${key}`, because: 'assigned to another name' },
    { text: `DD_APP_KEY=${'0'.repeat(40)}`, because: 'a placeholder' },
  ],
});
