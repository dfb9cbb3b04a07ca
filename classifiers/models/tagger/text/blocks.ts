import type { Chance } from '../example.js';
import type { Templates } from './notation.js';

/** What blocks of fields are written with. */
export interface BlockWriter {
  text: string;
  readonly templates: Templates;
  readonly chance: Chance;
  write(template: string): void;
  /** From here on the people are others, as in the next row of a table. */
  forgetPeople(): void;
}

type Field = readonly [label: string, value: string];

/** Blocks of fields by the slot that stands for them. */
const blocks = {
  /** Fields one below the other. */
  F: writeFields,
  /** A table with a line of names. */
  T: writeTable,
  /** A record as programs write one. */
  K: writeRecord,
  /** A table with columns as wide as what is in them, or with bars between them. */
  G: writeGrid,
  /** Names of fields in one run, what they hold in the next: what is left of a form that was read column by column. */
  C: writeColumns,
  /** Two or three fields in a line. */
  D: writeTwoColumns,
  /** Rows without a line of names, and lists of things of one kind. */
  L: writeList,
} as const;

export type BlockSlot = keyof typeof blocks;
export const blockSlots: ReadonlySet<string> = new Set(Object.keys(blocks));

export function writeBlock(slot: BlockSlot, writer: BlockWriter): void {
  blocks[slot](writer);
}

function someFields({ chance, templates }: BlockWriter, least: number, more: number): Field[] {
  const count = least + chance.below(more);
  return Array.from({ length: count }, () => {
    const [labels, value] = chance.pick(templates.fields);
    return [chance.pick(labels.split('|')), value] as const;
  });
}

function writeFields(writer: BlockWriter): void {
  const { chance } = writer;
  const form = chance.pick(writer.templates.fieldForms);
  const shout = chance.is(0.15);
  someFields(writer, 2, 7).forEach(([label, value], i) => {
    if (i > 0) writer.text += '\n';
    const [before = '', after = ''] = form.split('V');
    writer.text += before.replace('L', shout ? label.toUpperCase() : label);
    writer.write(value);
    writer.text += after.replace('L', label);
  });
}

function writeTable(writer: BlockWriter): void {
  const columns = someFields(writer, 2, 4);
  const between = writer.chance.pick([',', ';', '\t', ' | ', ', ']);
  writer.text += columns.map(([label]) => label).join(between);
  for (let rows = 2 + writer.chance.below(4); rows > 0; rows--) {
    writer.text += '\n';
    writer.forgetPeople();
    columns.forEach(([, value], i) => {
      if (i > 0) writer.text += between;
      writer.write(value);
    });
  }
}

/** How programs name a field: `firstName`, `first_name`, `FIRST-NAME`. */
function keyOf(label: string, way: number): string {
  const words = label
    .normalize('NFD')
    .toLowerCase()
    .match(/[a-z]+/g) ?? ['key'];
  if (way < 0.3) return words.join('_');
  if (way < 0.5) return words.map((word, i) => (i > 0 ? word.charAt(0).toUpperCase() + word.slice(1) : word)).join('');
  if (way < 0.6) return words.join('-');
  if (way < 0.7) return words.join('_').toUpperCase();
  return way < 0.8 ? words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('') : label;
}

/** A field with its name `L` and its value `V`, what stands between fields, and round all of them. */
const records = [
  ['  "L": "V"', ',\n', '{\n', '\n}'],
  ['"L":"V"', ',', '{', '}'],
  ["'L': 'V'", ', ', '{', '}'],
  ['L: V', '\n', '', ''],
  ['  L: V', '\n', '- record:\n', ''],
  ['  L: "V"', '\n', 'user:\n', ''],
  ['L=V', '\n', '[person]\n', ''],
  ['L=V', '; ', '', ''],
  ['L="V"', ' ', '<row ', '/>'],
  ['L = V', '\n', '', ''],
  ['L=V', '&', '?', ''],
  ['<L>V</field>', '\n', '<record>\n', '\n</record>'],
  ['L => V', ', ', '(', ')'],
] as const;

