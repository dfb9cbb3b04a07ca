import { spawn } from 'node:child_process';
import type { Budget } from './budget.js';
import { pixelsOf } from './image-size.js';
import type { UnreadReason } from './part.js';

/** How words in pictures are read. All paths are absolute. */
export interface OcrSettings {
  /** Tesseract. */
  readonly program: string;
  /** The program that starts another with limits (util-linux). */
  readonly prlimit: string;
  /** The program that lets another end when its parent does (util-linux). */
  readonly setpriv: string;
  /** As Tesseract takes them: `eng+deu`. */
  readonly languages: string;
}

export type OcrResult = { readonly text: string } | { readonly reason: UnreadReason };

/** A page of A4 at 600 dots an inch has 35 million. */
const MOST_PIXELS = 50_000_000;
/** Shorter or narrower, nothing in it can be read. Pixels in all. */
const LEAST_PIXELS = 400;
/** Of such a page in grey it took 200 MB. Bytes of address space. */
const MEMORY_BYTES = 768 * 1024 * 1024;
/** One picture: such a page took 2 s. */
const PICTURE_SECONDS = 20;
/** The share of a document's time that reading its pictures may take, so that the rest of it is read as well. */
const TIME_SHARE = 0.7;

/** Reads words in the pictures of one document, one after another, until its time for that is over. */
export class Ocr {
  readonly #deadline: number;

  constructor(
    private readonly settings: OcrSettings,
    budget: Pick<Budget, 'milliseconds'>,
  ) {
    this.#deadline = performance.now() + budget.milliseconds * TIME_SHARE;
  }

  /**
   * The words a picture shows; none where it has none. Never throws.
   * @param limit UTF-16 code units
   */
  async read(picture: Buffer, limit: number): Promise<OcrResult> {
    const pixels = pixelsOf(picture);
    if (pixels === undefined) return { reason: 'image-without-ocr' };
    if (pixels > MOST_PIXELS) return { reason: 'image-too-large' };
    if (pixels < LEAST_PIXELS) return { text: '' };
    const left = Math.min(this.#deadline - performance.now(), PICTURE_SECONDS * 1000);
    if (left <= 0) return { reason: 'timeout' };
    return recognise(this.settings, picture, limit, left);
  }
}

/**
 * Runs Tesseract on the picture, without a shell, under limits of its own: memory, time, no core file; it ends with this
 * process. What it says on standard error may quote the picture and is dropped.
 */
function recognise(settings: OcrSettings, picture: Buffer, limit: number, milliseconds: number): Promise<OcrResult> {
  const { program, prlimit, setpriv, languages } = settings;
  const limits = [`--as=${MEMORY_BYTES}`, `--cpu=${PICTURE_SECONDS}`, '--core=0'];
  const words = [...limits, setpriv, '--pdeathsig', 'KILL', program, 'stdin', 'stdout', '-l', languages];
  // One thread: more of them wait for one another longer than they work, on pictures of this size.
  const child = spawn(prlimit, words, { env: { OMP_THREAD_LIMIT: '1' }, stdio: ['pipe', 'pipe', 'ignore'] });
  return new Promise((resolve) => {
    const pieces: Buffer[] = [];
    let room = limit * 4;
    let stopped: UnreadReason | undefined;
    const stop = (reason: UnreadReason) => {
      stopped ??= reason;
      child.kill('SIGKILL');
      // Whatever it has started itself may still hold the other end.
      child.stdout.destroy();
    };
    const timer = setTimeout(() => stop('timeout'), milliseconds);
    child.stdout.on('data', (piece: Buffer) => {
      pieces.push(piece);
      room -= piece.length;
      if (room < 0) stop('too-many-characters');
    });
    // It may end before it has taken all of a picture that it cannot read.
    child.stdin.on('error', () => undefined);
    child.stdin.end(picture);
    const end = (code: number | null) => {
      clearTimeout(timer);
      resolve(code === 0 ? { text: textOf(pieces) } : { reason: stopped ?? 'ocr-failed' });
    };
    child.once('error', () => end(null));
    child.once('close', end);
  });
}

/** A form feed stands behind every page. */
function textOf(pieces: readonly Buffer[]): string {
  return Buffer.concat(pieces).toString('utf8').replaceAll('\f', '\n').trim();
}
