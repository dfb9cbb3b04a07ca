import type { EntityType } from '../../../src/models/tagger/entity-types.js';
import { entityTypes } from '../../../src/models/tagger/entity-types.js';
import { Chance, type Example, type MarkedPart, type MarkedSpan } from './example.js';
import { inPlaceNoise, withNoise } from './noise.js';
import { type BlockSlot, blockSlots, writeBlock } from './text/blocks.js';
import { inventPerson, type Person } from './text/names.js';
import { type Piece, parse, type Templates } from './text/notation.js';
import { fillSlot } from './text/slots.js';
import type { Value } from './text/value.js';
import type { Vocabulary } from './text/values.js';

const everything: ReadonlySet<EntityType> = new Set(entityTypes);

const pools: Readonly<Record<string, 'sentences' | 'reference' | 'headings'>> = {
  S: 'sentences',
  W: 'reference',
  H: 'headings',
};

/** People whom a text speaks of again. */
const cast = new Set(['me', 'you', 'x', 'a', 'b', 'c']);

/** Templates that were read, since each is used many times. */
const parsed = new Map<string, readonly Piece[]>();

function piecesOf(template: string): readonly Piece[] {
  const pieces = parsed.get(template) ?? parse(template);
  parsed.set(template, pieces);
  return pieces;
}

/** Writes one text: fills slots, and notes where what stands. */
export class Writer {
  text = '';
  readonly spans: MarkedSpan[] = [];
  readonly parts: MarkedPart[] = [];
  readonly #people = new Map<string, Person>();

  constructor(
    readonly templates: Templates,
    readonly words: Vocabulary,
    readonly chance: Chance,
  ) {}

  /** Writes a template with all its slots. */
  write(template: string): void {
    this.#writePieces(piecesOf(template));
  }

  /** Other people from here on, as the next row of a table has. */
  forgetPeople(): void {
    this.#people.clear();
  }

  #writePieces(pieces: readonly Piece[]): void {
    for (const piece of pieces) {
      if (typeof piece === 'string') this.#plain(piece);
      else if ('choices' in piece) this.#writePieces(this.chance.pick(piece.choices));
      else this.#fill(piece.slot);
    }
  }

  /** A sentence that ends with `Inc.` has one stop. */
  #plain(text: string): void {
    this.text += text.startsWith('.') && !text.startsWith('..') && this.text.endsWith('.') ? text.slice(1) : text;
  }

  #fill(slot: string): void {
    const { chance, templates } = this;
    const pool = pools[slot];
    const rule = templates.rules?.[slot];
    if (pool) this.#sentence(chance.pick(templates[pool]));
    else if (rule) this.write(chance.pick(rule));
    else if (blockSlots.has(slot)) writeBlock(slot as BlockSlot, this);
    else this.#add(this.#valueOf(slot));
  }

  /** One that begins with a slot begins with a capital. */
  #sentence(template: string): void {
    const at = this.text.length;
    this.write(template);
    const isBare = this.spans.some(({ start, type }) => start === at && type === 'username');
    if (!template.startsWith('{') && !template.startsWith('(')) return;
    if (!isBare) this.text = this.text.slice(0, at) + this.text.charAt(at).toUpperCase() + this.text.slice(at + 1);
  }

  #add({ text, type, parts }: Value): void {
    if (/^[aeiou]/i.test(text) && /(?:^|\s)[Aa] $/.test(this.text.slice(-3))) this.text = `${this.text.slice(0, -1)}n `;
    const at = this.text.length;
    this.text += text;
    if (type === undefined || text === '') return;
    this.#mark({ start: at, end: this.text.length, type }, parts?.[0]?.part === 'family');
    for (const { start, end, part } of parts ?? []) this.parts.push({ start: at + start, end: at + end, part });
  }

  /** A family name right behind a given name is the rest of a whole name. */
  #mark(span: MarkedSpan, isFamily: boolean): void {
    const [last, part] = [this.spans.at(-1), this.parts.at(-1)];
    const isRest =
      isFamily && part?.part === 'given' && last?.end === part.end && this.text.slice(last.end, span.start) === ' ';
    if (last && isRest) this.spans[this.spans.length - 1] = { ...last, end: span.end };
    else this.spans.push(span);
  }

  #valueOf(slot: string): Value {
    const [who = ''] = slot.split('.');
    const known = this.#people.get(who) ?? inventPerson(this.words, this.chance);
    if (cast.has(who)) this.#people.set(who, known);
    return fillSlot(slot, known, this.words, this.chance);
  }
}

/** A generated text and the kind it is of. */
export interface GeneratedText {
  readonly kind: string;
  readonly example: Example;
}

/** Texts from templates and words: the same for the same seed. */
export function* generate(
  templates: Templates,
  words: Vocabulary,
  count: number,
  seed: string,
): Generator<GeneratedText> {
  const kinds = Object.keys(templates.layouts);
  for (let i = 0; i < count; i++) {
    const chance = new Chance(`${seed} ${i}`);
    const kind = chance.pick(kinds);
    const writer = new Writer(templates, words, chance);
    writer.write(chance.pick(templates.layouts[kind] ?? []));
    const { text, spans, parts } = writer;
    const example = { text, spans, parts, annotated: everything };
    const isNoisy = chance.is(0.25) && kind !== 'machine';
    // The noise of the test stays as it was, so that its figures can be compared over time.
    const noise = words.isTest ? inPlaceNoise : withNoise;
    yield { kind, example: isNoisy ? noise(example, chance) : example };
  }
}
