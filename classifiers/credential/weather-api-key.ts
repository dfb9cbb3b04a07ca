import { assignedTo } from '../../src/detect/assignment.js';
import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const sample = '5b552426792353b10' + '3ecba13b52ba71';

export default defineInfotype({
  title: 'WeatherAPI.com key',
  region: [],
  categories: ['credentials'],
  regulations: [],
  patterns: [
    assignedTo(['weatherapi', 'weather api'], '[0-9a-f]{30,31}'),
    {
      regex:
        /\bapi\.weatherapi\.com\/[\w./]{1,60}\?(?:[a-z]{1,10}=[^&\s"']{0,60}&){0,6}key=(?<value>[0-9a-f]{30,31})(?![\w-])/,
      prior: 0.95,
    },
  ],
  validator: randomText(3),
  context: ['weatherapi', 'weather'],
  finds: [
    { text: `WEATHERAPI_KEY=${sample}`, match: sample, level: 'high' },
    { text: `{"weatherapiKey": "${sample}"}`, match: sample, level: 'high' },
    { text: `--weatherapi-key ${sample}`, match: sample, level: 'high' },
    { text: `https://api.weatherapi.com/v1/current.json?key=${sample}&q=Bern`, match: sample, level: 'high' },
  ],
  ignores: [
    { text: `WEATHERAPI_KEY=${sample.slice(3)}`, because: 'too short' },
    { text: `WEATHERAPI_KEY=${sample}0`, because: 'one character long' },
    { text: `id=${sample}`, because: 'nothing says what it is' },
    { text: `WEATHERAPI_KEY=${'0'.repeat(31)}`, because: 'all zeros' },
  ],
});
