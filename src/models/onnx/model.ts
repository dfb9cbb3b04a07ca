import { performance } from 'node:perf_hooks';
import type { UnreadByModel } from '../../detect/recogniser.js';
import { entitiesOf, type ModelSpan, meaningOf } from './entities.js';
import { kindOf, type ModelFolder, ModelFolderError, tokenizerOf } from './folder.js';
import type { Runtime, Session, Tensor } from './runtime.js';
import type { Tokenizer, Tokens } from './tokenizer/tokenizer.js';
import { type TokenWindow, tokenWindows } from './windows.js';

/** What a model says of a text. */
export interface Reading {
  readonly spans: readonly ModelSpan[];
  /** Null when it looked at all of it. */
  readonly unread: UnreadByModel | null;
}

/** Tokens of a window, unless the model takes fewer: attention takes the square of them. */
const MOST_TOKENS = 512;
const inputs = ['input_ids', 'attention_mask', 'token_type_ids'];

/** A model in ONNX with its tokenizer, ready to look at texts of any length. */
export class OnnxModel {
  private constructor(
    private readonly folder: ModelFolder,
    private readonly tokenizer: Tokenizer,
    private readonly session: Session,
    private readonly runtime: Runtime,
    private readonly output: string,
    /** Tokens of a window, without those before and behind. */
    private readonly room: number,
  ) {}

  /**
   * Loads a model and tries it once.
   * @throws {ModelFolderError} when it does not load, or what it takes or gives does not fit its labels and tokenizer
   */
  static async open(folder: ModelFolder, runtime: Runtime): Promise<OnnxModel> {
    const tokenizer = tokenizerOf(folder);
    const frame = tokenizer.before.length + tokenizer.behind.length;
    const most = folder.settings.maxTokens ?? Math.min(MOST_TOKENS, folder.maxTokens ?? MOST_TOKENS);
    const room = most - frame;
    if (room < 4)
      throw new ModelFolderError(`${folder.path}: windows of ${most} tokens are too short; raise maxTokens`);
    const session = await load(folder, runtime);
    const output = session.outputNames.includes('logits') ? 'logits' : session.outputNames[0];
    const strange = session.inputNames.find((name) => !inputs.includes(name));
    if (output === undefined || strange !== undefined) {
      throw new ModelFolderError(
        `${folder.modelFile}: it wants ${strange ?? 'no output'}; a model may take ${inputs.join(', ')} and has to give logits`,
      );
    }
    const model = new OnnxModel(folder, tokenizer, session, runtime, output, room);
    await model.#try();
    return model;
  }

  /**
   * Looks at a text.
   * @param milliseconds when they are over, the rest of the text is left
   */
  async read(text: string, milliseconds: number): Promise<Reading> {
    const until = performance.now() + milliseconds;
    const tokens = this.tokenizer.tokenise(text);
    const isOfTokens = this.folder.settings.task === 'token-classification';
    return isOfTokens ? this.#readTokens(text, tokens, until) : this.#readWindows(text, tokens, until);
  }

