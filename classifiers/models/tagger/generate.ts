import type { EntityType } from '../../../src/models/tagger/entity-types.js';
import { entityTypes } from '../../../src/models/tagger/entity-types.js';
import { Chance, type Example, type MarkedPart, type MarkedSpan } from './example.js';
import type { Templates } from './text/templates.js';
import {
  addressLines,
  dateOf,
  familyName,
  fullName,
  givenName,
  inventPerson,
  organisation,
  type Person,
  place,
  plainValue,
  spokenNumber,
  username,
  type Value,
  type Vocabulary,
} from './text/values.js';

const everything: ReadonlySet<EntityType> = new Set(entityTypes);

const listSlots: Readonly<Record<string, EntityType>> = {
  job: 'job-title',
  nat: 'nationality',
  rel: 'religion',
  pol: 'politics',
  ori: 'orientation',
  union: 'union',
  eth: 'ethnicity',
  cond: 'condition',
  drug: 'drug',
};

/** Writes one text: fills slots, and notes where what stands. */
class Writer {
  text = '';
  readonly spans: MarkedSpan[] = [];
  readonly parts: MarkedPart[] = [];
  readonly #people = new Map<string, Person>();

  constructor(
    private readonly templates: Templates,
    private readonly words: Vocabulary,
    private readonly chance: Chance,
  ) {}

  /** Writes a template with all its slots; a value of several lines as the template's line begins. */
  write(template: string): void {
    for (const [, plain, slot] of template.matchAll(/([^{]+|\{(?!\w))|\{([\w.]+)\}/g)) {
      if (plain !== undefined) this.text += plain;
      else if (slot !== undefined) this.#fill(slot);
    }
  }

  #fill(slot: string): void {
    const { chance, templates } = this;
    if (slot === 'S') this.write(chance.pick(templates.sentences));
    else if (slot === 'W') this.write(chance.pick(templates.reference));
    else if (slot === 'H') this.write(chance.pick(templates.headings));
    else if (slot === 'F') this.#writeFields();
    else if (slot === 'T') this.#writeTable();
    else this.#add(this.#valueOf(slot));
  }

  #add({ text, type, parts }: Value): void {
    const at = this.text.length;
    this.text += text;
    if (type === undefined) return;
    this.spans.push({ start: at, end: this.text.length, type });
    for (const { start, end, part } of parts ?? []) this.parts.push({ start: at + start, end: at + end, part });
  }

  #person(name: string): Person {
    const known = this.#people.get(name) ?? inventPerson(this.words, this.chance);
    if ('me you x'.split(' ').includes(name)) this.#people.set(name, known);
    return known;
  }

  #valueOf(slot: string): Value {
    const { words, chance } = this;
    const [who = '', part] = slot.split('.');
    if (['me', 'you', 'x', 'p', 'g', 'f'].includes(who)) {
      const person = this.#person(who);
      if (part === 'g' || who === 'g') return givenName(person);
      return part === 'f' || who === 'f' ? familyName(person) : fullName(person, chance);
    }
    const type = listSlots[slot];
    if (type) return this.#listed(type);
    switch (slot) {
      case 'place':
        return place(words, chance);
      case 'PLACE':
        return { ...place(words, chance), text: place(words, chance).text.toUpperCase() };
      case 'org':
        return organisation(words, chance);
      case 'orgf':
        return { text: chance.pick(words.family), type: 'organisation' };
      case 'placef':
        return { text: chance.is(0.6) ? chance.pick(words.family) : place(words, chance).text, type: 'place' };
      case 'addr':
        return { text: addressLines(words, chance).join(chance.is(0.9) ? ', ' : ' '), type: 'address' };
      case 'addrl':
        return { text: addressLines(words, chance).join('\n'), type: 'address' };
      case 'dob':
        return { text: dateOf(chance, 1930, 2012), type: 'birth-date' };
      case 'age':
        return { text: String(1 + chance.below(95)), type: 'age' };
      case 'ageold':
        return {
          text: `${1 + chance.below(95)}${chance.pick([' years old', '-year-old', ' year old', ' yo', ' y/o', ' years of age'])}`,
          type: 'age',
        };
      case 'user':
        return { text: username(inventPerson(words, chance), chance), type: 'username' };
      case 'spoken':
        return spokenNumber(chance);
      default:
        return { text: plainValue(slot, inventPerson(words, chance), words, chance) ?? `{${slot}}` };
    }
  }

  #listed(type: EntityType): Value {
    const text = this.chance.pick(this.words.lists[type] ?? []);
    const raised = this.chance.next();
    if (raised < 0.12) return { text: text.charAt(0).toUpperCase() + text.slice(1), type };
    if (raised < 0.18 && type === 'job-title')
      return { text: text.replace(/\b\p{Ll}/gu, (l) => l.toUpperCase()), type };
    return { text, type };
  }

  #someFields(least: number, more: number): (readonly [string, string])[] {
    const count = least + this.chance.below(more);
    return Array.from({ length: count }, () => {
      const [labels, value] = this.chance.pick(this.templates.fields);
      return [this.chance.pick(labels.split('|')), value] as const;
    });
  }

  #writeFields(): void {
    const form = this.chance.pick(this.templates.fieldForms);
    const shout = this.chance.is(0.15);
    this.#someFields(2, 7).forEach(([label, value], i) => {
      if (i > 0) this.text += '\n';
      const [before = '', after = ''] = form.split('V');
      this.text += before.replace('L', shout ? label.toUpperCase() : label);
      this.write(value);
      this.text += after.replace('L', label);
    });
  }

  #writeTable(): void {
    const columns = this.#someFields(2, 4);
    const between = this.chance.pick([',', ';', '\t', ' | ', ', ']);
    this.text += columns.map(([label]) => label).join(between);
    for (let rows = 2 + this.chance.below(4); rows > 0; rows--) {
      this.text += '\n';
      this.#people.clear();
      columns.forEach(([, value], i) => {
        if (i > 0) this.text += between;
        this.write(value);
      });
    }
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
    yield { kind, example: chance.is(0.25) && kind !== 'machine' ? withNoise(example, chance) : example };
  }
}

/** A text as bad keyboards and scanners leave it. */
export function withNoise(example: Example, chance: Chance): Example {
  const way = chance.next();
  if (way < 0.35) return sameLength(example, (text) => text.toLowerCase());
  if (way < 0.6) return sameLength(example, (text) => text.toUpperCase());
  const confused: Readonly<Record<string, string>> = {
    l: '1',
    o: '0',
    e: 'c',
    i: 'l',
    m: 'n',
    a: 'o',
    S: '5',
    B: '8',
    I: 'l',
    O: '0',
    n: 'u',
    t: 'f',
    ',': '.',
    g: 'q',
  };
  return sameLength(example, (text) =>
    text.replace(/[loeimaSBIOnt,g]/g, (char) => (chance.is(0.03) ? (confused[char] ?? char) : char)),
  );
}

/** The text changed, where that leaves everything in its place; as it is otherwise. */
function sameLength(example: Example, change: (text: string) => string): Example {
  const text = change(example.text);
  return text.length === example.text.length ? { ...example, text } : example;
}
