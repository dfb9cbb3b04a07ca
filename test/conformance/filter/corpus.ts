import { seededRandom } from '../../../bench/random.js';
import { decide, effectiveClearance } from '../../../src/decide/decide.js';
import type { NamedClass } from '../../../src/decide/filter/allow-list.js';
import type { Label } from '../../../src/label/label.js';
import { policyWith } from '../../policy.js';

/** What a chunk in an index was stamped with; null for a stamp that is missing. */
export interface StampedRecord {
  readonly id: string;
  readonly class: unknown;
  readonly rank: unknown;
}

/** One reader's question under one policy: which labels it may have. */
export interface Question {
  readonly name: string;
  readonly permitted: (label: Label) => boolean;
}

const levels = [
  ['public', 100],
  ['internal', 200],
  ['secret', 201],
  ['confidential', 300],
  ['restricted', 400],
] as const;
const categories = ['pii', 'financial', 'health', 'hazard'] as const;

const label = (level: string, ...of: readonly string[]): Label => ({
  level,
  rank: levels.find(([id]) => id === level)?.[1] ?? 0,
  categories: [...of].sort(),
});

/** Every level with no category, each one, and all of them: as many classes as it takes for c1, c10, c11 … to stand. */
export const classes: readonly NamedClass[] = levels
  .flatMap(([level]) => [
    label(level),
    ...categories.map((category) => label(level, category)),
    label(level, 'pii', 'health'),
    label(level, ...categories),
  ])
  .map((of, i) => ({ name: `c${i + 1}`, label: of }));

/** Two chunks of each class, and chunks whose stamp is missing in part, damaged, of another class, or forged. */
export const records: readonly StampedRecord[] = [
  ...classes.flatMap(({ name, label: { rank } }) =>
    ['a', 'b'].map((part) => ({ id: `${name}-${part}`, class: name, rank })),
  ),
  { id: 'no-stamp', class: null, rank: null },
  { id: 'no-class', class: null, rank: 100 },
  { id: 'no-rank', class: 'c1', rank: null },
  { id: 'class-never-given', class: 'c999', rank: 100 },
  { id: 'empty-class', class: '', rank: 100 },
  { id: 'class-that-begins-like-one', class: 'c1x', rank: 100 },
  { id: 'beginning-of-a-class', class: 'c', rank: 100 },
  { id: 'two-classes-in-a-text', class: 'c1,c2', rank: 100 },
  { id: 'quoted-class', class: "'c1'", rank: 100 },
  { id: 'pattern-for-a-class', class: 'c*', rank: 100 },
  { id: 'rank-above-all', class: 'c1', rank: 9_999 },
  { id: 'class-as-a-number', class: 1, rank: 100 },
  { id: 'rank-as-a-text', class: 'c1', rank: '9999' },
  { id: 'rank-as-yes', class: 'c1', rank: true },
];

/** The records that a question permits: of a class whose label is permitted, with that class's own rank. */
export function permittedOf(question: Question, among: readonly StampedRecord[] = records): string[] {
  return among
    .filter((record) => {
      const known = classes.find(({ name }) => name === record.class);
      return known !== undefined && record.rank === known.label.rank && question.permitted(known.label);
    })
    .map(({ id }) => id)
    .sort();
}

const policy = policyWith();

/** What the retrieval check makes of a chunk of a resource with this label. */
function checked(of: Label, clearance: Label): boolean {
  const resolved = { flags: [], usable: true, label: of, floor: of, withContent: () => of, version: null };
  const origin = { ...resolved, state: 'current', verifiedAt: null, reason: null, lastKnownLabel: null } as const;
  return decide({ origins: [origin], seen: null }, clearance, policy).outcome === 'permit';
}

const random = seededRandom(20);

function clearances(): Label[] {
  const drawn = Array.from({ length: 12 }, () => {
    const of = categories.filter(() => random.below(2) === 1);
    return label(random.pick(levels)[0], ...of);
  });
  const every = label('restricted', ...categories);
  const agent = effectiveClearance(every, label('confidential', 'pii', 'health'), label('restricted', 'pii'));
  return [label('public'), label('internal'), label('secret', 'pii'), label('restricted'), every, agent, ...drawn];
}

/** Readers under several policies: the default one, ones with limits of their own, and ones of no shape at all. */
export const questions: readonly Question[] = [
  ...clearances().flatMap((clearance, i): Question[] => {
    const may = `${clearance.level} ${clearance.categories.join(' ')}`.trim();
    return [
      { name: `reader ${i} (${may})`, permitted: (of) => checked(of, clearance) },
      {
        name: `agent ${i} (${may}), whom hazards are kept from`,
        permitted: (of) => checked(of, clearance) && !of.categories.includes('hazard'),
      },
      {
        name: `reader ${i} (${may}) for support, which ends at internal`,
        permitted: (of) => checked(of, effectiveClearance(clearance, label('internal', ...categories))),
      },
    ];
  }),
  { name: 'somebody who may have everything', permitted: () => true },
  { name: 'somebody who may have nothing', permitted: () => false },
  { name: 'somebody who may have restricted things only', permitted: ({ level }) => level === 'restricted' },
  { name: 'somebody who may have what is of no category', permitted: ({ categories: of }) => of.length === 0 },
  ...Array.from({ length: 20 }, (_, i): Question => {
    const may = new Set(classes.filter(() => random.below(3) === 0).map(({ label: of }) => of));
    return { name: `somebody with any classes, ${i}`, permitted: (of) => may.has(of) };
  }),
];
