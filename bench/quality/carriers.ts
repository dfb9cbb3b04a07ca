import type { Find, Infotype } from '../../src/detect/infotype.js';
import type { Random } from '../random.js';

/** A text with one value in it. Offsets are UTF-16 code units. */
export interface Carried {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Where the text about the value is from: of our making, or an example's own line. */
  readonly frame: 'made' | 'example';
}

const before = [
  'Thank you for your call on Monday; the entry is below.',
  'Please check the line that follows and write back if something is missing.',
  'Notes of the meeting, as agreed with the office in the north.',
  '',
];
const after = [
  'Everything else stays as it was, and the team will look at it next week.',
  'The rest of the page was left blank on purpose.',
  'Kind regards from the back office',
  '',
];

const words = (phrase: string) => phrase.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
const snake = (phrase: string) => words(phrase).join('_');
const camel = (phrase: string) =>
  words(phrase)
    .map((word, at) => (at === 0 ? word : word.charAt(0).toUpperCase() + word.slice(1)))
    .join('');
const capital = (phrase: string) => phrase.charAt(0).toUpperCase() + phrase.slice(1);

/** What stands left and right of a value, by the name it goes by. One-line forms hold no value with a line break. */
const forms: readonly ((phrase: string) => readonly [string, string])[] = [
  (phrase) => [`${capital(phrase)}: `, ''],
  (phrase) => [`We were told that the ${phrase} is `, ' and filed it.'],
  (phrase) => [`{"row": 4, "${camel(phrase)}": "`, '", "state": "open"}'],
  (phrase) => [`row,${snake(phrase)},state\n4,`, ',open'],
  (phrase) => [`const ${camel(phrase)} = "`, '";'],
  (phrase) => [`<entry><${snake(phrase)}>`, `</${snake(phrase)}></entry>`],
];

/** How many ways of carrying a value there are. */
export const CARRIERS = forms.length + 1;

/** Puts a value into a text: in the `form`th way, under one of the names its infotype goes by. */
export function carry(infotype: Infotype, find: Find, value: string, form: number, random: Random): Carried {
  const make = value.includes('\n') ? undefined : forms[form % CARRIERS];
  const phrase = random.pick(infotype.context?.length ? infotype.context : [infotype.title.toLowerCase()]);
  const at = find.text.indexOf(find.match);
  const [left, right] = make?.(phrase) ?? [find.text.slice(0, at), find.text.slice(at + find.match.length)];
  const lead = `${random.pick(before)}\n${left}`;
  const text = `${lead}${value}${right}\n${random.pick(after)}`;
  return { text, start: lead.length, end: lead.length + value.length, frame: make ? 'made' : 'example' };
}

const neutral = ['order', 'part', 'batch', 'row', 'build', 'page', 'item', 'ticket'];

/** A number that is nothing in particular, in the shape of a value, where no word speaks for it. */
export function carryPlainly(value: string, random: Random): Carried {
  const shape = value.replace(/\d/g, () => random.text('0123456789', 1));
  const lead = `${random.pick(before)}\n${random.pick(neutral)} `;
  const text = `${lead}${shape} was put aside\n${random.pick(after)}`;
  return { text, start: lead.length, end: lead.length + shape.length, frame: 'made' };
}
