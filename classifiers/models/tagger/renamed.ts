import type { Chance, Example, MarkedSpan } from './example.js';
import type { Vocabulary } from './text/values.js';

/**
 * A text with other people and places in it, each the same wherever it is named again: what stands around a name stays,
 * and the name is one that the text's own words say nothing of.
 * @param plain words that are no names
 */
export function renamed(
  { text, spans, annotated }: Example,
  words: Vocabulary,
  plain: readonly string[],
  chance: Chance,
): Example {
  const names = new Names(words, plain, chance);
  let [changed, at] = ['', 0];
  const moved: MarkedSpan[] = [];
  for (const { start, end, type } of spans) {
    changed += text.slice(at, start);
    const from = changed.length;
    const name = text.slice(start, end);
    changed += type === 'person' ? names.personFor(name) : type === 'place' ? names.placeFor(name) : name;
    moved.push({ start: from, end: changed.length, type });
    at = end;
  }
  return { text: changed + text.slice(at), spans: moved, annotated };
}

class Names {
  /** Other names of words of names. */
  readonly #others = new Map<string, string>();

  constructor(
    private readonly words: Vocabulary,
    private readonly plain: readonly string[],
    private readonly chance: Chance,
  ) {}

  /** A name of as many words as another has; initials, particles and what is written oddly stay. */
  personFor(name: string): string {
    const parts = name.split(' ');
    const last = parts.length - 1;
    return parts.map((part, i) => this.#partFor(part, i === last && (last > 0 || this.chance.is(0.7)))).join(' ');
  }

  #partFor(part: string, isFamily: boolean): string {
    if (!/^\p{Lu}\p{Ll}{2,}$/u.test(part)) return part;
    const other = this.#others.get(part) ?? this.#another(isFamily);
    this.#others.set(part, other);
    return other;
  }

  /** A name; now and then a word that is none, so that what stands around it has to tell. */
  #another(isFamily: boolean): string {
    const { words, plain, chance } = this;
    if (!chance.is(0.12)) return chance.pick(isFamily ? words.family : words.given);
    const word = chance.pick(plain);
    return word.charAt(0).toUpperCase() + word.slice(1);
  }

  /** Some other town for a place of one word, now and then. */
  placeFor(name: string): string {
    if (!/^\p{Lu}\p{Ll}{2,}$/u.test(name)) return name;
    const other = this.#others.get(name) ?? (this.chance.is(0.5) ? this.chance.pick(this.words.cities) : name);
    this.#others.set(name, other);
    return other;
  }
}
