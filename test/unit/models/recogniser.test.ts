import { createDetector } from '../../../src/detect/detector.js';
import { type InfotypeInfo, noAdditions } from '../../../src/detect/recogniser.js';
import { type ModelUse, taggerRecogniser } from '../../../src/models/tagger/recogniser.js';
import type { Entity } from '../../../src/models/tagger/tagger.js';

/** Takes each word with a capital for an entity of a type. */
function taggerOf(type: Entity['type'], part?: 'given' | 'family') {
  const read: string[] = [];
  const tag = (text: string, emit: (entity: Entity) => void) => {
    read.push(text);
    for (const { 0: word, index } of text.matchAll(/\p{Lu}\p{Ll}+/gu)) {
      const found = { type, start: index, end: index + word.length, confidence: 0.91 };
      emit(part ? { ...found, part } : found);
    }
  };
  return { read, open: () => ({ tag }) };
}

const nationality: InfotypeInfo = {
  id: 'person/nationality',
  title: 'Nationality',
  region: [],
  categories: ['pii'],
  regulations: [],
};

function found(text: string, use: ModelUse, { open }: ReturnType<typeof taggerOf>, infotypes?: readonly string[]) {
  const recognisers = [taggerRecogniser(open, [nationality], use)];
  const empty = { version: 'none', infotypes: [] };
  const detector = createDetector(empty, {}, { ...noAdditions, version: 'tagger', recognisers });
  return detector.detect(text, { infotypes: infotypes && new Set(infotypes) });
}

describe('the tagger as a recogniser', () => {
  it('gives findings of a model, as sure as it is', () => {
    expect(found('we met Ada there', 'always', taggerOf('person'))).toEqual([
      { infotype: 'person/name', start: 7, end: 10, confidence: 0.91, validated: false, source: 'model' },
    ]);
  });

  it.each([
    ['given', 'person/given-name'],
    ['family', 'person/family-name'],
  ] as const)('calls a %s name alone a name, and that part of one for who asks for parts only', (part, infotype) => {
    const names = (asked?: readonly string[]) => found('we met Ada', 'always', taggerOf('person', part), asked);
    expect(names()).toEqual([expect.objectContaining({ infotype: 'person/name' })]);
    expect(names([infotype])).toEqual([expect.objectContaining({ infotype })]);
  });

  it('does not read a text from which nothing is wanted that it finds', () => {
    const tagger = taggerOf('person');
    found('we met Ada', 'always', tagger, []);
    expect(tagger.read).toEqual([]);
  });

  it('leaves out what is not asked for', () => {
    const asked = found('we met Ada', 'always', taggerOf('person'), ['location/place']);
    expect(asked).toEqual([]);
  });

  it('reads in a cascade only what is written for readers, and says where in the whole text it stands', () => {
    const code = 'for (let i = 0; i < n; i++) { total[i] += (a[i] & MASK) << shift; }\n'.repeat(80);
    const prose = 'somebody told us that Ada had moved to another town in spring\n'.repeat(80);
    const tagger = taggerOf('person');
    const findings = found(code + prose, 'cascade', tagger);
    const words = new Set(findings.map(({ start, end }) => (code + prose).slice(start, end)));
    expect(words).toEqual(new Set(['Ada']));
    expect(tagger.read.join('').length).toBeLessThan((code + prose).length * 0.7);
  });
});
