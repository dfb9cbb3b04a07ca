import { CONFIDENCE } from '../../../src/detect/finding.js';
import { type EntityType, entityTypes } from '../../../src/models/tagger/entity-types.js';
import { type Entity, Tagger } from '../../../src/models/tagger/tagger.js';
import type { Calibration } from '../../../src/models/tagger/weights.js';
import { Evaluation, type Score } from '../../../src/scan/evaluation.js';
import { readCorpora } from './corpora.js';
import type { Example } from './example.js';
import { generate } from './generate.js';
import type { Templates } from './text/notation.js';
import { testTemplates } from './text/test-templates.js';
import { type ClosedWords, readVocabulary, type Vocabulary } from './text/values.js';

/** What finds entities: the tagger, or what it is compared with. */
export type Find = (
  text: string,
) => readonly { readonly start: number; readonly end: number; readonly type: EntityType }[];

/** Texts of one kind to measure with. */
export interface TestSet {
  readonly name: string;
  readonly examples: readonly Example[];
}

const GENERATED = 1500;
/** Generated texts that calibrate: about half of all, since such texts are what the product reads most. */
const CALIBRATING = 3000;
/** The kind of generated texts that a training is made without, to see how one fares that is new. */
export const unseenKind = 'chat';
/** The most texts of a set that are measured. */
const MOST = 1500;
/** Corpora that are measured as running text and as whole documents too: of the others sentences say enough. */
const running = new Set(['wikigold', 'litbank']);

/** All that is kept from training: parts of corpora by their documents, and texts of other templates and names. */
export async function readTestSets(data: string): Promise<TestSet[]> {
  const sets = new Map<string, Example[]>();
  const add = (name: string, example: Example) => {
    const known = sets.get(name) ?? [];
    if (known.length < MOST || name.startsWith('btc')) known.push(example);
    sets.set(name, known);
  };
  for (const { corpus, split, form, example } of readCorpora(data)) {
    if (split !== 'test' || (form !== 'sentence' && !running.has(corpus))) continue;
    add(form === 'sentence' ? corpus : `${corpus} (${form === 'document' ? 'documents' : form})`, example);
  }
  const known = [...sets].map(([name, examples]) => ({ name, examples }));
  return [...known, ...(await generateTestSets(data, 'shared'))];
}

/**
 * Generated texts of templates and names that training has nothing of, by kind; mails, letters and forms also as one.
 * @param closed whether words of closed lists are new too
 */
export async function generateTestSets(data: string, closed: ClosedWords): Promise<TestSet[]> {
  const words = await readVocabulary(data, true, closed);
  const sets = new Map<string, Example[]>();
  for (const { kind, example } of generate(testTemplates, words, GENERATED, 'test')) {
    sets.set(`generated ${kind}`, [...(sets.get(`generated ${kind}`) ?? []), example]);
  }
  const all = [...sets].map(([name, examples]) => ({ name, examples }));
  const isPart = (name: string) => /^generated (?:mail|letter|form)$/.test(name);
  return [...all, together('generated mails, letters, forms', all, isPart)];
}

/** Texts for calibration, none of which was trained on. */
export interface Validation {
  /** Of corpora in all forms, a tweet in one. */
  readonly corpora: readonly Example[];
  /** Of templates of training, with other words. */
  readonly generated: readonly Example[];
}

export function readValidation(data: string, words: Vocabulary, templates: Templates): Validation {
  const corpora = [...readCorpora(data)].flatMap(({ corpus, split, form, example }) => {
    const isAgain = form === 'running' && /^(?:btc|wnut)/.test(corpus);
    return split === 'validation' && !isAgain ? [example] : [];
  });
  const generated = [...generate(templates, words, CALIBRATING, 'calibration')].map(({ example }) => example);
  return { corpora, generated };
}

export interface SetScores {
  readonly name: string;
  readonly texts: number;
  /** Exact spans, by type. */
  readonly types: Readonly<Partial<Record<EntityType, Score>>>;
  /** Whatever the type, exact, and from this share of overlap. */
  readonly blind: Score;
  readonly blindAt70: Score;
}

/** Scores by type over the types that a set is annotated with; what stands where a text leaves it open does not count. */
export function score({ name, examples }: TestSet, find: Find): SetScores {
  const typed = new Evaluation();
  const blind = new Evaluation(0.7);
  for (const { text, spans, annotated } of examples) {
    const open = spans.filter(({ type }) => type === 'any');
    const expected = spans.filter(
      (span): span is typeof span & { type: EntityType } => span.type !== 'any' && annotated.has(span.type),
    );
    const found = find(text).filter(
      ({ type, start, end }) => annotated.has(type) && !open.some((span) => span.start < end && span.end > start),
    );
    typed.add(expected, found);
    const hide = ({ start, end }: { start: number; end: number }) => ({ start, end, type: 'any' });
    blind.add(expected.map(hide), found.map(hide));
  }
  const { types } = typed.result();
  const all = blind.result().total;
  return {
    name,
    texts: examples.length,
    types: Object.fromEntries(types.map(({ type, strict }) => [type, strict])),
    blind: all.strict,
    blindAt70: all.iou ?? all.strict,
  };
}

