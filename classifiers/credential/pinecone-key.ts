import { assignedTo } from '../../src/detect/assignment.js';
import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const body = '36KrSJ_EaDAbE9VYrkjpKkbD' + 'IJmZiYgeCZ7RIy8wFoWLREK' + 'I4HDcpkPWsyhP7wadj3owPe';
const token = `pcsk_${body}`;

export default defineInfotype({
  title: 'Pinecone API key',
  region: [],
  categories: ['credentials'],
  regulations: [],
  patterns: [
    { regex: /\bpcsk_[A-Za-z0-9]{5,6}_[A-Za-z0-9]{63}(?![\w-])/, prior: 0.97 },
    assignedTo(
      ['pinecone token', 'pinecone api', 'pinecone key'],
      '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}',
    ),
  ],
  validator: randomText(2.5),
  context: ['pinecone'],
  finds: [
    { text: `PINECONE_API_KEY=${token}`, match: token, level: 'high' },
    { text: `{"pineconeApiKey": "${token}"}`, match: token, level: 'high' },
    { text: `client = Client('${token}')`, match: token, level: 'high' },
    { text: `(${token})`, match: token, level: 'high' },
    {
      text: `PINECONE_API_KEY='7c41f0de-92ab-4d83-${'b6f5-0e1a3c7d9428'}'`,
      match: '7c41f0de-92ab-4d83-' + 'b6f5-0e1a3c7d9428',
      level: 'high',
    },
  ],
  ignores: [
    { text: token.slice(0, -1), because: 'one character short' },
    { text: `${token}a`, because: 'one character long' },
    { text: `x${token}`, because: 'inside a longer token' },
    { text: `pcsk_${'x'.repeat(6)}_${'x'.repeat(63)}`, because: 'a placeholder' },
  ],
});
