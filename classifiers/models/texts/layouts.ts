import type { Chance } from './chance.js';

/** What a document is made of, before it looks like anything. */
export type Block =
  | { readonly kind: 'title'; readonly text: string }
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'fields'; readonly fields: readonly (readonly [label: string, value: string])[] }
  | { readonly kind: 'table'; readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] }
  | { readonly kind: 'prose'; readonly sentences: readonly string[] }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'lines'; readonly lines: readonly string[] };

type Field = readonly [label: string, value: string];

/** How blocks become text. */
interface Layout {
  readonly title: (text: string) => string;
  readonly heading: (text: string, n: number) => string;
  readonly field: (field: Field, width: number) => string;
  readonly cells: (cells: readonly string[], widths: readonly number[]) => string;
  readonly paragraph: (sentences: readonly string[]) => string;
  readonly item: (text: string, n: number) => string;
  readonly between: string;
}

const wrapped = (width: number) => (sentences: readonly string[]) => {
  const lines: string[] = [''];
  for (const word of sentences.join(' ').split(' ')) {
    const last = lines.at(-1) ?? '';
    if (last.length + word.length > width && last !== '') lines.push(word);
    else lines[lines.length - 1] = last === '' ? word : `${last} ${word}`;
  }
  return lines.join('\n');
};
const joined = (sentences: readonly string[]) => sentences.join(' ');
const padded = (cells: readonly string[], widths: readonly number[]) =>
  cells
    .map((cell, n) => cell.padEnd((widths[n] ?? 0) + 2))
    .join('')
    .trimEnd();
const numbered = (text: string, n: number) => `${n + 1}. ${text}`;

/** Each is of one hand: what goes together in one of them goes together in no other. */
const layouts: readonly Layout[] = [
  {
    title: (t) => t,
    heading: (t) => t,
    field: ([l, v]) => `${l}: ${v}`,
    cells: (c) => c.join('\t'),
    paragraph: joined,
    item: (t) => `- ${t}`,
    between: '\n\n',
  },
  {
    title: (t) => t.toUpperCase(),
    heading: (t, n) => `${n + 1}. ${t.toUpperCase()}`,
    field: ([l, v], width) => `${l.padEnd(width + 3)}${v}`,
    cells: padded,
    paragraph: wrapped(78),
    item: (t, n) => `   (${String.fromCharCode(97 + (n % 26))}) ${t}`,
    between: '\n\n\n',
  },
  {
    title: (t) => `# ${t}`,
    heading: (t) => `## ${t}`,
    field: ([l, v]) => `**${l}:** ${v}  `,
    cells: (c) => `| ${c.join(' | ')} |`,
    paragraph: joined,
    item: (t) => `* ${t}`,
    between: '\n\n',
  },
  {
    title: (t) => t,
    heading: (t) => `${t}:`,
    field: ([l, v]) => `${l}\n${v}`,
    cells: (c) => c.join('\n'),
    paragraph: wrapped(95),
    item: (t) => `• ${t}`,
    between: '\n',
  },
  {
    title: (t) => `    ${t}`,
    heading: (t) => t.toUpperCase(),
    field: ([l, v]) => `${l} ${v}`,
    cells: (c) => c.join(' '),
    paragraph: wrapped(70),
    item: numbered,
    between: '\n',
  },
  {
    title: (t) => `=== ${t} ===`,
    heading: (t) => `--- ${t} ---`,
    field: ([l, v]) => `${l} ........ ${v}`,
    cells: (c) => c.join('  |  '),
    paragraph: joined,
    item: (t) => `+ ${t}`,
    between: '\n\n',
  },
  {
    title: (t) => t,
    heading: (t, n) => `Section ${n + 1} - ${t}`,
    field: ([l, v]) => `${l.toUpperCase()}: ${v.toUpperCase()}`,
    cells: (c) => c.map((cell) => `"${cell}"`).join(','),
    paragraph: joined,
    item: (t) => t,
    between: '\n\n',
  },
  {
    title: (t) => `${t}\n${'='.repeat(t.length)}`,
    heading: (t) => `${t}\n${'-'.repeat(t.length)}`,
    field: ([l, v], width) => `  ${l.padStart(width)} : ${v}`,
    cells: (c, widths) => `  ${padded(c, widths)}`,
    paragraph: wrapped(60),
    item: (t, n) => `  ${n + 1}) ${t}`,
    between: '\n\n',
  },
];

/** Writes blocks down in a layout that this side of the fold has. */
export function render(blocks: readonly Block[], chance: Chance): string {
  const layout = chance.pick(layouts);
  let headings = 0;
  const texts = blocks.map((block) => {
    if (block.kind === 'title') return layout.title(block.text);
    if (block.kind === 'heading') return layout.heading(block.text, headings++);
    if (block.kind === 'fields') {
      const width = Math.max(...block.fields.map(([label]) => label.length));
      return block.fields.map((field) => layout.field(field, width)).join('\n');
    }
    if (block.kind === 'table') {
      const all = [block.head, ...block.rows];
      const widths = block.head.map((_, n) => Math.max(...all.map((row) => row[n]?.length ?? 0)));
      return all.map((row) => layout.cells(row, widths)).join('\n');
    }
    if (block.kind === 'list') return block.items.map(layout.item).join('\n');
    return block.kind === 'lines' ? block.lines.join('\n') : layout.paragraph(block.sentences);
  });
  return noisy(texts.join(layout.between), chance);
}

/** As texts come out of scanners, converters and hurried hands: some of them, and only a little. */
function noisy(text: string, chance: Chance): string {
  const kind = chance.below(14);
  if (kind === 0) return text.toUpperCase();
  if (kind === 1) return text.toLowerCase();
  if (kind === 2) return misread(text, chance);
  if (kind === 3) return text.replace(/\n{2,}/g, '\n');
  if (kind === 4) return text.slice(0, chance.between(400, 1200));
  if (kind === 5) return text.replace(/\n(?=\S)/g, ' ');
  return text;
}

function misread(text: string, chance: Chance): string {
  const alike: Readonly<Record<string, string>> = { l: '1', O: '0', rn: 'm', e: 'c', I: 'l', S: '5', B: '8' };
  return text.replace(/rn|[lOeISB]/g, (seen) => (chance.maybe(0.04) ? (alike[seen] ?? seen) : seen));
}
