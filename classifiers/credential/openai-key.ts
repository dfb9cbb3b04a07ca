import { defineInfotype } from '../../src/detect/infotype.js';

const half = 'kV7dQ2mXn9RsT4wYb1Zc';
const legacy = `sk-${half}T3BlbkFJ${half}`;
const project = `sk-proj-${half}_${half}-T3BlbkFJ${half}`;

export default defineInfotype({
  title: 'OpenAI API key',
  region: [],
  categories: ['credentials'],
  regulations: [],
  aliases: { gitleaks: 'openai-api-key' },
  // T3BlbkFJ is "OpenAI" in base 64 and stands in the middle of most of them.
  patterns: [
    { regex: /\bsk-[A-Za-z0-9]{20}T3BlbkFJ[A-Za-z0-9]{20}(?![\w-])/, prior: 0.99 },
    { regex: /\bsk-(?:proj|svcacct|admin|None)-[A-Za-z0-9_-]{20,200}(?![\w-])/, prior: 0.97 },
    { regex: /\bsk-[A-Za-z0-9]{48}(?![\w-])/, prior: 0.9 },
  ],
  validator: { test: (candidate) => /\d/.test(candidate) && !/(.)\1{7}/.test(candidate), chance: 0.95 },
  context: ['openai', 'api key', 'gpt'],
  finds: [
    { text: `OPENAI_API_KEY=${legacy}`, match: legacy, level: 'high' },
    { text: `api_key="${project}"`, match: project, level: 'high' },
    { text: `sk-svcacct-${half}${half}`, match: `sk-svcacct-${half}${half}`, level: 'high' },
    {
      text: `Bearer sk-${half}${half}${half.slice(0, 8)}`,
      match: `sk-${half}${half}${half.slice(0, 8)}`,
      level: 'high',
    },
  ],
  ignores: [
    { text: `sk-${half}`, because: 'too short' },
    { text: `task-${half}T3BlbkFJ${half}`, because: 'inside a longer token' },
    { text: `sk-proj-${'x'.repeat(40)}`, because: 'a placeholder' },
    { text: 'sk-learn-contrib-and-some-more-packages', because: 'the name of a package' },
  ],
});
