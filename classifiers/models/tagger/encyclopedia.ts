import { frames } from './encyclopedia-frames.js';
import { Chance, type Example, type MarkedSpan } from './example.js';
import type { Vocabulary } from './text/values.js';
import type { NamedThing, WordNet } from './wordnet.js';

/** Someone a text is about, by the names it uses. */
interface Subject {
  readonly full: string;
  readonly family: string;
  readonly given: string;
}

type Marked = readonly [text: string, type?: MarkedSpan['type'] | undefined];

const looked = new Set(['person', 'place', 'organisation'] as const);

/** Texts as an encyclopedia has them, of people that WordNet knows and of people that nobody knows. */
export class Encyclopedia {
  readonly #byKind: Readonly<Record<NamedThing['kind'], readonly NamedThing[]>>;
  readonly #names: ReadonlyMap<string, MarkedSpan['type']>;

  constructor(
    private readonly wordNet: WordNet,
    private readonly words: Vocabulary,
  ) {
    const of = (kind: NamedThing['kind']) => wordNet.things.filter((thing) => thing.kind === kind);
    this.#byKind = { person: of('person'), place: of('place'), organisation: of('organisation'), other: of('other') };
    this.#names = namesOf(wordNet);
  }

  /** So many texts, the same for the same seed. */
  *texts(count: number, seed: string): Generator<Example> {
    for (let i = 0; i < count; i++) {
      const chance = new Chance(`${seed} ${i}`);
      const article = new Article(this.wordNet, this.words, this.#byKind, this.#names, chance);
      article.write();
      yield { text: article.text, spans: article.spans, annotated: looked };
    }
  }
}

/** What a name by itself means; `any` when it means several things. */
function namesOf({ things, proper }: WordNet): Map<string, MarkedSpan['type']> {
  const names = new Map<string, MarkedSpan['type']>();
  for (const { kind, names: own } of things) {
    if (kind === 'other') continue;
    for (const name of own) {
      if (name.length < 4 || proper.has(name)) continue;
      const known = names.get(name);
      names.set(name, known !== undefined && known !== kind ? 'any' : kind);
    }
  }
  return names;
}

const halls =
  'Park|Gym|Hall|Stadium|Field|Playfield|Bridge|Airport|School|Reservoir|Library|Museum|Square|Street|House|Island|Creek|Mountain|Lake|County|Valley|Arena|Theatre|Hospital|Cemetery|Station|Castle|Point|Air Force Base'.split(
    '|',
  );
const firms =
  '& Sons|Motors|Records|Industries|Corp.|Inc.|Company|Brothers|Publishing|Ltd|Group|Airlines|Foundation|Institute|& Co.|Entertainment|Orchestra'.split(
    '|',
  );
const papers = 'Times|Post|American|Herald|Tribune|News|Gazette|Star|Journal|Courier|Chronicle'.split('|');

class Article {
  text = '';
  readonly spans: MarkedSpan[] = [];

  constructor(
    private readonly wordNet: WordNet,
    private readonly words: Vocabulary,
    private readonly byKind: Readonly<Record<NamedThing['kind'], readonly NamedThing[]>>,
    private readonly names: ReadonlyMap<string, MarkedSpan['type']>,
    private readonly chance: Chance,
  ) {}

  write(): void {
    const { chance } = this;
    const kind = chance.is(0.62) ? 'person' : chance.pick(['place', 'organisation', 'other', 'other', 'list'] as const);
    if (kind === 'list') {
      this.#writeFrame(chance.pick(frames.list), undefined, undefined);
      return;
    }
    const thing = chance.pick(this.byKind[kind]);
    const subject = kind === 'person' ? this.#subjectOf(thing) : undefined;
    // Some texts begin where a longer one would go on.
    if (kind !== 'person' || chance.is(0.7)) this.#writeFrame(chance.pick(frames[kind]), thing, subject);
    if (!subject) return;
    for (let more = chance.below(4) + (this.text === '' ? 1 : 0); more > 0; more--) {
      if (this.text !== '') this.text += ' ';
      this.#writeFrame(chance.pick(frames.life), thing, subject);
    }
  }

