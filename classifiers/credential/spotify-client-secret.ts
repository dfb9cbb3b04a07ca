import { assignedTo } from '../../src/detect/assignment.js';
import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const sample = 'fa20f2bfecf58ace4' + 'd0e01652d966577';

export default defineInfotype({
  title: 'Spotify client secret',
  region: [],
  categories: ['credentials'],
  regulations: [],
  patterns: [
    assignedTo(
      [
        'spotify client secret',
        'spotify secret',
        'spotify api',
        'spotify key',
        'spotify token',
        'spotipy client secret',
      ],
      '[0-9a-f]{32}',
    ),
  ],
  validator: randomText(3),
  context: ['spotify', 'spotipy'],
  finds: [
    { text: `SPOTIFY_CLIENT_SECRET=${sample}`, match: sample, level: 'high' },
    { text: `{"spotifyClientSecret": "${sample}"}`, match: sample, level: 'high' },
    { text: `os.environ["SPOTIFY_CLIENT_SECRET"] = "${sample}"`, match: sample, level: 'high' },
    { text: `spotify secret is ${sample}`, match: sample, level: 'high' },
  ],
  ignores: [
    { text: `SPOTIFY_CLIENT_SECRET=${sample.slice(1)}`, because: 'one character short' },
    { text: `SPOTIFY_CLIENT_SECRET=${sample}0`, because: 'one character long' },
    { text: `id=${sample}`, because: 'nothing says what it is' },
    { text: `SPOTIFY_CLIENT_SECRET=${'0'.repeat(32)}`, because: 'all zeros' },
    { text: `SPOTIFY_CLIENT_ID=${sample}`, because: 'the id of a client' },
  ],
});
