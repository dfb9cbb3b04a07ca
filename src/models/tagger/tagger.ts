import { CharacterClass, classOf } from './characters.js';
import { DocumentContext } from './context.js';
import { isOutside, longestRun, partOf, RunDecoder, type TaggedRun } from './decode.js';
import { type EntityType, entityTypes, nameParts } from './entity-types.js';
import { FeatureWriter, featureCount } from './features.js';
import { Lexicon } from './lexicon.js';
import { Network } from './network.js';
import { Runs } from './runs.js';
import { longestPiece, Tokens } from './tokens.js';
import type { Calibration, TaggerWeights } from './weights.js';

/** What the tagger found in a text. Offsets in UTF-16 code units. */
export interface Entity {
  readonly type: EntityType;
  readonly start: number;
  readonly end: number;
  /** 0 to 1: the share that was right of findings like it in validation texts. */
  readonly confidence: number;
  /** Of a person: whether it is a given name or a family name alone; absent for a full name and for other types. */
  readonly part?: 'given' | 'family';
}

/** Tokens looked at in one go: what the network works on stays in the processor's nearer caches. */
const WINDOW = 768;
/** Tokens in which entities may be that are kept until more of the text is known: those of some 100 KB of prose. */
const STRETCH = 4096;

/**
 * Finds entities in text of any length, in time that grows with the length and in bounded memory. The network sees a
 * few tokens around each, so windows that overlap by those give the same as the whole text would.
 */
export class Tagger {
  /** What lists say of words. */
  readonly lexicon: Lexicon;
  readonly #tokens = new Tokens(WINDOW + longestPiece);
  readonly #runs = new Runs(STRETCH);
  readonly #decoder = new RunDecoder();
  readonly #context: DocumentContext;
  readonly #network: Network;
  readonly #features: FeatureWriter;
  readonly #calibration: TaggerWeights['calibration'];

  constructor(weights: TaggerWeights) {
    this.#network = new Network(weights, WINDOW + longestPiece);
    this.lexicon = new Lexicon(weights.lexicon.hashes, weights.lexicon.values);
    this.#features = new FeatureWriter(this.lexicon);
    this.#context = new DocumentContext(this.lexicon);
    this.#calibration = weights.calibration;
  }

  /** Bytes it holds. */
  get residentBytes(): number {
    return this.#network.residentBytes;
  }

  /** Hands on what it finds, in order; what it finds does not overlap. */
  tag(text: string, emit: (entity: Entity) => void): void {
    const tokens = this.#tokens;
    tokens.clear();
    this.#features.clear();
    this.#context.clear();
    this.#runs.clear();
    // Tokens before this were decided.
    let decided = 0;
    for (let at = 0; at < text.length; ) {
      at = this.#fill(text, at);
      this.#network.run(tokens.length);
      const isEnd = at >= text.length;
      const sure = isEnd ? tokens.length : tokens.length - this.#network.reach;
      decided = this.#decide(text, decided, sure, isEnd, emit);
      if (isEnd) break;
      const keep = Math.max(0, decided - this.#network.reach);
      this.#network.rows.copyWithin(0, keep * featureCount, tokens.length * featureCount);
      tokens.drop(keep);
      decided -= keep;
    }
    this.#settle(text, emit);
  }

  /** Reads tokens up to the size of the window, with their features. */
  #fill(text: string, at: number): number {
    const tokens = this.#tokens;
    let next = at;
    while (next < text.length && tokens.length < WINDOW) {
      const from = tokens.length;
      next = tokens.addPiece(text, next);
      this.#features.write(text, tokens, from, tokens.caseOf(text, from), this.#network.rows, 0);
    }
    return next;
  }

