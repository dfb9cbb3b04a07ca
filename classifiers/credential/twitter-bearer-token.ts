import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const body = 'bQYhWt63OaR61KZKl9AgmSBj2vOt12H' + 'b5T13smSs06teDkgEV7YX10HpkS7x' + 'Fe41sZ7KPCbmxjcrV6JzaT3ylnxY5V';
const token = `AAAAAAAAAAAAAAAAAAAAAA${body}`;
const random = randomText(4);

export default defineInfotype({
  title: 'Twitter bearer token',
  region: [],
  categories: ['credentials'],
  regulations: [],
  aliases: { gitleaks: 'twitter-bearer-token' },
  patterns: [{ regex: /\bA{20,22}[A-Za-z0-9%]{80,100}(?![\w%-])/, prior: 0.96 }],
  validator: { ...random, test: (candidate) => random.test(candidate.replace(/^A{1,24}/, '')) },
  context: ['twitter', 'bearer'],
  finds: [
    { text: `TWITTER_BEARER_TOKEN=${token}`, match: token, level: 'high' },
    { text: `{"twitterBearerToken": "${token}"}`, match: token, level: 'high' },
    { text: `Authorization: Bearer ${token}`, match: token, level: 'high' },
    { text: `Use ${token}, please.`, match: token, level: 'high' },
  ],
  ignores: [
    { text: `AAAAAAAAAAAAAAAAAAAAAA${body.slice(20)}`, because: 'too short' },
    { text: `${token}${body}`, because: 'too long' },
    { text: `x${token}`, because: 'inside a longer token' },
    { text: 'A'.repeat(110), because: 'a placeholder' },
  ],
});
