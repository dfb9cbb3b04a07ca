import { frames } from './encyclopedia-frames.js';
import { Inventor, type Subject } from './encyclopedia-names.js';
import { Chance, type Example, type MarkedSpan } from './example.js';
import type { Vocabulary } from './text/values.js';
import type { NamedThing, WordNet } from './wordnet.js';

type Marked = readonly [text: string, type?: MarkedSpan['type'] | undefined];

const looked = new Set(['person', 'place', 'organisation'] as const);

/** What else articles are about; of companies, towns and bands several sentences, as of people. */
const otherKinds = ['place', 'organisation', 'company', 'company', 'town', 'band', 'other', 'other', 'list'] as const;

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

class Article {
  text = '';
  readonly spans: MarkedSpan[] = [];
  readonly #invented: Inventor;

  constructor(
    private readonly wordNet: WordNet,
    private readonly words: Vocabulary,
    private readonly byKind: Readonly<Record<NamedThing['kind'], readonly NamedThing[]>>,
    private readonly names: ReadonlyMap<string, MarkedSpan['type']>,
    private readonly chance: Chance,
  ) {
    this.#invented = new Inventor(wordNet, words, chance);
  }

  write(): void {
    const { chance } = this;
    const kind = chance.is(0.48) ? 'person' : chance.pick(otherKinds);
    if (kind === 'list') {
      this.#writeFrame(chance.pick(frames.list), undefined, undefined);
      return;
    }
    if (kind === 'company' || kind === 'town' || kind === 'band') {
      this.#writeNamed(kind);
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

  /** Some sentences about what has a person's name, or a plain word for one, and is nobody. */
  #writeNamed(kind: 'company' | 'town' | 'band'): void {
    const [name, type] = this.#named({ company: 'brand', town: 'village', band: 'band' }[kind]) ?? [''];
    const thing = { kind: type === 'place' ? type : 'organisation', names: [name], gloss: '' } as const;
    for (let more = 1 + this.chance.below(4); more > 0; more--) {
      if (this.text !== '') this.text += ' ';
      this.#writeFrame(this.chance.pick(frames[kind]), thing, undefined);
    }
  }

  /** The person of WordNet, or as often someone else with the same life. */
  #subjectOf({ names }: NamedThing): Subject {
    const full = names.find((name) => name.includes(' ') && !/ (?:of|the) |Earl|Baron/.test(name));
    if (!full || this.chance.is(0.6)) return this.#invented.someone();
    const parts = full.split(' ');
    const family = names.find((name) => !name.includes(' ') && parts.includes(name)) ?? parts.at(-1) ?? full;
    return { full, family, given: parts[0] ?? full };
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
    const person = subject && slot in subject ? subject[slot as keyof Subject] : undefined;
    if (person !== undefined) return [person, 'person'];
    if (slot === 'name')
      return [this.chance.pick(thing?.names ?? ['']), thing?.kind === 'other' ? undefined : thing?.kind];
    if (slot === 'born' || slot === 'died') return [thing?.years?.[slot === 'born' ? 0 : 1] ?? this.#invented.year()];
    return this.#named(slot) ?? [this.#plainValue(slot)];
  }

  /** What has a name of one of the kinds. */
  #named(slot: string): Marked | undefined {
    const { chance, words } = this;
    const invented = this.#invented;
    const knownName = (kind: 'place' | 'organisation') => chance.pick(this.byKind[kind]).names[0] ?? '';
    switch (slot) {
      case 'other':
        return [invented.someone().full, 'person'];
      case 'otherfamily':
        return [invented.someone().family, 'person'];
      case 'othergiven':
        return [chance.pick(words.given), 'person'];
      case 'known':
        return [this.#subjectOf(chance.pick(this.byKind.person)).full, 'person'];
      case 'place':
        return [chance.is(0.6) ? chance.pick(words.cities) : knownName('place'), 'place'];
      case 'country':
        return [chance.pick(words.countries), 'place'];
      case 'hall':
        return [invented.hall(), 'place'];
      case 'village':
        return [chance.pick(chance.is(0.5) ? words.family : words.cities), 'place'];
      case 'org':
        return [chance.is(0.7) ? chance.pick(words.companies) : knownName('organisation'), 'organisation'];
      case 'placeteam':
        return [chance.pick(words.cities), 'organisation'];
      case 'brand':
        return [chance.is(0.7) ? chance.pick(words.family) : invented.someone().full, 'organisation'];
      case 'school':
      case 'team':
      case 'firm':
      case 'paper':
      case 'band':
        return [invented[slot](), 'organisation'];
      default:
        return undefined;
    }
  }

  #plainValue(slot: string): string {
    const { chance } = this;
    const invented = this.#invented;
    switch (slot) {
      case 'award':
      case 'namesake':
      case 'rank':
      case 'eponym':
      case 'work':
      case 'date':
      case 'letter':
        return invented[slot]();
      case 'namesakegiven':
        return chance.pick(this.words.given);
      case 'named':
        return chance.pick(this.byKind.other).names[0] ?? '';
      case 'noun':
        return chance.pick(this.wordNet.nouns);
      case 'number':
        return String(2 + chance.below(90));
      default:
        return invented.year();
    }
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
