import { CONFIDENCE } from '../../detect/finding.js';
import { type HeaderSays, headerSays } from './column-header.js';
import type { EntityType } from './entity-types.js';
import { hashWord } from './features.js';
import { infotypeIn, infotypeOf } from './infotypes.js';
import { type Lexicon, LexiconBits } from './lexicon.js';
import { asSureAsTold } from './sureness.js';
import type { Entity, Tagger } from './tagger.js';

/** What a cell holds. Offsets in UTF-16 code units, within the cell. */
export interface CellFinding {
  readonly infotype: string;
  readonly start: number;
  readonly end: number;
  readonly confidence: number;
}

/** Cells that are read together, in UTF-16 code units: what the tagger holds of a text does not grow with it. */
const TOGETHER = 1 << 16;
/** Different cells that a column is judged by. */
const JUDGED = 1_000;
/** From so many words on a cell is a text to be read by itself, and not a value of a kind. */
const PROSE_WORDS = 7;
/** The share of judged cells that are texts, from which on all of a column is read as texts. */
const PROSE_SHARE = 0.3;

/** Shares of cells that have to be of a type for the column to be: where its name says so, and where it says nothing. */
const SAID = 0.2;
const UNSAID = 0.6;
/**
 * Shares of cells whose words all stand in lists of names: many do that are no people (`Victoria`), and few things have
 * names of which each word does (`Victoria Sofa`).
 */
const LISTED_SAID = 0.3;
const LISTED_UNSAID = 0.5;
const LISTED_ALONE = 0.8;

/** How sure a cell is in a column that is of people: the more so where its name says it. */
const SURE_SAID = 0.92;
const SURE_UNSAID = 0.86;
const UNSURE = CONFIDENCE.medium - 0.01;

/**
 * Reads a column of a table. A cell alone says little: `Kowalski` may be a person, a shop or a street, and a tagger that
 * has read sentences cannot know. What most cells are, and what the column is called, is what each of them is.
 * @param name of the column
 * @param cells their texts; empty where there is none
 * @param wanted whether an infotype is asked for
 * @returns what stands in each text that holds anything
 */
export function readColumn(
  tagger: Pick<Tagger, 'tag' | 'lexicon'>,
  name: string,
  cells: readonly string[],
  wanted: (infotype: string) => boolean = () => true,
): ReadonlyMap<string, readonly CellFinding[]> {
  const texts = [...new Set(cells)].filter((cell) => /\p{L}/u.test(cell));
  const judged = texts.slice(0, JUDGED);
  const prose = judged.filter((text) => wordCount(text) >= PROSE_WORDS).length;
  if (prose > judged.length * PROSE_SHARE) return findingsOf(tagAll(tagger, texts), wanted);
  const said = headerSays(name);
  const tagged = tagAll(tagger, judged);
  const type = typeOf(tagged, said, tagger.lexicon);
  const isSaid = said?.type === type;
  if (type === 'person') return wholeCells(texts.filter(isLikeName), infotypeIn({ ...said, type }, wanted), isSaid);
  if (type && isSaid && isLike[type]) return wholeCells(texts.filter(isLike[type]), infotypeOf[type], isSaid);
  const rest = tagAll(tagger, texts.slice(JUDGED));
  return findingsOf(weighed(new Map([...tagged, ...rest]), type, isSaid), wanted);
}

function wordCount(text: string): number {
  return text.match(/\p{L}+/gu)?.length ?? 0;
}

/** The entities of each text, read together and told apart again; one that reaches into the next text ends with its own. */
function tagAll(tagger: Pick<Tagger, 'tag' | 'lexicon'>, texts: readonly string[]): Map<string, Entity[]> {
  const found = new Map<string, Entity[]>();
  for (let first = 0; first < texts.length; ) {
    let [next, length] = [first, 0];
    while (next < texts.length && (next === first || length < TOGETHER)) length += (texts[next++]?.length ?? 0) + 1;
    const together = texts.slice(first, next);
    let [at, from] = [0, 0];
    tagger.tag(together.join('\n'), (entity) => {
      while (at < together.length - 1 && entity.start > from + (together[at]?.length ?? 0)) {
        from += (together[at++]?.length ?? 0) + 1;
      }
      const text = together[at] ?? '';
      const [start, end] = [entity.start - from, Math.min(entity.end - from, text.length)];
      if (start < end) found.set(text, [...(found.get(text) ?? []), { ...entity, start, end }]);
    });
    first = next;
  }
  return new Map(texts.map((text) => [text, asSureAsTold(text, found.get(text) ?? [], tagger.lexicon)]));
}

