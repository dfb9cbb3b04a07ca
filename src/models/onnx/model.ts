import { performance } from 'node:perf_hooks';
import type { UnreadByModel } from '../../detect/recogniser.js';
import { entitiesOf, type ModelSpan, meaningOf } from './entities.js';
import { kindOf, type ModelFolder, ModelFolderError, tokenizerOf } from './folder.js';
import type { Runtime, Session, Tensor } from './runtime.js';
import { tokensOf } from './tokenizer/long-text.js';
import type { Tokenizer, Tokens } from './tokenizer/tokenizer.js';
import { type TokenWindow, tokenWindows } from './windows.js';

/** What a model says of a text. */
export interface Reading {
  readonly spans: readonly ModelSpan[];
  /** Null when it looked at all of it. */
  readonly unread: UnreadByModel | null;
}

/** A text that is being looked at. */
interface Begun {
  readonly text: string;
  readonly tokens: Tokens;
  /** UTF-16 code units of it that became tokens. */
  readonly end: number;
  readonly windows: readonly TokenWindow[];
  /** Tokens that were looked at. */
  length: number;
  /** Of token classification, by token. */
  readonly labels: Int16Array;
  readonly scores: Float32Array;
  /** Of text classification; and for each label the last of them, with the token that its window ends before. */
  readonly spans: ModelSpan[];
  readonly last: Map<string, { readonly at: number; readonly behind: number }>;
}

/** Tokens of a window, unless the model takes fewer: attention takes the square of them. */
const MOST_TOKENS = 512;
/** UTF-16 code units from which on a text is looked at after those before it. */
const LONG = 1 << 15;
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
    /** By the number of the label. */
    private readonly kinds: readonly string[],
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
    const model = new OnnxModel(
      folder,
      tokenizer,
      session,
      runtime,
      output,
      room,
      folder.labels.map((label) => kindOf(label, folder.settings)),
    );
    await model.#try();
    return model;
  }

  /**
   * Looks at texts, windows of several of them together.
   * @param milliseconds when they are over, the rest is left
   * @returns one for one
   */
  async readAll(texts: readonly string[], milliseconds: number): Promise<Reading[]> {
    const until = performance.now() + milliseconds;
    const begun: Begun[] = [];
    let open: Begun[] = [];
    for (const text of texts) {
      // To cut a long text into tokens takes its time: what came before is not to wait for that.
      if (text.length > LONG) {
        await this.#look(open, until);
        open = [];
      }
      const one = this.#begin(text, until);
      begun.push(one);
      open.push(one);
    }
    await this.#look(open, until);
    return begun.map((one) => this.#readingOf(one));
  }

  /** Runs the model over the windows of texts, some at once. */
  async #look(texts: readonly Begun[], until: number): Promise<void> {
    const all = texts.flatMap((one) => one.windows.map((window) => ({ one, window })));
    const { batchSize, task } = this.folder.settings;
    for (let at = 0; at < all.length && performance.now() <= until; at += batchSize) {
      const batch = all.slice(at, at + batchSize);
      const tensor = await this.#run(batch.map(({ one, window: { from, to } }) => one.tokens.ids.subarray(from, to)));
      for (const [n, { one, window }] of batch.entries()) {
        const row = this.#rowOf(tensor, n);
        if (task === 'token-classification') this.#takeTokens(one, window, row);
        else this.#takeWindow(one, window, row);
        one.length = window.countTo;
      }
    }
  }

  #begin(text: string, until: number): Begun {
    const { tokens, length: end } = tokensOf(this.tokenizer, text, () => performance.now() > until);
    const count = tokens.ids.length;
    return {
      ...{ text, tokens, end, length: 0, spans: [], last: new Map() },
      windows: tokenWindows(count, this.room),
      labels: new Int16Array(count),
      scores: new Float32Array(count),
    };
  }

  #takeTokens({ labels: best, scores }: Begun, window: TokenWindow, row: Row): void {
    const { labels } = this.folder;
    for (let at = window.countFrom; at < window.countTo; at++) {
      const probabilities = softmax(row.slice((at - window.from) * labels.length, labels.length));
      const label = probabilities.indexOf(Math.max(...probabilities));
      best[at] = label;
      scores[at] = probabilities.reduce((sum, p, n) => (this.kinds[n] === this.kinds[label] ? sum + p : sum), 0);
    }
  }

  /** What it says of windows that follow each other is one. */
  #takeWindow({ text, tokens, spans, last }: Begun, window: TokenWindow, row: Row): void {
    const { labels, isMultiLabel } = this.folder;
    const numbers = row.slice(0, labels.length);
    const probabilities = isMultiLabel ? numbers.map(sigmoid) : softmax(numbers);
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
  }

  #readingOf({ text, tokens, end, length, labels, scores, spans }: Begun): Reading {
    const unread = length < tokens.ids.length || end < text.length ? 'model-budget' : null;
    if (this.folder.settings.task === 'text-classification') return { spans, unread };
    const meanings = this.folder.labels.map((label, n) => meaningOf(label, this.kinds[n] ?? label));
    return { spans: entitiesOf(text, { ...tokens, labels, scores, length }, meanings), unread };
  }

  #thresholdOf(label: string): number {
    const { labels, threshold } = this.folder.settings;
    const mapped = Object.hasOwn(labels, label) ? labels[label] : undefined;
    return mapped ? (mapped.threshold ?? threshold) : Number.POSITIVE_INFINITY;
  }

  /** What a tensor says of one row of a batch. */
  #rowOf({ data, dims }: Tensor, n: number): Row {
    const size = dims.slice(1).reduce((product, length) => product * length, 1);
    const before = dims.length === 3 ? this.tokenizer.before.length * this.folder.labels.length : 0;
    return new Row(data, n * size + before);
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