/** The sets whose texts have a kind together: of a name's beginning. */
function together(name: string, sets: readonly TestSet[], isPart: (name: string) => boolean): TestSet {
  return { name, examples: sets.filter((set) => isPart(set.name)).flatMap(({ examples }) => examples) };
}

/** Findings by their raw score, with whether each overlaps something of its type. */
interface Judged {
  readonly score: number;
  readonly isRight: boolean;
}

/** What the tagger finds, by type, with whether something of the type is there. */
function judge(tagger: Tagger, examples: readonly Example[]): Map<EntityType, Judged[]> {
  const judged = new Map<EntityType, Judged[]>(entityTypes.map((type) => [type, []]));
  for (const { text, spans, annotated } of examples) {
    tagger.tag(text, ({ type, start, end, confidence }: Entity) => {
      const near = spans.filter((span) => span.start < end && span.end > start);
      if (!annotated.has(type) || near.some((span) => span.type === 'any')) return;
      judged.get(type)?.push({ score: confidence, isRight: near.some((span) => span.type === type) });
    });
  }
  return judged;
}

/** Generated texts by which people are calibrated beside corpora. */
const FEW = 200;

/**
 * What confidence a raw score makes, type by type. People by corpora for the most part: generated ones stand in sentences
 * that training has too, and would lend their certainty to others; of most types there is nothing else.
 */
export function calibrate(
  tagger: Tagger,
  { corpora, generated }: Validation,
): Partial<Record<EntityType, Calibration>> {
  const people = judge(tagger, [...corpora, ...generated.slice(0, FEW)]).get('person') ?? [];
  const judged = new Map([...judge(tagger, [...corpora, ...generated]), ['person', people]]);
  const calibrations = [...judged].map(([type, findings]) => [type, isotonic(findings)] as const);
  return Object.fromEntries(calibrations.filter(([, calibration]) => calibration !== undefined));
}

/** Findings that a point of a calibration stands for, at least. */
const PER_POINT = 40;

/** Pools neighbours until shares do not fall as scores rise (pool adjacent violators). */
function isotonic(findings: readonly Judged[]): Calibration | undefined {
  if (findings.length < 2 * PER_POINT) return undefined;
  const sorted = [...findings].sort((a, b) => a.score - b.score);
  const pools: { score: number; right: number; count: number }[] = [];
  const size = Math.max(PER_POINT, Math.ceil(sorted.length / 20));
  for (let at = 0; at < sorted.length; at += size) {
    const part = sorted.slice(at, at + size);
    const sum = part.reduce((total, { score: raw }) => total + raw, 0);
    // One right and one wrong more than were seen: nothing is certain.
    pools.push({
      score: sum / part.length,
      right: part.filter(({ isRight }) => isRight).length + 1,
      count: part.length + 2,
    });
    for (let last = pools.length - 1; last > 0; last--) {
      const [a, b] = [pools[last - 1], pools[last]];
      if (!a || !b || a.right / a.count < b.right / b.count) break;
      const count = a.count + b.count;
      pools.splice(last - 1, 2, {
        score: (a.score * a.count + b.score * b.count) / count,
        right: a.right + b.right,
        count,
      });
    }
  }
  const round = (value: number) => Math.round(value * 1000) / 1000;
  return {
    scores: pools.map(({ score: raw }) => round(raw)),
    shares: pools.map(({ right, count }) => round(right / count)),
  };
}

/** Findings of a tenth of confidences: what was said on average, and what was right. */
export interface Reliability {
  readonly from: number;
  readonly findings: number;
  readonly said: number;
  readonly right: number;
}

/** How right confidences are, over all texts that were kept from training. */
export function reliability(tagger: Tagger, sets: readonly TestSet[]): Reliability[] {
  const findings = sets.flatMap(({ examples }) => [...judge(tagger, examples).values()].flat());
  return Array.from({ length: 20 }, (_, i) => i / 20).flatMap((from) => {
    const own = findings.filter(({ score: raw }) => raw >= from && raw < from + 0.05 + (from > 0.94 ? 1 : 0));
    if (own.length === 0) return [];
    const said = own.reduce((sum, { score: raw }) => sum + raw, 0) / own.length;
    return [{ from, findings: own.length, said, right: own.filter(({ isRight }) => isRight).length / own.length }];
  });
}

/** The tagger as what is measured: what it is as sure of as the product asks for, unless told otherwise. */
export function finderOf(tagger: Tagger, least: number = CONFIDENCE.low): Find {
  return (text) => {
    const found: Entity[] = [];
    tagger.tag(text, (entity) => {
      if (entity.confidence >= least) found.push(entity);
    });
    return found;
  };
}
