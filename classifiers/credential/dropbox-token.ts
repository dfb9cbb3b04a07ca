import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const token = `sl.${'bTP9Z6GNstCzMln0UpFhkjY1hwPEfh_d4f70gCLwvgZYi' + '1svB6kNX-IiKkuvodkCBUB2TUgMSPzX_DSBRwz-6hJfLwml5GHE-8FmVuIIZlT59EafxUvJPSQdaV94rFwXQso5JZc'}`;
const long = `${'58q' + 'lbsvct5v'}AAAAAAAAAA${'lgrMH1WnUUipO9' + 'BTKqFfzRICsvHCShzSQP1Nc1GGdWH'}`;

/** The ten A of the long-lived ones are no mask. */
const random = randomText(3.4);

export default defineInfotype({
  title: 'Dropbox access token',
  region: [],
  categories: ['credentials'],
  regulations: [],
  aliases: { gitleaks: ['dropbox-short-lived-api-token', 'dropbox-long-lived-api-token'] },
  // Short-lived ones since 2021, then the long-lived ones with their ten A.
  patterns: [
    { regex: /\bsl\.(?:u\.)?[A-Za-z0-9_=-]{130,1500}(?![\w=-])/, prior: 0.97 },
    {
      regex:
        /AAAAAAAAAA(?<=\b(?=(?<value>[A-Za-z0-9]{11}AAAAAAAAAA[A-Za-z0-9_=-]{43})(?![\w=-]))[A-Za-z0-9]{11}AAAAAAAAAA)/,
      prior: 0.92,
    },
  ],
  // The ten A are no mask here.
  validator: {
    ...random,
    test: (candidate) => random.test(candidate.replace('AAAAAAAAAA', '')),
  },
  context: ['dropbox', 'access token'],
  finds: [
    { text: `DROPBOX_TOKEN=${token}`, match: token, level: 'high' },
    { text: `Authorization: Bearer ${token}`, match: token, level: 'high' },
    { text: `new Dropbox({ accessToken: '${long}' })`, match: long, level: 'high' },
    { text: `dropbox_access_token: ${long}`, match: long, level: 'high' },
  ],
  ignores: [
    { text: `DROPBOX_TOKEN=sl.${token.slice(3, 90)}`, because: 'too short' },
    { text: `DROPBOX_TOKEN=${long.slice(1)}`, because: 'one character short' },
    { text: `DROPBOX_TOKEN=sl.${'x'.repeat(135)}`, because: 'a placeholder' },
    { text: `DROPBOX_TOKEN=${'x'.repeat(11)}AAAAAAAAAA${'x'.repeat(43)}`, because: 'a placeholder' },
    { text: `x${token}`, because: 'inside a longer token' },
  ],
});