  /** The person of WordNet, or as often someone else with the same life. */
  #subjectOf({ names }: NamedThing): Subject {
    const full = names.find((name) => name.includes(' '));
    if (!full || this.chance.is(0.6)) return this.#someone();
    const parts = full.split(' ');
    const family = names.find((name) => !name.includes(' ') && parts.includes(name)) ?? parts.at(-1) ?? full;
    return { full, family, given: parts[0] ?? full };
  }

  /** Someone by a name of lists, or of words that are no names: only what stands around it says so. */
  #someone(): Subject {
    const { words, chance, wordNet } = this;
    const given = chance.is(0.04) ? this.#title(wordNet.nouns) : chance.pick(words.given);
    const family = chance.is(0.1) ? this.#title(wordNet.nouns) : this.#family();
    const behind = chance.is(0.04) ? ` ${chance.pick(['Jr.', 'Sr.', 'II', 'III', 'IV', 'V'])}` : '';
    return { full: `${given}${this.#middle()} ${family}${behind}`, family, given };
  }

  #family(): string {
    const { words, chance } = this;
    const family = chance.pick(words.family);
    if (chance.is(0.03)) return `${family}-${chance.pick(words.family)}`;
    if (!chance.is(0.06)) return family;
    return `${chance.pick(['van', 'van der', 'de', 'de la', 'von', 'Le', 'da', 'bin', 'El', "O'", 'Mac', 'St.'])} ${family}`.replace(
      "' ",
      "'",
    );
  }

  /** What may stand between names: a letter, another name, what friends say. */
  #middle(): string {
    const { words, chance, wordNet } = this;
    const way = chance.next();
    if (way < 0.12) return ` ${this.#letter()}.`;
    if (way < 0.22) return ` ${chance.pick(words.given)}`;
    if (way < 0.27)
      return ` ${chance.pick(['"X"', '“X”', "'X'", '" X "', '(X)']).replace('X', chance.is(0.5) ? chance.pick(words.given) : this.#title(wordNet.nouns))}`;
    return '';
  }

  #letter(): string {
    return String.fromCharCode(65 + this.chance.below(26));
  }

  #writeFrame(frame: string, thing: NamedThing | undefined, subject: Subject | undefined): void {
    const isSpaced = this.chance.is(0.35);
    for (const [, plain, slot] of frame.matchAll(/([^{]+)|\{(\w+)\}/g)) {
      if (plain !== undefined)
        this.text += isSpaced ? plain.replace(/ ?([,.;:()"]) ?/g, ' $1 ').trimEnd() + trailing(plain) : plain;
      else if (slot === 'gloss') this.#writeGloss(thing?.gloss ?? '');
      else if (slot) this.#add(this.#valueOf(slot, thing, subject));
    }
  }

  #add([text, type]: Marked): void {
    const start = this.text.length;
    this.text += text;
    if (type) this.spans.push({ start, end: this.text.length, type });
  }

  #valueOf(slot: string, thing: NamedThing | undefined, subject: Subject | undefined): Marked {
    const { chance, words } = this;
    const year = () => String(1700 + chance.below(320));
    switch (slot) {
      case 'full':
        return [subject?.full ?? '', 'person'];
      case 'family':
        return [subject?.family ?? '', 'person'];
      case 'given':
        return [subject?.given ?? '', 'person'];
      case 'other':
        return [this.#someone().full, 'person'];
      case 'otherfamily':
        return [this.#someone().family, 'person'];
      case 'known':
        return [this.#subjectOf(chance.pick(this.byKind.person)).full, 'person'];
      case 'name':
        return [chance.pick(thing?.names ?? ['']), thing && thing.kind !== 'other' ? thing.kind : undefined];
      case 'place':
        return [chance.is(0.6) ? chance.pick(words.cities) : (chance.pick(this.byKind.place).names[0] ?? ''), 'place'];
      case 'country':
        return [chance.pick(words.countries), 'place'];
      case 'org':
        return [
          chance.is(0.7) ? chance.pick(words.companies) : (chance.pick(this.byKind.organisation).names[0] ?? ''),
          'organisation',
        ];
      case 'school':
        return [
          `${chance.pick(words.cities)} ${chance.pick(['University', 'College', 'High School', 'Academy'])}`,
          'organisation',
        ];
      case 'team':
        return [
          `${chance.pick(words.cities)} ${chance.pick(['United', 'City', 'Rovers', `${this.#title(this.wordNet.nouns)}s`])}`,
          'organisation',
        ];
      case 'hall':
        return [`${chance.is(0.5) ? this.#someone().full : chance.pick(words.family)} ${chance.pick(halls)}`, 'place'];
      case 'village':
        return [chance.is(0.5) ? chance.pick(words.family) : chance.pick(words.cities), 'place'];
      case 'brand':
        return [chance.is(0.7) ? chance.pick(words.family) : this.#someone().full, 'organisation'];
      case 'firm':
        return [
          `${chance.is(0.7) ? chance.pick(words.family) : this.#someone().full} ${chance.pick(firms)}`,
          'organisation',
        ];
      case 'paper':
        return [`${chance.pick(words.cities)} ${chance.pick(papers)}`, 'organisation'];
      case 'place2':
        return [chance.pick(words.cities), 'organisation'];
      case 'band':
        return [chance.is(0.5) ? this.#work() : `${this.#title(this.wordNet.nouns)}s`, 'organisation'];
      case 'eponym':
        return [
          `${chance.pick(words.family)} ${chance.pick(['theorem', 'conjecture', 'effect', 'syndrome', 'equation', 'cycle', 'reaction'])}`,
        ];
      case 'work':
        return [this.#work()];
      case 'named':
        return [chance.pick(this.byKind.other).names[0] ?? ''];
      case 'noun':
        return [chance.pick(this.wordNet.nouns)];
      case 'born':
        return [thing?.years?.[0] ?? year()];
      case 'died':
        return [thing?.years?.[1] ?? year()];
      case 'date':
        return [
          `${chance.pick(['January', 'March', 'May', 'June', 'July', 'October', 'December'])} ${1 + chance.below(28)}, ${year()}`,
        ];
      case 'given2':
        return [chance.pick(words.given), 'person'];
      case 'initial':
        return [this.#letter()];
      case 'number':
        return [String(2 + chance.below(90))];
      default:
        return [year()];
    }
  }

  #title(words: readonly string[]): string {
    const word = this.chance.pick(words);
    return word.charAt(0).toUpperCase() + word.slice(1);
  }

  /** The title of a book, a song, a film: capitals, and nobody in them unless by their own first name. */
  #work(): string {
    const { nouns, adjectives } = this.wordNet;
    const [first, second] = [this.#title(adjectives), this.#title(nouns)];
    return this.chance.pick([
      `The ${first} ${second}`,
      `${first} ${second}`,
      `The ${second}`,
      `${second} of the ${this.#title(nouns)}`,
      `A ${second} in ${this.#title(nouns)}`,
      `${second} and ${this.#title(nouns)}`,
    ]);
  }

  /** What WordNet says, with the names in it that it knows; other capitals are left open. */
  #writeGloss(gloss: string): void {
    const words = gloss.split(' ');
    if (/ (?:a|an|the|his|her) $/.test(this.text) && /^(?:an?|the)$/.test(words[0] ?? '')) words.shift();
    if (/ a $/.test(this.text) && /^[aeiou]/i.test(words[0] ?? '')) this.text = `${this.text.slice(0, -1)}n `;
    for (let i = 0; i < words.length; ) {
      const [length, type] = this.#knownAt(words, i);
      const text = words.slice(i, i + length).join(' ');
      if (i > 0) this.text += ' ';
      const end = /[^\p{L}\p{M}\d]*(?:'s)?$/u.exec(text)?.index ?? text.length;
      if (type && end > 0) this.spans.push({ start: this.text.length, end: this.text.length + end, type });
      this.text += text;
      i += length;
    }
  }

  #knownAt(words: readonly string[], at: number): [number, MarkedSpan['type'] | undefined] {
    const word = words[at] ?? '';
    if (!/^\p{Lu}/u.test(word)) return [1, undefined];
    for (let length = Math.min(4, words.length - at); length > 0; length--) {
      const type = this.names.get(bare(words.slice(at, at + length).join(' ')));
      if (type) return [length, type];
    }
    return [1, this.wordNet.proper.has(bare(word)) ? undefined : 'any'];
  }
}

const bare = (text: string) => text.replace(/[^\p{L}\p{M}\d]*(?:'s)?[^\p{L}\p{M}\d]*$/u, '');
const trailing = (plain: string) => (/[\s,.;:()"]$/.test(plain) ? ' ' : '');
