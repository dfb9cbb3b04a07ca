import { assignedTo } from '../../src/detect/assignment.js';
import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const sample = '6bdb69774fa93e26d' + '1f15e50f281ff34';

export default defineInfotype({
  title: 'OpenWeather API key',
  region: [],
  categories: ['credentials'],
  regulations: [],
  patterns: [
    assignedTo(['openweather', 'open weather', 'owm api', 'owm key', 'openweathermap'], '[0-9a-f]{32}'),
    { regex: /\bapi\.openweathermap\.org\/[\w./?&=,%+-]{1,200}?appid=(?<value>[0-9a-f]{32})(?![\w-])/i, prior: 0.95 },
  ],
  validator: randomText(3),
  context: ['openweather', 'openweathermap', 'appid'],
  finds: [
    { text: `OPENWEATHER_API_KEY=${sample}`, match: sample, level: 'high' },
    { text: `{"openweatherApiKey": "${sample}"}`, match: sample, level: 'high' },
    { text: `os.environ["OPENWEATHER_API_KEY"] = "${sample}"`, match: sample, level: 'high' },
    { text: `https://api.openweathermap.org/data/2.5/weather?q=Bern&appid=${sample}`, match: sample, level: 'high' },
  ],
  ignores: [
    { text: `OPENWEATHER_API_KEY=${sample.slice(1)}`, because: 'one character short' },
    { text: `OPENWEATHER_API_KEY=${sample}0`, because: 'one character long' },
    { text: `checksum ${sample}`, because: 'nothing says what it is' },
    { text: `OPENWEATHER_API_KEY=${'0'.repeat(32)}`, because: 'all zeros' },
  ],
});