  /**
   * Decides which tokens are runs in which entities may be.
   * @returns the first token that has to wait, since its run may go on
   */
  #decide(text: string, from: number, to: number, isEnd: boolean, emit: (entity: Entity) => void): number {
    const { outputs } = this.#network;
    let begin = from;
    for (let i = from; i < to; i++) {
      const outside = isOutside(outputs, i);
      if (!outside && i - begin < longestRun - 1) continue;
      if (i > begin || !outside) this.#keep(text, begin, outside ? i : i + 1, emit);
      begin = i + 1;
    }
    if (begin >= to || !isEnd) return begin;
    this.#keep(text, begin, to, emit);
    return to;
  }

  /** Keeps a run; when there is no room for it, what was kept is settled first. */
  #keep(text: string, from: number, to: number, emit: (entity: Entity) => void): void {
    if (!this.#runs.hasRoomFor(to - from)) this.#settle(text, emit);
    this.#runs.add(this.#tokens, this.#network.outputs, from, to);
  }

  /** Hands on the entities of the runs that are kept, after a second look at those that the others say more of. */
  #settle(text: string, emit: (entity: Entity) => void): void {
    const runs = this.#runs;
    const found: TaggedRun[][] = [];
    for (let run = 0; run < runs.count; run++) {
      const first = this.#decoder.decode(runs.outputs, runs.from(run), runs.to(run));
      found.push(first);
      this.#context.learn(text, runs, first);
    }
    found.forEach((first, run) => {
      const isRaised = this.#context.raise(text, runs, run, first);
      const last = isRaised ? this.#decoder.decode(runs.outputs, runs.from(run), runs.to(run)) : first;
      for (const one of last) {
        const entity = this.#entityOf(text, one);
        if (entity) emit(entity);
      }
    });
    runs.clear();
  }

  #entityOf(text: string, run: TaggedRun): Entity | undefined {
    const type = entityTypes[run.type] ?? 'person';
    const [from, to] = this.#trim(text, run);
    if (from >= to) return undefined;
    const start = this.#runs.start[from] ?? 0;
    const end = completed(text, start, this.#runs.end[to - 1] ?? 0);
    if (type === 'person' && /[\d_\n]/.test(text.slice(start, end))) return undefined;
    // What was measured on some thousand findings is not known any better than this.
    const confidence = Math.round(1_000 * calibrated(this.#calibration[type], run.score)) / 1_000;
    const part = type === 'person' ? this.#partOf(text, from, to) : undefined;
    return part ? { type, start, end, confidence, part } : { type, start, end, confidence };
  }

  /** Signs and line ends at the ends of an entity belong to the text around it; a point behind a letter may not. */
  #trim(text: string, { from, to }: TaggedRun): [number, number] {
    const isSign = (token: number) => {
      const kind = classOf[text.charCodeAt(this.#runs.start[token] ?? 0)];
      return kind === CharacterClass.other || kind === CharacterClass.lineEnd;
    };
    let [first, behind] = [from, to];
    while (first < behind && isSign(first) && !'@#(+'.includes(text[this.#runs.start[first] ?? 0] ?? ' ')) first++;
    while (behind > first && isSign(behind - 1) && !'.)%'.includes(text[this.#runs.start[behind - 1] ?? 0] ?? ' ')) {
      behind--;
    }
    return [first, behind];
  }

  /** The part of a name that all its words are. */
  #partOf(text: string, from: number, to: number): 'given' | 'family' | undefined {
    let all: number | undefined;
    for (let token = from; token < to; token++) {
      if (classOf[text.charCodeAt(this.#runs.start[token] ?? 0)] === CharacterClass.other) continue;
      const part = partOf(this.#runs.outputs, token);
      if (all !== undefined && all !== part) return undefined;
      all = part;
    }
    const name = nameParts[all ?? 2];
    return name === 'given' || name === 'family' ? name : undefined;
  }
}

/** The end of an entity with the bracket that closes one in it, or the last point of initials, where it stands there. */
function completed(text: string, start: number, end: number): number {
  const next = text[end];
  if (next === ')') {
    const within = text.slice(start, end);
    return within.includes('(') && !within.includes(')') ? end + 1 : end;
  }
  return next === '.' && /\.\s?\p{Lu}$/u.test(text.slice(Math.max(start, end - 3), end)) ? end + 1 : end;
}

/** The share that a score stands for: between the points that were measured, along a line. */
function calibrated(calibration: Calibration | undefined, score: number): number {
  if (!calibration) return score;
  const { scores, shares } = calibration;
  const above = scores.findIndex((point) => point >= score);
  if (above === 0) return shares[0] ?? score;
  if (above < 0) return shares.at(-1) ?? score;
  const [low, high] = [scores[above - 1] ?? 0, scores[above] ?? 1];
  const [from, to] = [shares[above - 1] ?? 0, shares[above] ?? 1];
  return from + ((to - from) * (score - low)) / Math.max(high - low, Number.EPSILON);
}
