import { assignedTo } from '../../src/detect/assignment.js';
import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const key = 'VOh556rZ3ilrInNgnwhba2b67B' + '0Idw83WXDrGN3GD4t74Xmt7Q82k9G0PhrNdYMuJQwJ4H4ZvlnOmng0';

export default defineInfotype({
  title: 'Crowdin personal access token',
  region: [],
  categories: ['credentials'],
  regulations: [],
  patterns: [assignedTo(['crowdin'], '(?=[A-Za-z_-]{0,79}\\d)[A-Za-z0-9]{80}')],
  validator: randomText(3),
  context: ['crowdin', 'personal token'],
  finds: [
    { text: `CROWDIN_PERSONAL_TOKEN=${key}`, match: key, level: 'high' },
    { text: `"crowdinPersonalToken": "${key}",`, match: key, level: 'high' },
    { text: `<crowdin-personal-token>${key}</crowdin-personal-token>`, match: key, level: 'high' },
    { text: `crowdin token: ${key}`, match: key, level: 'high' },
    { text: `crowdinToken = '${key}'`, match: key, level: 'high' },
  ],
  ignores: [
    { text: `CROWDIN_PERSONAL_TOKEN=${key.slice(0, -1)}`, because: 'one character short' },
    { text: `CROWDIN_PERSONAL_TOKEN=${key}a`, because: 'one character too long' },
    { text: `checksum=${key}`, because: 'assigned to another name' },
    { text: `CROWDIN_PERSONAL_TOKEN=${'x'.repeat(80)}`, because: 'a placeholder' },
  ],
});
