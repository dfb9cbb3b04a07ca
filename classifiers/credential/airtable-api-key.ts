import { assignedTo } from '../../src/detect/assignment.js';
import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const key = 'keyFD' + '5yn7aCxQUs7W';

export default defineInfotype({
  title: 'Airtable API key',
  region: [],
  categories: ['credentials'],
  regulations: [],
  aliases: { gitleaks: 'airtable-api-key' },
  // Keys before 2024 begin with key; ids of bases, tables, records and fields are as long and no secret.
  patterns: [
    assignedTo(
      ['airtable'],
      '(?:key[A-Za-z0-9]{14}|(?!(?:app|tbl|rec|viw|fld|usr|wsp|att|sel)[A-Z])(?=[A-Za-z]{0,16}\\d)[A-Za-z0-9]{17})',
    ),
  ],
  validator: randomText(2.7),
  context: ['airtable', 'api key'],
  finds: [
    { text: `AIRTABLE_API_KEY=${key}`, match: key, level: 'high' },
    { text: `"airtableApiKey": "${key}",`, match: key, level: 'high' },
    { text: `config.airtableApiKey = '${key}';`, match: key, level: 'high' },
    { text: `airtable key is ${key}`, match: key, level: 'high' },
    { text: `Airtable.configure({ airtableKey: '${key}' })`, match: key, level: 'high' },
  ],
  ignores: [
    { text: `AIRTABLE_API_KEY=${key.slice(0, -1)}`, because: 'one character short' },
    { text: `AIRTABLE_API_KEY=${key}a`, because: 'one character too long' },
    { text: `checksum=${key}`, because: 'assigned to another name' },
    { text: `AIRTABLE_API_KEY=${'x'.repeat(17)}`, because: 'a placeholder' },
    { text: 'AIRTABLE_BASE_ID=appWk3X9vQ2mLt7Rb', because: 'the id of a base' },
  ],
});
