import { assignedTo } from '../../src/detect/assignment.js';
import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const sample = 'ff342b849020d4a42' + 'df855783aa4dd3c';

export default defineInfotype({
  title: 'TMDB API key',
  region: [],
  categories: ['credentials'],
  regulations: [],
  patterns: [assignedTo(['tmdb', 'themoviedb', 'moviedb'], '[0-9a-f]{32}')],
  validator: randomText(3),
  context: ['tmdb', 'themoviedb'],
  finds: [
    { text: `TMDB_API_KEY=${sample}`, match: sample, level: 'high' },
    { text: `{"tmdbApiKey": "${sample}"}`, match: sample, level: 'high' },
    { text: `os.environ["TMDB_API_KEY"] = "${sample}"`, match: sample, level: 'high' },
    { text: `tmdb key is ${sample}`, match: sample, level: 'high' },
  ],
  ignores: [
    { text: `TMDB_API_KEY=${sample.slice(1)}`, because: 'one character short' },
    { text: `TMDB_API_KEY=${sample}0`, because: 'one character long' },
    { text: `id=${sample}`, because: 'nothing says what it is' },
    { text: `TMDB_API_KEY=${'0'.repeat(32)}`, because: 'all zeros' },
  ],
});