  async #readTokens(text: string, tokens: Tokens, until: number): Promise<Reading> {
    const { labels } = this.folder;
    const kinds = labels.map((label) => kindOf(label, this.folder.settings));
    const best = new Int16Array(tokens.ids.length);
    const scores = new Float32Array(tokens.ids.length);
    const length = await this.#each(tokens, until, (window, row) => {
      for (let at = window.countFrom; at < window.countTo; at++) {
        const probabilities = softmax(row.slice((at - window.from) * labels.length, labels.length));
        const label = probabilities.indexOf(Math.max(...probabilities));
        best[at] = label;
        scores[at] = probabilities.reduce((sum, p, n) => (kinds[n] === kinds[label] ? sum + p : sum), 0);
      }
    });
    const meanings = labels.map((label, n) => meaningOf(label, kinds[n] ?? label));
    const spans = entitiesOf(text, { ...tokens, labels: best, scores, length }, meanings);
    return { spans, unread: length < tokens.ids.length ? 'model-budget' : null };
  }

  /** What it says of windows that follow each other is one. */
  async #readWindows(text: string, tokens: Tokens, until: number): Promise<Reading> {
    const { labels, isMultiLabel } = this.folder;
    const spans: ModelSpan[] = [];
    const last = new Map<string, { readonly at: number; readonly behind: number }>();
    const length = await this.#each(tokens, until, (window, row) => {
      const probabilities = isMultiLabel
        ? row.slice(0, labels.length).map(sigmoid)
        : softmax(row.slice(0, labels.length));
      const start = window.from === 0 ? 0 : (tokens.starts[window.from] ?? 0);
      const end = tokens.ends[window.to - 1] ?? text.length;
      labels.forEach((label, n) => {
        const confidence = probabilities[n] ?? 0;
        if (confidence < this.#thresholdOf(label)) return;
        const before = last.get(label);
        const joined = before?.behind === window.countFrom ? spans[before.at] : undefined;
        const at = joined && before ? before.at : spans.length;
        spans[at] = joined
          ? { ...joined, end, confidence: Math.max(joined.confidence, confidence) }
          : { label, start, end, confidence };
        last.set(label, { at, behind: window.countTo });
      });
    });
    return { spans, unread: length < tokens.ids.length ? 'model-budget' : null };
  }

  #thresholdOf(label: string): number {
    const { labels, threshold } = this.folder.settings;
    const mapped = Object.hasOwn(labels, label) ? labels[label] : undefined;
    return mapped ? (mapped.threshold ?? threshold) : Number.POSITIVE_INFINITY;
  }

  /**
   * Runs the model over a text, window by window, some at once.
   * @returns tokens that were looked at
   */
  async #each(tokens: Tokens, until: number, take: (window: TokenWindow, row: Row) => void): Promise<number> {
    const windows = tokenWindows(tokens.ids.length, this.room);
    const { batchSize } = this.folder.settings;
    let done = 0;
    for (let at = 0; at < windows.length; at += batchSize) {
      if (performance.now() > until) return done;
      const batch = windows.slice(at, at + batchSize);
      const { data, dims } = await this.#run(batch.map(({ from, to }) => tokens.ids.subarray(from, to)));
      const size = dims.slice(1).reduce((product, n) => product * n, 1);
      const before = dims.length === 3 ? this.tokenizer.before.length * this.folder.labels.length : 0;
      for (const [n, window] of batch.entries()) {
        take(window, new Row(data, n * size + before));
        done = window.countTo;
      }
    }
    return done;
  }

  async #run(rows: readonly Int32Array[]): Promise<Tensor> {
    const { before, behind } = this.tokenizer;
    const width = rows.reduce((most, row) => Math.max(most, row.length), 0) + before.length + behind.length;
    const dims = [rows.length, width];
    const ids = new BigInt64Array(rows.length * width).fill(BigInt(this.folder.padId));
    const mask = new BigInt64Array(ids.length);
    for (const [n, row] of rows.entries()) {
      const framed = [...before, ...row, ...behind];
      ids.set(framed.map(BigInt), n * width);
      mask.fill(1n, n * width, n * width + framed.length);
    }
    const tensor = (data: BigInt64Array) => new this.runtime.Tensor('int64', data, dims);
    const all: Readonly<Record<string, () => Tensor>> = {
      input_ids: () => tensor(ids),
      attention_mask: () => tensor(mask),
      token_type_ids: () => tensor(new BigInt64Array(ids.length)),
    };
    const feeds = Object.fromEntries(
      this.session.inputNames.flatMap((name) => {
        const make = all[name];
        return make ? [[name, make()] as const] : [];
      }),
    );
    const given = (await this.session.run(feeds))[this.output];
    if (!given) throw new ModelFolderError(`${this.folder.modelFile}: it gives no ${this.output}`);
    return given;
  }

  /** A full window of the highest token: a vocabulary or a length that the model does not have shows at once. */
  async #try(): Promise<void> {
    const { settings, labels, modelFile, path } = this.folder;
    const rows = Array.from({ length: Math.min(2, settings.batchSize) }, () =>
      new Int32Array(this.room).fill(this.tokenizer.size - 1),
    );
    const given = await this.#run(rows).catch((error) => {
      if (error instanceof ModelFolderError) throw error;
      throw new ModelFolderError(
        `${modelFile}: it does not run on ${rows.length} texts of ${this.room} tokens; see that tokenizer.json is its own, set maxTokens in ${path}/clearmark.yaml, and export it with free batch and sequence sizes`,
      );
    });
    const width = this.room + this.tokenizer.before.length + this.tokenizer.behind.length;
    const fit = [rows.length, ...(settings.task === 'token-classification' ? [width] : []), labels.length];
    if (given.dims.join() !== fit.join() || (given.type !== 'float32' && given.type !== 'float64')) {
      throw new ModelFolderError(
        `${modelFile}: it gives ${given.type} ${given.dims.join('x')}, and ${settings.task} with the ${labels.length} labels of config.json has to give float32 ${fit.join('x')}; see "task" in clearmark.yaml, and config.json`,
      );
    }
  }
}

/** Numbers of one text in what a model gives. */
class Row {
  constructor(
    private readonly data: Tensor['data'],
    private readonly from: number,
  ) {}

  slice(at: number, length: number): number[] {
    return Array.from({ length }, (_, n) => Number(this.data[this.from + at + n] ?? 0));
  }
}

async function load({ modelFile, settings }: ModelFolder, runtime: Runtime): Promise<Session> {
  const options = { intraOpNumThreads: settings.threads, interOpNumThreads: 1, logSeverityLevel: 4 };
  // What the runtime says may quote the file.
  return runtime.InferenceSession.create(modelFile, options).catch(() => {
    throw new ModelFolderError(`${modelFile}: this is no ONNX model that the installed runtime can load`);
  });
}

function softmax(logits: readonly number[]): number[] {
  const most = Math.max(...logits);
  const powers = logits.map((logit) => Math.exp(logit - most));
  const sum = powers.reduce((total, power) => total + power, 0);
  return powers.map((power) => power / sum);
}

function sigmoid(logit: number): number {
  return 1 / (1 + Math.exp(-logit));
}
