import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const id = 'iVq1' + 'DF4QajEPt0';
const body = '06d9140ed3b8f4f6d8607' + '8479c75f5b93abf04f3b5a4576f84a8087828685f89';
const token = `pat${id}.${body}`;

export default defineInfotype({
  title: 'Airtable personal access token',
  region: [],
  categories: ['credentials'],
  regulations: [],
  aliases: { gitleaks: 'airtable-personnal-access-token' },
  patterns: [{ regex: /\bpat[A-Za-z0-9]{14}\.[a-f0-9]{64}\b/, prior: 0.98 }],
  validator: randomText(3),
  context: ['airtable', 'token'],
  finds: [
    { text: `AIRTABLE_TOKEN=${token}`, match: token, level: 'high' },
    {
      text: `curl -H "Authorization: Bearer ${token}" https://api.airtable.com/v0/meta/bases`,
      match: token,
      level: 'high',
    },
    { text: `new Airtable({ apiKey: '${token}' })`, match: token, level: 'high' },
    { text: `{"airtableToken":"${token}"}`, match: token, level: 'high' },
    { text: `[info] calling Airtable with ${token}`, match: token, level: 'high' },
  ],
  ignores: [
    { text: `AIRTABLE_TOKEN=${token.slice(0, -1)}`, because: 'one character short' },
    { text: `AIRTABLE_TOKEN=${token}a`, because: 'one character too long' },
    { text: `x${token}`, because: 'inside a longer token' },
    { text: `AIRTABLE_TOKEN=pat${id}`, because: 'the id of a token without its secret' },
    { text: `AIRTABLE_TOKEN=pat${'x'.repeat(14)}.${'0'.repeat(64)}`, because: 'a placeholder' },
  ],
});
