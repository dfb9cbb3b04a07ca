import { DocumentContext } from '../../../src/models/tagger/context.js';
import { RunDecoder, type TaggedRun, typeNumbers } from '../../../src/models/tagger/decode.js';
import { type EntityType, firstTag, outputCount } from '../../../src/models/tagger/entity-types.js';
import { hashWord } from '../../../src/models/tagger/features.js';
import { Lexicon, LexiconBits, lexiconLists } from '../../../src/models/tagger/lexicon.js';
import { Runs } from '../../../src/models/tagger/runs.js';
import { Tokens } from '../../../src/models/tagger/tokens.js';

const plain = { both: 2 << LexiconBits.plain.at, lower: 3 << LexiconBits.plain.at };
const listed = (list: (typeof lexiconLists)[number]) => (1 << lexiconLists.indexOf(list)) << LexiconBits.lists.at;
const words: Record<string, number> = {
  young: plain.lower,
  temple: plain.both,
  mr: listed('title'),
  ltd: listed('company-form'),
};
const lexicon = new Lexicon(Uint32Array.from(Object.keys(words), hashWord), Uint32Array.from(Object.values(words)));

const O = 2;

/** A text as one run in which each token is outside of any entity, though not by much. */
function runOf(text: string): Runs {
  const tokens = new Tokens(200);
  for (let at = 0; at < text.length; ) at = tokens.addPiece(text, at);
  const outputs = new Float32Array(tokens.length * outputCount);
  for (let i = 0; i < tokens.length; i++) outputs[i * outputCount] = O;
  const runs = new Runs(200);
  runs.add(tokens, outputs, 0, tokens.length);
  return runs;
}

/** A name in a text, as the first look finds it. */
function named(text: string, runs: Runs, name: string, type: EntityType, score = 0.9): TaggedRun {
  const start = text.indexOf(name);
  const at = (offset: number, column: Int32Array) => column.subarray(0, runs.length).indexOf(offset);
  return {
    type: typeNumbers.get(type) ?? -1,
    from: at(start, runs.start),
    to: at(start + name.length, runs.end) + 1,
    score,
  };
}

type Name = readonly [name: string, type: EntityType, score?: number];

/** What the second look at a text finds, after names in another text of the same document. */
function found(known: string, names: readonly Name[], text: string, unsure: readonly Name[] = []): string[] {
  const context = new DocumentContext(lexicon);
  const before = runOf(known);
  context.learn(
    known,
    before,
    names.map(([name, type, score]) => named(known, before, name, type, score)),
  );
  const runs = runOf(text);
  const first = unsure.map(([name, type, score]) => named(text, runs, name, type, score));
  context.raise(text, runs, 0, first);
  return new RunDecoder()
    .decode(runs.outputs, 0, runs.length)
    .map(({ from, to }) => text.slice(runs.start[from], runs.end[to - 1]));
}

