import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const body = 'J8KuuMEknkQzBaDivRdf0PQqzElM2R' + 'oIc32Z1Tk6BDDoK0T7kEb8Yi9Z5Uo' + 'BdtoBE6LtB76pAkwdAvootgu1sTKa';
const token = `dj0yJmk9${body}`;

export default defineInfotype({
  title: 'Yahoo consumer key',
  region: [],
  categories: ['credentials'],
  regulations: [],
  // Base 64 of "v=2&i=" and so on.
  patterns: [{ regex: /\bdj0yJmk9[A-Za-z0-9]{40,120}={0,2}(?![\w=-])/, prior: 0.97 }],
  validator: randomText(3.5),
  context: ['yahoo', 'consumer key'],
  finds: [
    { text: `YAHOO_CLIENT_ID=${token}`, match: token, level: 'high' },
    { text: `{"yahooClientId": "${token}"}`, match: token, level: 'high' },
    { text: `Authorization: Bearer ${token}`, match: token, level: 'high' },
    { text: `Use ${token}, please.`, match: token, level: 'high' },
  ],
  ignores: [
    { text: `dj0yJmk9${body.slice(60)}`, because: 'too short' },
    { text: `${token}${body}`, because: 'too long' },
    { text: `x${token}`, because: 'inside a longer token' },
    { text: `dj0yJmk9${'x'.repeat(88)}`, because: 'a placeholder' },
  ],
});
