import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const body = '559fA4lf5c5mv3Z6IYBD5bf' + 'fOUOZrtNmaVcOfyxejv4';
const token = `phc_${body}`;

export default defineInfotype({
  title: 'PostHog project API key',
  region: [],
  categories: ['credentials'],
  regulations: [],
  patterns: [{ regex: /\bphc_[\w-]{40,50}(?![\w-])/, prior: 0.97 }],
  validator: randomText(3.5),
  context: ['posthog'],
  finds: [
    { text: `POSTHOG_API_KEY=${token}`, match: token, level: 'high' },
    { text: `{"posthogApiKey": "${token}"}`, match: token, level: 'high' },
    { text: `posthog.init('${token}', {})`, match: token, level: 'high' },
    { text: `It was ${token} until today.`, match: token, level: 'high' },
  ],
  ignores: [
    { text: `phc_${body.slice(10)}`, because: 'too short' },
    { text: `${token}abcdefgh`, because: 'too long' },
    { text: `x${token}`, because: 'inside a longer token' },
    { text: `phc_${'x'.repeat(43)}`, because: 'a placeholder' },
  ],
});
