import { type EntityType, entityTypes } from '../../../src/models/tagger/entity-types.js';
import type { Reliability, SetScores } from './evaluate.js';

/** What is measured of one seed, or of what the tagger is compared with. */
export interface Measured {
  readonly name: string;
  readonly scores: readonly SetScores[];
  /** Of generated texts, whatever the type, of all that has half the confidence: exact, and from 0.7 of overlap. */
  readonly atHalf?: readonly SetScores[];
  readonly reliability?: readonly Reliability[];
  /** People of high confidence in 100 KB of source code and logs, where there are none. */
  readonly falsePeople?: number;
  /** The largest difference between the product's arithmetic and that of the training, in outputs. */
  readonly rounding?: number;
}

const figure = (value: number | undefined) => (value === undefined ? '' : value.toFixed(3).replace(/^0/, ''));

function mean(values: readonly (number | undefined)[]): number | undefined {
  const known = values.filter((value) => value !== undefined);
  return known.length === 0 ? undefined : known.reduce((sum, value) => sum + value, 0) / known.length;
}

/** A table for readers, its columns under one another; its first row names them, and all but the first hold numbers. */
export function table(rows: readonly (readonly string[])[]): string {
  const [head = [], ...others] = rows;
  const widths = head.map((_, i) => Math.max(4, ...rows.map((row) => row[i]?.length ?? 0)));
  const rule = widths.map((width, i) => (i === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`));
  return [head, rule, ...others]
    .map((row) => row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))))
    .map((row) => `| ${row.join(' | ')} |`)
    .join('\n');
}

/** The figures as tables for readers: means of the seeds. */
export function tablesOf(
  trained: readonly Measured[],
  baselines: readonly Measured[],
  unseen: readonly SetScores[],
): string {
  const names = trained[0]?.scores.map(({ name }) => name) ?? [];
  const of = (measured: Measured, name: string) => measured.scores.find((one) => one.name === name);
  const half = (measured: Measured, name: string) => measured.atHalf?.find((one) => one.name === name);
  const f1 = (all: readonly Measured[], name: string, type: EntityType) =>
    mean(all.map((one) => of(one, name)?.types[type]?.f1));
  const main = ['person', 'place', 'organisation'] as const;
  const byKind = names.map((name) => [
    name,
    String(of(trained[0] ?? { name, scores: [] }, name)?.texts ?? 0),
    ...main.map((type) => figure(f1(trained, name, type))),
    figure(mean(trained.map((one) => of(one, name)?.blind.f2))),
    figure(mean(trained.map((one) => of(one, name)?.blindAt70.f2))),
    figure(mean(trained.map((one) => half(one, name)?.blind.f2))),
    figure(mean(trained.map((one) => half(one, name)?.blindAt70.f2))),
    ...baselines.map((one) => figure(of(one, name)?.types.person?.f1)),
  ]);
  const generated = names.filter((name) => name.startsWith('generated'));
  const byType = entityTypes.map((type) => [type, ...generated.map((name) => figure(f1(trained, name, type)))]);
  const unseenNames = unseen.map(({ name }) => name);
  const inUnseen = (name: string, type: EntityType) => unseen.find((one) => one.name === name)?.types[type]?.f1;
  const unseenRows = [
    ['F2', ...unseen.map(({ blind }) => figure(blind.f2))],
    ['F2 at .7', ...unseen.map(({ blindAt70 }) => figure(blindAt70.f2))],
    ...entityTypes.map((type) => [type, ...unseenNames.map((name) => figure(inUnseen(name, type)))]),
  ];
  const bins = (trained[0]?.reliability ?? []).map(({ from, findings, said, right }) => [
    `${from.toFixed(2)}–`,
    String(findings),
    figure(said),
    figure(right),
  ]);
  return `# Figures

Written by training. Means of ${trained.length} seeds; F1 by exact spans and type; F2 whatever the type, exact and from 0.7 of overlap.
People of high confidence in 100 KB of source code and logs: ${trained.map((one) => one.falsePeople?.toFixed(2)).join(', ')}.
Largest difference from the training's own arithmetic, in outputs: ${trained.map((one) => one.rounding?.toFixed(3)).join(', ')}.

## By kind of text

F2 from .5 counts what has a confidence from 0.5, the other columns what the product tells unless asked otherwise (0.65).
The last columns: F1 of people by what the tagger is compared with, on the first 150 texts of each set.

${table([['kind', 'texts', ...main, 'F2', 'F2 at .7', 'F2 from .5', 'at .7', ...baselines.map(({ name }) => name)], ...byKind])}

## By type, in generated texts

${table([['type', ...generated.map((name) => name.replace('generated ', ''))], ...byType])}

## What training has nothing of

A training of its own, of one seed and without teachers, in which there are no chats, nor a fifth of the words of closed
lists (nationalities, religions, parties, unions, orientations, ethnic groups): the test's texts have no others.

${table([['type', ...unseenNames.map((name) => name.replace('generated ', ''))], ...unseenRows])}

## Confidence and what was right

Of the first seed, over all test texts: findings by confidence, what confidence said, and the share that was right.

${table([['confidence', 'findings', 'said', 'right'], ...bins])}
`;
}
