import type { Find, Infotype } from '../../src/detect/infotype.js';
import { isNarrowed, matchAt, searchesOf } from '../../src/detect/match.js';
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

/**
 * The names under which values of an infotype are put into texts. Where every pattern demands a label, these are the
 * context words that one of them takes for a label: what stands under another word is no such value. There may be none.
 */
export function namesOf(infotype: Infotype, value: string): readonly string[] {
  const words = infotype.context?.length ? infotype.context : [infotype.title.toLowerCase()];
  if (!infotype.patterns.every(isNarrowed)) return words;
  const searches = searchesOf(infotype, 0);
  return words.filter((word) => {
    const text = `${capital(word)}: ${value}`;
    return searches.some((search) => {
      for (let at = 0; at < text.length; at++) if (matchAt(text, search, at)?.end === text.length) return true;
      return false;
    });
  });
}

/** Puts a value into a text: in the `form`th way, under one of its names; on the line of an example without any. */
export function carry(find: Find, names: readonly string[], value: string, form: number, random: Random): Carried {
  const make = value.includes('\n') || names.length === 0 ? undefined : forms[form % CARRIERS];
  const at = find.text.indexOf(find.match);
  const [left, right] = make?.(random.pick(names)) ?? [find.text.slice(0, at), find.text.slice(at + find.match.length)];
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