describe('what a document says of names elsewhere', () => {
  const anna: readonly Name[] = [['Anna Kowalski', 'person']];

  it('settles a family name alone of a person who is named in full', () => {
    expect(found('Anna Kowalski called', anna, 'then Kowalski left')).toEqual(['Kowalski']);
    expect(found('Anna Kowalski called', anna, 'KOWALSKI, then')).toEqual(['KOWALSKI']);
  });

  it('says nothing of words that are not a part of it', () => {
    expect(found('Anna Kowalski called', anna, 'then Nowak left')).toEqual([]);
  });

  it('wants the name to be sure', () => {
    expect(found('Anna Kowalski called', [['Anna Kowalski', 'person', 0.6]], 'then Kowalski left')).toEqual([]);
  });

  it('wants a capital', () => {
    expect(found('Anna Kowalski called', anna, 'then kowalski left')).toEqual([]);
  });

  it.each(['Kowalski & Co', 'Kowalski Ltd', 'Kowalski Park', 'the Nowak-Kowalski effect', 'Lake Kowalski'])(
    'leaves it a part of something else: %s',
    (text) => {
      expect(found('Anna Kowalski called', anna, text)).toEqual([]);
    },
  );

  it('takes titles, initials and the other names of the person with it', () => {
    expect(found('Anna Kowalski called', anna, 'so Mr Kowalski left')).toEqual(['Kowalski']);
    expect(found('Anna Kowalski called', anna, 'so A. Kowalski left')).toEqual(['Kowalski']);
    expect(found('Anna Kowalski called', anna, 'so Kowalski Anna left').join(' ')).toBe('Kowalski Anna');
  });

  it('takes no common word for a name', () => {
    expect(found('Neil Young sang', [['Neil Young', 'person']], 'then Young people left')).toEqual([]);
  });

  it('takes a word that is both for a name within a sentence only', () => {
    const temple: readonly Name[] = [['Anne Temple', 'person']];
    expect(found('Anne Temple called', temple, 'then Temple left')).toEqual(['Temple']);
    expect(found('Anne Temple called', temple, 'Temple doors were shut')).toEqual([]);
    expect(found('Anne Temple called', temple, 'it ended. Temple doors were shut')).toEqual([]);
  });

  it('takes no month for a name', () => {
    expect(found('April Jones called', [['April Jones', 'person']], 'in April it rained')).toEqual([]);
  });

  it('leaves what is surely something else here', () => {
    const washington: readonly Name[] = [['George Washington', 'person']];
    const text = 'in Washington, DC';
    const raised = (score: number) => {
      const runs = runOf(text);
      const context = new DocumentContext(lexicon);
      const known = 'George Washington was born';
      const before = runOf(known);
      context.learn(
        known,
        before,
        washington.map(([name, type]) => named(known, before, name, type)),
      );
      return context.raise(text, runs, 0, [named(text, runs, 'Washington', 'place', score)]);
    };
    expect(raised(0.9)).toBe(false);
    expect(raised(0.6)).toBe(false);
    expect(raised(0.3)).toBe(true);
  });

  it('says nothing of a word that is now this and now that', () => {
    const names: readonly Name[] = [
      ['George Washington', 'person'],
      ['DC', 'place'],
      ['Washington State', 'place'],
    ];
    expect(found('George Washington saw Washington State', names.slice(0, 1), 'so Washington said')).toEqual([
      'Washington',
    ]);
    expect(found('George Washington saw DC and Washington State', names, 'so Washington said')).toEqual([]);
  });

  it('settles places the more, the more often they are sure', () => {
    const once = 'in Arnhem';
    expect(found(once, [['Arnhem', 'place']], 'from Arnhem')).toEqual([]);
    const often = 'in Arnhem, in Arnhem, in Arnhem, in Arnhem, in Arnhem';
    const four = Array.from({ length: 5 }, (): Name => ['Arnhem', 'place']);
    const context = new DocumentContext(lexicon);
    const runs = runOf(often);
    context.learn(
      often,
      runs,
      four.map(([name, type]) => named(often, runs, name, type)),
    );
    const unsure = runOf('from Arnhem');
    context.raise('from Arnhem', unsure, 0, []);
    const place = outputCount + firstTag(typeNumbers.get('place') ?? 0);
    expect(unsure.outputs[place]).toBeGreaterThan(2.9);
  });

  it('forgets a text when the next begins', () => {
    const context = new DocumentContext(lexicon);
    const known = 'Anna Kowalski called';
    const before = runOf(known);
    context.learn(known, before, [named(known, before, 'Anna Kowalski', 'person')]);
    context.clear();
    expect(context.raise('then Kowalski left', runOf('then Kowalski left'), 0, [])).toBe(false);
  });

  it('remembers a bounded number of words', () => {
    const context = new DocumentContext(lexicon);
    for (let i = 0; i < 9000; i++) {
      const name = `Name${[...String(i)].map((digit) => 'abcdefghij'[Number(digit)]).join('')}`;
      const runs = runOf(name);
      context.learn(name, runs, [named(name, runs, name, 'place')]);
    }
    const knows = (name: string) => context.raise(`in ${name}`, runOf(`in ${name}`), 0, []);
    expect(knows('Namea')).toBe(true);
    expect(knows('Nameijjj')).toBe(false);
  });
});
