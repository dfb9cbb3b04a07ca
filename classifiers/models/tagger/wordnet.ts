import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isTitle } from './corpora.js';

/** What a named thing of WordNet is; `other` is none of the three, and written like them. */
type NamedKind = 'person' | 'place' | 'organisation' | 'other';

/** A named thing with what WordNet says of it. */
export interface NamedThing {
  readonly kind: NamedKind;
  /** Its names, without titles. */
  readonly names: readonly string[];
  /** What it is, in a few words: no sentence of its own, no point at the end. */
  readonly gloss: string;
  /** Years of birth and death, where they are told. */
  readonly years?: readonly [string, string];
}

export interface WordNet {
  readonly things: readonly NamedThing[];
  /** Plain nouns and adjectives of one word, in small letters. */
  readonly nouns: readonly string[];
  readonly adjectives: readonly string[];
  /** Adjectives that are written with a capital: of countries, peoples, people. */
  readonly proper: ReadonlySet<string>;
}

interface Synset {
  readonly topic: string;
  readonly words: readonly string[];
  readonly isInstance: boolean;
  readonly gloss: string;
}

/** Reads a file of synsets: number, topic, word class, count, words and their numbers, pointers, a bar and the gloss. */
function* synsetsOf(file: string): Generator<Synset> {
  for (const line of readFileSync(file, 'latin1').split('\n')) {
    const [head = '', gloss = ''] = line.split(' | ');
    if (!/^\d{8} /.test(head)) continue;
    const parts = head.split(' ');
    const words = Array.from({ length: Number.parseInt(parts[3] ?? '0', 16) }, (_, i) =>
      (parts[4 + 2 * i] ?? '').replaceAll('_', ' ').replace(/\(.*\)$/, ''),
    );
    yield { topic: parts[1] ?? '', words, isInstance: parts.includes('@i'), gloss: gloss.trim() };
  }
}

/** Topics of WordNet that hold people, groups, and places; objects are places when they are of land or water. */
const PERSON = '18';
const GROUP = '14';
const PLACE = '15';
const OBJECT = '17';
const GROUPS_THAT_ACT =
  /\b(?:party|agency|organi[sz]ation|company|university|army|group|department|church|league|union|bank|association|movement)\b/;
const LAND_OR_WATER =
  /\b(?:river|lake|sea|bay|gulf|strait|ocean|mountains?|peak|range|island|islands|peninsula|desert|falls|glacier|volcano|valley|cape|channel|creek|tributary|plateau|canal)\b/;
/** Plants and animals by families and kinds, artifacts, words, diseases, events: much with a capital, nobody's name. */
const OTHERS = new Set(['04', '05', '09', '10', '11', '20', '22', '23', '26', '28']);

function kindOf({ topic, isInstance, gloss }: Synset): NamedKind | undefined {
  if (OTHERS.has(topic)) return 'other';
  if (!isInstance) return undefined;
  if (topic === PERSON) return 'person';
  if (topic === PLACE || (topic === OBJECT && LAND_OR_WATER.test(gloss))) return 'place';
  return topic === GROUP && GROUPS_THAT_ACT.test(gloss) ? 'organisation' : undefined;
}

/** Reads what WordNet's folder of files says of named things, and its plain words. */
export function readWordNet(folder: string): WordNet {
  const things: NamedThing[] = [];
  const nouns: string[] = [];
  for (const synset of synsetsOf(join(folder, 'data.noun'))) {
    nouns.push(...synset.words.filter((word) => /^[a-z]{3,12}$/.test(word)));
    const kind = kindOf(synset);
    const names = synset.words.filter((word) => /^\p{Lu}/u.test(word) && !/^(?:genus|family|order|class) /.test(word));
    if (!kind || names.length === 0) continue;
    const thing = { kind, names: names.map(withoutTitle), ...described(synset.gloss) };
    if (thing.gloss.length > 8) things.push(thing);
  }
  const adjectives: string[] = [];
  const proper = new Set<string>();
  for (const { words } of synsetsOf(join(folder, 'data.adj'))) {
    for (const word of words) {
      if (/^[a-z]{3,11}$/.test(word)) adjectives.push(word);
      else if (/^[A-Z][a-z]+$/.test(word)) proper.add(word);
    }
  }
  return { things, nouns, adjectives, proper };
}

function withoutTitle(name: string): string {
  const words = name.split(' ');
  while (words.length > 1 && isTitle(words[0] ?? '')) words.shift();
  return words.join(' ');
}

function described(gloss: string): Pick<NamedThing, 'gloss' | 'years'> {
  const [, from, to] = /\((\d{3,4})-(\d{3,4})\)/.exec(gloss) ?? [];
  const plain = gloss
    .replace(/[;:]? *".*$/, '')
    .replace(/\s*\([^)]*\)/g, '')
    .split(';')[0]
    ?.trim();
  return from && to ? { gloss: plain ?? '', years: [from, to] } : { gloss: plain ?? '' };
}