/** What the cells of a column are; undefined where they are of no one type. */
function typeOf(
  cells: ReadonlyMap<string, readonly Entity[]>,
  said: HeaderSays | undefined,
  lexicon: Lexicon,
): EntityType | undefined {
  const counts = new Map<EntityType, number>();
  for (const [text, entities] of cells) {
    const whole = entities.find((entity) => isAllOf(entity, text));
    if (whole) counts.set(whole.type, (counts.get(whole.type) ?? 0) + 1);
  }
  const share = (type: EntityType) => (counts.get(type) ?? 0) / Math.max(1, cells.size);
  const listed = [...cells.keys()].filter((text) => isListedName(text, lexicon)).length / Math.max(1, cells.size);
  if (said?.type === 'person') return share('person') >= SAID || listed >= LISTED_SAID ? 'person' : undefined;
  if (said) return said.type !== 'something-else' && share(said.type) >= SAID ? said.type : undefined;
  const people = share('person');
  const isMost = people > share('place');
  if (isMost && (people >= UNSAID ? listed >= LISTED_UNSAID : people >= UNSAID / 2 && listed >= LISTED_ALONE)) {
    return 'person';
  }
  return [...counts.keys()].find((type) => type !== 'person' && share(type) >= UNSAID);
}

/** Whether an entity is all that a cell holds, but for a title or a sign. */
function isAllOf({ start, end }: Entity, text: string): boolean {
  return (end - start) * 10 >= text.trim().length * 7;
}

/** Whether all words of a cell stand in lists of names, one of them as a common one. */
function isListedName(text: string, lexicon: Lexicon): boolean {
  if (!isLikeName(text)) return false;
  const ranks = (text.match(/[\p{L}\p{M}'’]{2,}/gu) ?? []).map((word) => {
    const known = lexicon.get(hashWord(word));
    return Math.max((known >>> LexiconBits.given.at) & 3, (known >>> LexiconBits.family.at) & 3);
  });
  return ranks.length > 0 && Math.min(...ranks) >= 1 && Math.max(...ranks) >= 2;
}

function isLikeName(text: string): boolean {
  return text.length <= 80 && /^[\p{L}\p{M}\s.,'’()-]+$/u.test(text) && wordCount(text) <= 6;
}

/** What can be of a type in a column that is of it and says so: then it is, whatever it looks like by itself. */
const isLike: Partial<Record<EntityType, (text: string) => boolean>> = {
  address: (text) => /\d/.test(text) && wordCount(text) > 0,
  'job-title': (text) => !/\d/.test(text),
  organisation: (text) => wordCount(text) < PROSE_WORDS,
  place: (text) => !/\d/.test(text) && wordCount(text) < PROSE_WORDS,
};

function wholeCells(texts: readonly string[], infotype: string, isSaid: boolean): Map<string, CellFinding[]> {
  const confidence = isSaid ? SURE_SAID : SURE_UNSAID;
  return new Map(
    texts.map((text) => {
      const start = text.length - text.trimStart().length;
      return [text, [{ infotype, start, end: text.trimEnd().length, confidence }]];
    }),
  );
}

/** Entities in cells of another kind: sure is only what the column is of. */
function weighed(
  cells: ReadonlyMap<string, readonly Entity[]>,
  type: EntityType | undefined,
  isSaid: boolean,
): ReadonlyMap<string, readonly Entity[]> {
  const weigh = (entity: Entity): Entity => {
    if (entity.type !== type) return { ...entity, confidence: Math.min(entity.confidence, UNSURE) };
    return isSaid ? { ...entity, confidence: Math.max(entity.confidence, SURE_SAID) } : entity;
  };
  return new Map([...cells].map(([text, entities]) => [text, entities.map(weigh)]));
}

function findingsOf(
  cells: ReadonlyMap<string, readonly Entity[]>,
  wanted: (infotype: string) => boolean,
): Map<string, CellFinding[]> {
  const some = [...cells].filter(([, entities]) => entities.length > 0);
  const finding = (entity: Entity): CellFinding => {
    const { start, end, confidence } = entity;
    return { infotype: infotypeIn(entity, wanted), start, end, confidence };
  };
  return new Map(some.map(([text, entities]) => [text, entities.map(finding)]));
}
