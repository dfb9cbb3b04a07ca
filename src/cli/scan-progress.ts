import { Presets, SingleBar } from 'cli-progress';
import { measureFiles, type ScanFilesInput } from '../app/scan-files.js';
import type { Terminal } from './terminal.js';

const KILO = 1000;

/**
 * The bar on a terminal: files, bytes, rate, time left. Nothing at all when stderr is no terminal. How much there is to
 * do is measured beside the scan, so that the scan does not wait for it.
 */
export class ScanProgress {
  readonly #bar: SingleBar | undefined;
  #files = 0;
  #bytes = 0;
  #totals = { files: 0, bytes: 0 };
  readonly #started = performance.now();

  constructor(
    private readonly terminal: Terminal,
    toMeasure: Pick<ScanFilesInput, 'paths' | 'include' | 'exclude'> | undefined,
  ) {
    if (!terminal.isTTY) return;
    this.#bar = new SingleBar(
      { stream: terminal, format: '{bar} {done}', hideCursor: true, clearOnComplete: true, etaBuffer: 50 },
      Presets.shades_classic,
    );
    this.#bar.start(1, 0, { done: '' });
    if (toMeasure) {
      void measureFiles(toMeasure).then((totals) => {
        this.#totals = totals;
      });
    }
  }

  /** One more file or table is done. */
  advance(bytes: number): void {
    this.#files += 1;
    this.#bytes += bytes;
    this.#bar?.setTotal(Math.max(this.#totals.bytes, this.#bytes, 1));
    this.#bar?.update(this.#bytes, { done: this.#text() });
  }

  /** Wipes the bar's line, so that a line of output can stand there; the bar comes back below. */
  clear(): void {
    if (this.#bar) this.terminal.write('\r\x1b[K');
  }

  stop(): void {
    this.#bar?.stop();
  }

  #text(): string {
    const seconds = Math.max((performance.now() - this.#started) / KILO, 0.001);
    const rate = this.#bytes / seconds;
    const of = (done: string, total: string) => (this.#totals.files > 0 ? `${done}/${total}` : done);
    const left =
      this.#totals.bytes > this.#bytes ? `, ${duration((this.#totals.bytes - this.#bytes) / rate)} left` : '';
    const files = of(String(this.#files), String(this.#totals.files));
    const bytes = of(megabytes(this.#bytes), megabytes(this.#totals.bytes));
    return `${files} files, ${bytes} MB, ${megabytes(rate)} MB/s${left}`;
  }
}

function megabytes(bytes: number): string {
  return (bytes / KILO / KILO).toFixed(1);
}

function duration(seconds: number): string {
  if (!Number.isFinite(seconds)) return '?';
  const whole = Math.ceil(seconds);
  return whole < 60 ? `${whole} s` : `${Math.floor(whole / 60)} min ${whole % 60} s`;
}
