import { seededRandom } from '../../../bench/random.js';
import type { AccessEngine, Asked, Question } from '../../../src/decide/cedar.js';
import { decide } from '../../../src/decide/decide.js';
import type { NamedClass } from '../../../src/decide/filter/allow-list.js';
import { defaultTaxonomy, type Label } from '../../../src/label/label.js';
import { accessWith, agent, question, shippedAccess, user } from '../../access.js';
import { label, policyWith } from '../../policy.js';

/** What a chunk in an index was stamped with; null for a stamp that is missing. */
export interface StampedRecord {
  readonly id: string;
  readonly class: unknown;
  readonly rank: unknown;
}

/** One reader's question under one policy, ready to be asked of labels. */
export interface NamedQuestion {
  readonly name: string;
  readonly asked: Asked;
}

const levels = defaultTaxonomy.levels.map(({ id }) => id);
const categories = ['financial', 'hazard', 'health', 'pii'] as const;

/** Every level with no category, each one, and all of them: as many classes as it takes for c1, c10, c11 … to stand. */
export const classes: readonly NamedClass[] = levels
  .flatMap((level) => [
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

/** The records that a question permits: of a class whose label the check permits, with that class's own rank. */
export function permittedOf({ asked }: NamedQuestion, among: readonly StampedRecord[]): string[] {
  const permitted = new Map(classes.filter((one) => isPermitted(one.label, asked)).map((one) => [one.name, one.label]));
  return among
    .filter((record) => record.rank !== null && permitted.get(String(record.class))?.rank === record.rank)
    .map(({ id }) => id)
    .sort();
}

const policy = policyWith();

/** What the retrieval check makes of a chunk of a resource with this label. */
function isPermitted(of: Label, asked: Asked): boolean {
  const resolved = { flags: [], usable: true, label: of, floor: of, withContent: () => of, version: null };
  const origin = { ...resolved, state: 'current', verifiedAt: null, reason: null, lastKnownLabel: null } as const;
  return decide({ origins: [origin], seen: null }, asked, policy).outcome === 'permit';
}

const random = seededRandom(20);

/** Access policies that permit by clearance and forbid besides, by purpose and destination, in part, otherwise, never. */
const engines: Readonly<Record<string, AccessEngine>> = {
  'the policy that ships': accessWith(),
  'limits on purposes and destinations': accessWith({
    purposes: { unlisted: 'deny', limits: [{ id: 'support', clearance: { level: 'internal', categories: ['pii'] } }] },
    destinations: {
      limits: [{ id: 'https://*.example.com', clearance: { level: 'confidential', categories: ['pii'] } }],
    },
  }),
  'a policy that takes parts out of what is confidential': accessWith({
    policies: shippedAccess.policies.replace(
      '@id("clearance-dominates-label")',
      '@id("clearance-dominates-label") @redact("contact/*")',
    ),
  }),
  'a policy that keeps health from everybody': accessWith(
    {},
    '@id("no-health") forbid (principal, action, resource is LabelClass) when { resource.categories.contains("health") };',
  ),
  'a policy that opens what is restricted to a group': accessWith(
    {},
    '@id("board") permit (principal in Group::"board", action, resource is LabelClass) when { resource.level == "restricted" };',
  ),
};

function clearances(): Label[] {
  const drawn = Array.from({ length: 3 }, () => {
    return label(random.pick(levels), ...categories.filter(() => random.below(2) === 1));
  });
  return [label('public'), label('internal'), label('restricted'), label('restricted', ...categories), ...drawn];
}

/** Readers, agents, and readers through agents, for a purpose, to a destination, and for training. */
function readers(): readonly (readonly [string, Question])[] {
  return clearances().flatMap((clearance, i): [string, Question][] => {
    const may = `${clearance.level} ${clearance.categories.join(' ')}`.trim();
    const ann = user(clearance, { id: `ann-${i}` });
    const helper = agent(label('confidential', 'pii', 'health'), 'support');
    return [
      [`reader ${i} (${may})`, question(ann)],
      [`a member of the board (${may}, ${i})`, question({ ...ann, groups: ['board'] })],
      [`reader ${i} (${may}) through an agent, for support`, question([helper, ann], { purpose: 'support' })],
      [`reader ${i} (${may}) through an agent, for sales`, question([helper, ann], { purpose: 'sales' })],
      [`reader ${i} (${may}), sent elsewhere`, question(ann, { destination: 'https://api.example.com' })],
      [`reader ${i} (${may}), for training`, question(ann, { action: 'train' })],
    ];
  });
}

const permitted = engines['the policy that ships']?.ask(question(user(label('restricted')))).judge(label('public'));

/** A question that is answered by a list, to have shapes that no policy is written in. */
function listed(name: string, permits: (of: Label) => boolean): NamedQuestion {
  if (!permitted) throw new Error('the policy that ships permits what is public');
  const judge = (of: Label) => ({ ...permitted, allowed: permits(of) });
  return { name, asked: { clearance: label('restricted', ...categories), judge } };
}

export const everything = listed('somebody who may have everything', () => true);

export const questions: readonly NamedQuestion[] = [
  ...Object.entries(engines).flatMap(([policyName, engine]) =>
    readers().map(([name, asks]) => ({ name: `${name}: ${policyName}`, asked: engine.ask(asks) })),
  ),
  everything,
  listed('somebody who may have nothing', () => false),
  listed('somebody who may have restricted things only', ({ level }) => level === 'restricted'),
  listed('somebody who may have what is of no category', ({ categories: of }) => of.length === 0),
  ...Array.from({ length: 20 }, (_, i) => {
    const may = new Set(classes.filter(() => random.below(3) === 0).map(({ label: of }) => of));
    return listed(`somebody with any classes, ${i}`, (of) => may.has(of));
  }),
];
