import { defineInfotype } from '../../src/detect/infotype.js';

export default defineInfotype({
  title: 'Traffic light protocol marking (TLP)',
  region: [],
  categories: ['legal'],
  regulations: [],
  // FIRST TLP 2.0: in capitals, without a gap; version 1 and much practice have one.
  patterns: [
    { regex: /\bTLP(?:: ?| )(?:RED|AMBER(?:\+STRICT)?|GREEN)(?![\w+])/, prior: 0.96 },
    { regex: /\b(?:tlp|Tlp):(?:red|amber(?:\+strict)?|green)(?![\w+])/, prior: 0.93 },
  ],
  context: ['tlp', 'traffic light protocol', 'distribution', 'sharing'],
  finds: [
    { text: 'TLP:RED', match: 'TLP:RED', level: 'high' },
    { text: 'Distribution: TLP:AMBER+STRICT, do not forward', match: 'TLP:AMBER+STRICT', level: 'high' },
    { text: 'Report (TLP: GREEN)', match: 'TLP: GREEN', level: 'high' },
    { text: '"marking":"tlp:amber"', match: 'tlp:amber', level: 'high' },
  ],
  ignores: [
    { text: 'TLP:CLEAR', because: 'may be passed on without limits' },
    { text: 'TLP:BLUE', because: 'no such colour' },
    { text: 'XTLP:RED', because: 'inside a longer token' },
    { text: 'TLP:REDACTED', because: 'inside another word' },
  ],
});
