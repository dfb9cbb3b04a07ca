import { defineInfotype } from '../../src/detect/infotype.js';

const body = `${'kV7dQ2mXn9RsT4wYb1Zc'.repeat(4)}p3Lh8Ej5Uf0Ga`;
const key = `sk-ant-api03-${body}AA`;

export default defineInfotype({
  title: 'Anthropic API key',
  region: [],
  categories: ['credentials'],
  regulations: [],
  aliases: { gitleaks: ['anthropic-api-key', 'anthropic-admin-api-key'] },
  patterns: [{ regex: /\bsk-ant-(?:api|admin|oat|ort|sid)\d{2}-[A-Za-z0-9_-]{32,200}(?![\w-])/, prior: 0.98 }],
  validator: { test: (candidate) => !/(.)\1{7}/.test(candidate), chance: 0.99 },
  context: ['anthropic', 'claude', 'api key'],
  finds: [
    { text: `ANTHROPIC_API_KEY=${key}`, match: key, level: 'high' },
    { text: `"x-api-key": "${key}"`, match: key, level: 'high' },
    { text: `sk-ant-admin01-${body}AA`, match: `sk-ant-admin01-${body}AA`, level: 'high' },
    { text: `use ${key}.`, match: key, level: 'high' },
  ],
  ignores: [
    { text: 'sk-ant-api03-' + 'abc', because: 'too short' },
    { text: `sk-ant-${body}`, because: 'no kind and number' },
    { text: `task-ant-api03-${body}`, because: 'inside a longer token' },
    { text: `sk-ant-api03-${'x'.repeat(93)}AA`, because: 'a placeholder' },
  ],
});
