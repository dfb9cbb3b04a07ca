import type { Chance } from '../texts/chance.js';
import { Values } from '../texts/values.js';
import type { Writer } from './records.js';

type Form = (v: Values, c: Chance) => string;

const many = (c: Chance, least: number, most: number, make: (n: number) => string, between = '\n') =>
  Array.from({ length: c.between(least, most) }, (_, n) => make(n)).join(between);
const word = (v: Values) => v.of('noun').replace(/\W/g, '');

/** What machines and people keep beside documents: settings, measurements, lists, chats. */
const forms: readonly Form[] = [
  (v, c) =>
    `{\n${many(c, 4, 20, () => `  "${word(v)}": ${c.any([`"${word(v)}"`, v.of('large'), 'true', `["${word(v)}", "${word(v)}"]`])}`, ',\n')}\n}`,
  (v, c) => `${word(v)}:\n${many(c, 4, 20, () => `  ${word(v)}: ${c.any([word(v), v.of('number'), 'false'])}`)}`,
  (v, c) =>
    `<?xml version="1.0"?>\n<${word(v)}>\n${many(c, 4, 25, () => `  <${word(v)} id="${v.of('number')}">${word(v)}</${word(v)}>`)}`,
  (v, c) => `time,sensor,value\n${many(c, 6, 50, (n) => `${n},${word(v)},${v.of('reading')}`)}`,
  (v, c) =>
    many(
      c,
      6,
      40,
      () =>
        `${v.of('first')}: ${c.any(['ok', 'lol', 'see you at', 'did you see the', 'no idea', 'haha', 'on my way'])} ${word(v)}`,
    ),
  (v, c) => many(c, 10, 80, () => word(v)),
  (v, c) => many(c, 5, 30, () => many(c, 4, 8, () => v.of('reading'), '\t')),
  (v, c) =>
    `<html><head><title>${word(v)}</title></head>\n<body>\n${many(c, 3, 15, () => `<p>${v.fill('The {adjective} {noun} may {verb} a {noun}.')}</p>`)}\n</body></html>`,
  (v, c) =>
    `BEGIN:VCALENDAR\nVERSION:2.0\n${many(c, 1, 6, () => `BEGIN:VEVENT\nDTSTART:20260${c.between(1, 9)}12T090000Z\nSUMMARY:${word(v)}\nEND:VEVENT`)}\nEND:VCALENDAR`,
  (v, c) => `[${word(v)}]\n${many(c, 4, 20, () => `${word(v)} = ${c.any([word(v), v.of('number')])}`)}`,
  (v, c) =>
    many(
      c,
      3,
      12,
      (n) =>
        `${n + 1}\n00:0${c.below(9)}:1${c.below(9)},000 --> 00:0${c.below(9)}:2${c.below(9)},000\n${v.fill('The {noun} is {adjective}.')}`,
      '\n\n',
    ),
  (v, c) => many(c, 5, 30, () => `/${word(v)}/${word(v)}/${word(v)}.${c.any(['txt', 'html', 'png'])}`),
  (v, c) =>
    `Name,Type,Size,Colour\n${many(c, 5, 30, () => `${v.of('thing')},${word(v)},${v.of('number')},${v.of('adjective')}`)}`,
  (v, c) => many(c, 1, 4, () => many(c, 10, 60, () => v.of(c.any(['noun', 'verb', 'adjective'])), ' '), '\n\n'),
  (v, c) => `Sheet1\n${many(c, 3, 15, (n) => `${n}\t${v.of('number')}\t${v.of('date')}\t${word(v)}`)}`,
  (v, c) => `${v.fill('{noun} - {noun}')}\n${many(c, 2, 6, () => `${word(v)} ....... ${v.of('number')}`)}`,
  (v, c) =>
    many(
      c,
      4,
      30,
      () => `${c.any(['w', 'rdf', 'xmp', 'dc', 'a'])}:${word(v)}: ${c.any([word(v), v.of('id'), v.of('date')])}`,
    ),
  (_v, c) => many(c, 3, 12, () => many(c, 20, 60, () => c.below(256).toString(16).padStart(2, '0'), c.any(['', ' ']))),
  (v, c) =>
    `${v.fill('{noun} {noun}')}\n${many(c, 1, 6, () => 'Title Placeholder 1\nClick to edit Master title style\nText Placeholder 2\nClick to edit Master text styles\nSecond level\nThird level\nSlide Number Placeholder')}`,
  (v, c) =>
    many(
      c,
      4,
      25,
      (n) =>
        `${c.any(['TextField', 'CheckBox', 'option', 'RadioButton', 'Flow', 'Page'])}${n}: ${c.any(['Off', 'Yes', word(v), v.of('number')])}`,
    ),
  (v, c) =>
    many(
      c,
      3,
      20,
      (n) => `col: ${n} colOff: ${c.below(9)} row: ${c.below(9)} rowOff: ${v.of('large')} ${word(v)}`,
      ' ',
    ),
  (_v, c) => `Number\tSquare\n${many(c, 4, 30, (n) => `Number: ${n}\tSquare: ${n * n}`)}`,
  (v, c) =>
    `"${many(c, 3, 8, () => v.fill('{adjective} {noun}'), '"\t"')}"\n${many(c, 3, 15, () => `"${many(c, 3, 8, () => word(v), '"\t"')}"`)}`,
  (v, c) => many(c, 5, 30, () => v.fill('Chapter {noun} ') + '.'.repeat(c.between(5, 40)) + v.of('number')),
];

export const machineText: Writer = {
  type: 'other',
  write: (chance) => chance.pick(forms)(new Values(chance, 'en'), chance),
};

/**
 * Passages of prose, from texts split into folds by where they stand: novels, speeches, web pages of authorities.
 * @param texts each a long one
 */
export function passageWriter(texts: readonly string[]): Writer {
  const whole: readonly string[] = texts.flatMap((text) => {
    const quarter = Math.floor(text.length / 4);
    return [0, 1, 2, 3].map((n) => text.slice(n * quarter, (n + 1) * quarter));
  });
  return {
    type: 'other',
    write: (chance) => {
      const text = chance.pick(whole);
      const from = chance.below(Math.max(1, text.length - 6000));
      const passage = text.slice(from, from + chance.between(300, 6000));
      return passage.slice(passage.indexOf('\n') + 1) || passage;
    },
  };
}
