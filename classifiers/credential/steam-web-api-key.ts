import { assignedTo } from '../../src/detect/assignment.js';
import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const sample = '24DCE80E966E28BC4' + '7876539BE2BA545';

export default defineInfotype({
  title: 'Steam Web API key',
  region: [],
  categories: ['credentials'],
  regulations: [],
  patterns: [assignedTo(['steam api', 'steam web api', 'steam key', 'steamworks'], '[0-9A-F]{32}')],
  validator: randomText(3),
  context: ['steam'],
  finds: [
    { text: `STEAM_API_KEY=${sample}`, match: sample, level: 'high' },
    { text: `{"steamApiKey": "${sample}"}`, match: sample, level: 'high' },
    { text: `const steamApiKey = '${sample}';`, match: sample, level: 'high' },
    { text: `steam api key is ${sample}`, match: sample, level: 'high' },
  ],
  ignores: [
    { text: `STEAM_API_KEY=${sample.slice(1)}`, because: 'one character short' },
    { text: `STEAM_API_KEY=${sample}0`, because: 'one digit long' },
    { text: `build ${sample} done`, because: 'nothing says what it is' },
    { text: `STEAM_API_KEY=${'X'.repeat(32)}`, because: 'a placeholder' },
  ],
});
