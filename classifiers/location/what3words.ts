import { defineInfotype } from '../../src/detect/infotype.js';
import { labelled } from '../../src/detect/labelled.js';

export default defineInfotype({
  title: 'what3words address',
  region: [],
  categories: ['pii'],
  regulations: ['GDPR'],
  patterns: [
    { regex: /(?<![\w/:])\/\/\/[a-zà-ɏ]{2,20}\.[a-zà-ɏ]{2,20}\.[a-zà-ɏ]{2,20}(?![\w/.])/, prior: 0.95 },
    {
      regex:
        /\b(?:w3w\.co|what3words\.com|map\.what3words\.com)\/(?<value>[a-zà-ɏ]{2,20}\.[a-zà-ɏ]{2,20}\.[a-zà-ɏ]{2,20}(?![\w/]|\.\w))/,
      prior: 0.95,
    },
    labelled(
      ['what3words', 'w3w', 'what 3 words', 'what three words'],
      '[a-zà-ɏ]{2,20}\\.[a-zà-ɏ]{2,20}\\.[a-zà-ɏ]{2,20}(?![\\w/(]|\\.\\w)',
      0.8,
    ),
  ],
  context: ['what3words', 'w3w', 'what 3 words', 'three word address'],
  finds: [
    { text: 'Meet at ///filled.count.soap', match: '///filled.count.soap', level: 'high' },
    { text: 'https://w3w.co/planet.inches.most', match: 'planet.inches.most', level: 'high' },
    { text: 'what3words: daring.lion.race', match: 'daring.lion.race', level: 'high' },
    { text: '///später.wäsche.lampe', match: '///später.wäsche.lampe', level: 'high' },
  ],
  ignores: [
    { text: 'file:///home.user.docs', because: 'a URL of a file' },
    { text: 'org.springframework.boot', because: 'a package' },
    { text: '///filled.count', because: 'two words' },
    { text: '////// comment.here.now', because: 'a line of a program' },
  ],
});
