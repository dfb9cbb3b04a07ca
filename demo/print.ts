import type { WriteStream } from 'node:tty';

type Style = 'bold' | 'dim' | 'red' | 'green' | 'yellow' | 'cyan';

/** SGR codes: on and off. */
const codes: Record<Style, readonly [on: number, off: number]> = {
  bold: [1, 22],
  dim: [2, 22],
  red: [31, 39],
  green: [32, 39],
  yellow: [33, 39],
  cyan: [36, 39],
};

type Output = Pick<WriteStream, 'write'> & { readonly isTTY?: boolean; readonly columns?: number };

export interface Column {
  readonly title: string;
  /** Numbers stand right. */
  readonly align?: 'left' | 'right';
}

export interface Cell {
  readonly text: string;
  readonly style?: Style;
}

/** How many columns a terminal gives a text: combining marks take none, wide East Asian signs two. */
function width(text: string): number {
  let columns = 0;
  for (const sign of text) {
    if (/\p{Mark}/u.test(sign)) continue;
    columns += /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/u.test(
      sign,
    )
      ? 2
      : 1;
  }
  return columns;
}

/** Takes out what would steer the terminal: file names may hold anything. */
function harmless(text: string): string {
  return text.replace(/\p{Cc}/gu, '·');
}

/**
 * Prints the demo's pages. Colour and the moving progress line only on a terminal; NO_COLOR (https://no-color.org), when
 * set and not empty, switches colour off there too.
 */
export class Printer {
  readonly #colour: boolean;
  #progressShown = false;

  constructor(
    private readonly out: Output = process.stdout,
    environment: Readonly<Record<string, string | undefined>> = process.env,
  ) {
    this.#colour = out.isTTY === true && !environment.NO_COLOR && environment.TERM !== 'dumb';
  }

  line(text = ''): void {
    this.clearProgress();
    this.out.write(`${text}\n`);
  }

  heading(text: string): void {
    this.line();
    this.line(this.style(text, 'bold'));
    this.line(this.style('─'.repeat(width(text)), 'dim'));
  }

  style(text: string, style: Style): string {
    const [on, off] = codes[style];
    return this.#colour ? `\u001b[${on}m${text}\u001b[${off}m` : text;
  }

  /** A table with aligned columns, two spaces apart. Rows shorter than the titles are filled up. */
  table(columns: readonly Column[], rows: readonly (readonly (string | number | Cell)[])[]): void {
    const cells = rows.map((row) =>
      columns.map((_, i): Cell => {
        const cell = row[i] ?? '';
        return typeof cell === 'object' ? { ...cell, text: harmless(cell.text) } : { text: harmless(String(cell)) };
      }),
    );
    const widths = columns.map(({ title }, i) =>
      Math.max(width(title), ...cells.map((row) => width(row[i]?.text ?? ''))),
    );
    const show = (row: readonly Cell[]) => {
      const parts = row.map(({ text, style }, i) => {
        const gap = ' '.repeat(Math.max(0, (widths[i] ?? 0) - width(text)));
        const shown = style ? this.style(text, style) : text;
        return columns[i]?.align === 'right' ? `${gap}${shown}` : `${shown}${gap}`;
      });
      this.line(`  ${parts.join('  ').trimEnd()}`);
    };
    show(columns.map(({ title }) => ({ text: title, style: 'dim' })));
    for (const row of cells) show(row);
  }

  /** A question and its answer, each line of the answer indented. */
  exchange(question: string, answer: string): void {
    this.line(`${this.style('→', 'cyan')} ${question}`);
    for (const line of answer.split('\n')) this.line(`  ${line}`);
  }

  /**
   * How far something is: on a terminal one line that is written over, elsewhere nothing until {@link line} says the
   * outcome. `total` 0 means that it is not known yet.
   */
  progress(label: string, done: number, total: number, detail = ''): void {
    if (this.out.isTTY !== true) return;
    const share = total > 0 ? Math.min(1, done / total) : 0;
    const bar = `${'█'.repeat(Math.round(share * 24))}${'░'.repeat(24 - Math.round(share * 24))}`;
    const count = total > 0 ? `${done}/${total}` : String(done);
    const text = harmless(`${label} ${bar} ${count}${detail ? ` · ${detail}` : ''}`);
    this.out.write(`\r\u001b[K${[...text].slice(0, Math.max(20, (this.out.columns ?? 80) - 1)).join('')}`);
    this.#progressShown = true;
  }

  private clearProgress(): void {
    if (this.#progressShown) this.out.write('\r\u001b[K');
    this.#progressShown = false;
  }
}
