import type { Chance } from './chance.js';
import { type Block, render } from './layouts.js';
import { type Language, Values } from './values.js';

/** A kind of document as its parts; each part has several forms, which are split into folds. */
export interface Spec {
  readonly type: string;
  readonly language: Language;
  /** Titles, `|` between them. */
  readonly titles: string;
  /** `label|label|… = kind of value`, one a line. */
  readonly fields: string;
  /** Columns of its table in the same notation. */
  readonly table?: string;
  /** Headings of its sections. */
  readonly headings?: string;
  /** Sentences, one a line, with `{kinds}` of values. */
  readonly prose: string;
  /** Lines that stand in lists. */
  readonly items?: string;
  /** In what order its parts may stand: a template a word, such as `TFPX`. See {@link parts}. */
  readonly orders: string;
}

interface Named {
  readonly labels: readonly string[];
  readonly kind: string;
}

/** What the letters of an order are. */
const parts = {
  T: 'the title',
  F: 'some fields',
  G: 'a few fields',
  H: 'a heading',
  P: 'a paragraph',
  S: 'one or two sentences',
  X: 'a table',
  L: 'a list',
} as const;
type PartLetter = keyof typeof parts;

const linesOf = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
const namedOf = (text: string): Named[] =>
  linesOf(text).map((line) => {
    const [labels = '', kind = ''] = line.split('=').map((side) => side.trim());
    return { labels: labels.split('|').map((label) => label.trim()), kind };
  });

/** Writes documents of a spec. */
export class SpecWriter {
  readonly type: string;
  readonly #fields: readonly Named[];
  readonly #columns: readonly Named[];
  readonly #prose: readonly string[];
  readonly #items: readonly string[];
  readonly #headings: readonly string[];
  readonly #titles: readonly string[];
  readonly #orders: readonly string[];

  constructor(private readonly spec: Spec) {
    this.type = spec.type;
    this.#fields = namedOf(spec.fields);
    this.#columns = namedOf(spec.table ?? '');
    this.#prose = linesOf(spec.prose);
    this.#items = linesOf(spec.items ?? spec.prose);
    this.#headings = (spec.headings ?? '').split('|').map((text) => text.trim());
    this.#titles = spec.titles.split('|').map((text) => text.trim());
    this.#orders = spec.orders.split(' ');
  }

  write(chance: Chance): string {
    const values = new Values(chance, this.spec.language);
    const order = [...chance.pick(this.#orders)] as PartLetter[];
    return render(
      order.flatMap((letter) => this.#part(letter, chance, values)),
      chance,
    );
  }

  #part(letter: PartLetter, chance: Chance, values: Values): Block[] {
    if (letter === 'T') return [{ kind: 'title', text: values.fill(chance.pick(this.#titles)) }];
    if (letter === 'H') return [{ kind: 'heading', text: values.fill(chance.pick(this.#headings)) }];
    if (letter === 'F' || letter === 'G') {
      const most = letter === 'F' ? chance.between(5, 12) : chance.between(2, 4);
      const kept = new Set(chance.some(this.#fields, most));
      const fields = this.#fields
        .filter((field) => kept.has(field))
        .map(({ labels, kind }) => [chance.pick(labels), values.of(kind)] as const);
      return [{ kind: 'fields', fields }];
    }
    if (letter === 'X') return this.#table(chance, values);
    if (letter === 'L') {
      const items = chance.some(chance.side(this.#items), chance.between(3, 7)).map((item) => values.fill(item));
      return [{ kind: 'list', items }];
    }
    const count = letter === 'S' ? chance.between(1, 2) : chance.between(3, 6);
    const sentences = chance.some(chance.side(this.#prose), count).map((sentence) => values.fill(sentence));
    return [{ kind: 'prose', sentences }];
  }

  #table(chance: Chance, values: Values): Block[] {
    if (this.#columns.length === 0) return [];
    const kept = new Set(chance.some(this.#columns, Math.max(3, chance.between(3, this.#columns.length))));
    const columns = this.#columns.filter((column) => kept.has(column));
    const rows = Array.from({ length: chance.between(2, 14) }, () => columns.map(({ kind }) => values.of(kind)));
    return [{ kind: 'table', head: columns.map(({ labels }) => chance.pick(labels)), rows }];
  }
}