function writeRecord(writer: BlockWriter): void {
  const { chance } = writer;
  const [field, between, open, close] = chance.pick(records);
  const [before = '', after = ''] = field.split('V');
  const way = chance.next();
  for (let count = chance.is(0.7) ? 1 : 2 + chance.below(3); count > 0; count--) {
    writer.text += open;
    someFields(writer, 2, 6).forEach(([label, value], i) => {
      writer.text += `${i > 0 ? between : ''}${before.replace('L', () => keyOf(label, way))}`;
      writer.write(value);
      writer.text += after;
    });
    writer.text += close;
    writer.forgetPeople();
    if (count > 1) writer.text += '\n';
  }
}

/** Before a row, between columns, behind it; whether columns are filled up, and the line below the names. */
const grids = [
  ['| ', ' | ', ' |', false, '---'],
  ['| ', ' | ', ' |', true, '---'],
  ['', '   ', '', true, ''],
  ['', '  ', '', true, '----'],
  ['"', '","', '"', false, ''],
  ["'", "';'", "'", false, ''],
  ['', '|', '', false, ''],
  ['', '\t', '', false, ''],
  ['', '\t\t', '', false, ''],
  ['<tr><td>', '</td><td>', '</td></tr>', false, ''],
  ['', ' / ', '', false, ''],
  ['', '\n', '\n', false, ''],
] as const;

function writeGrid(writer: BlockWriter): void {
  const { chance } = writer;
  const [before, between, after, isFilled, rule] = chance.pick(grids);
  const columns = someFields(writer, 2, 5);
  const width = isFilled ? 14 + chance.below(14) : 0;
  const writeRow = (write: (column: Field) => void) => {
    writer.text += before;
    columns.forEach((column, i) => {
      if (i > 0) writer.text += between;
      const from = writer.text.length;
      write(column);
      if (i < columns.length - 1) writer.text += ' '.repeat(Math.max(0, width - (writer.text.length - from)));
    });
    writer.text += after;
  };
  const hasNumbers = chance.is(0.2);
  writeRow(([label]) => {
    writer.text += label;
  });
  if (rule !== '') {
    writer.text += '\n';
    writeRow(() => {
      writer.text += rule;
    });
  }
  const rows = 2 + chance.below(6);
  for (let row = 1; row <= rows; row++) {
    writer.text += `\n${hasNumbers ? `${row}${between}` : ''}`;
    writer.forgetPeople();
    writeRow(([, value]) => writer.write(value));
  }
}

function writeColumns(writer: BlockWriter): void {
  const fields = someFields(writer, 3, 5);
  const end = writer.chance.pick([':', '', ' :', '*']);
  writer.text += fields.map(([label]) => `${label}${end}`).join('\n');
  for (const [, value] of fields) {
    writer.text += '\n';
    writer.write(value);
  }
}

function writeTwoColumns(writer: BlockWriter): void {
  const { chance } = writer;
  const [gap, colon] = [
    chance.pick(['    ', '\t', '   ', '  |  ', ', ', '; ', '  ']),
    chance.pick([': ', ': ', ' ', ':  ', ' - ']),
  ];
  const across = 2 + chance.below(2);
  someFields(writer, 4, 5).forEach(([label, value], i) => {
    if (i > 0) writer.text += i % across === 0 ? '\n' : gap;
    writer.text += label + colon;
    writer.write(value);
  });
}

function writeList(writer: BlockWriter): void {
  const { chance } = writer;
  const columns = someFields(writer, 1, 3);
  const [before, between] = [
    chance.pick(['', '', '- ', '* ', '• ', '[ ] ', '[x] ', '☐ ', 'N']),
    chance.pick([', ', ' - ', '\t', '; ', ' – ', ' (', ' | ']),
  ];
  const rows = 3 + chance.below(6);
  for (let row = 1; row <= rows; row++) {
    if (row > 1) writer.text += '\n';
    writer.forgetPeople();
    writer.text += before === 'N' ? `${row}. ` : before;
    columns.forEach(([, value], i) => {
      if (i > 0) writer.text += between;
      writer.write(value);
      if (i > 0 && between === ' (') writer.text += ')';
    });
  }
}
