import { assignedTo } from '../../src/detect/assignment.js';
import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const token = `hcaik_01${'vktwwrs7dfk26p4i1s' + '8owdmv9lypwryc6s25okp03u2vumlbr4trs1eu'}`;
const older = 'PepR56R' + 'a6EsPFF2nLluxMN';
const classic = '72656c3687' + 'bb157a326d5422f5797743';

export default defineInfotype({
  title: 'Honeycomb API key',
  region: [],
  categories: ['credentials'],
  regulations: [],
  // Ingest and management keys; before them 22 characters, and in classic environments 32.
  patterns: [
    { regex: /\bhc[a-z]{1,2}[ikm][ck]_[a-z0-9]{58}\b/, prior: 0.98 },
    assignedTo(['honeycomb', 'x honeycomb team'], '(?:[a-f0-9]{32}|(?=[A-Za-z]{0,20}(?:\\d|[A-Z]{2}))[A-Za-z0-9]{22})'),
  ],
  validator: randomText(3),
  context: ['honeycomb', 'honeycomb team', 'api key'],
  finds: [
    { text: `HONEYCOMB_API_KEY=${token}`, match: token, level: 'high' },
    { text: `x-honeycomb-team: ${older}`, match: older, level: 'high' },
    { text: `OTEL_EXPORTER_OTLP_HEADERS="x-honeycomb-team=${token}"`, match: token, level: 'high' },
    { text: `"honeycombKey": "${classic}"`, match: classic, level: 'high' },
  ],
  ignores: [
    { text: `HONEYCOMB_API_KEY=${token.slice(0, -1)}`, because: 'one character short' },
    { text: `HONEYCOMB_API_KEY=${token}a`, because: 'one character too long' },
    { text: `etag: ${classic}`, because: 'under another name' },
    { text: `HONEYCOMB_API_KEY=${'x'.repeat(22)}`, because: 'a placeholder' },
  ],
});
