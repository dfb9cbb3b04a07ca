import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedPostgres } from '../src/embedded-postgres.js';
import { openDatabase } from '../src/store/database.js';
import { deriveLogKeys } from '../src/store/decision-chain.js';
import type { DecisionEntry } from '../src/store/decision-entry.js';
import { openDecisionWriter } from '../src/store/decision-log.js';
import { packDecision } from '../src/store/decision-packing.js';
import { preparePartitions } from '../src/store/decision-partitions.js';
import { migrate } from '../src/store/migrations.js';
import { uuid7 } from '../src/store/uuid7.js';
import { atLeast, atMost, type BenchReport, goalTable, shown } from './report.js';

const candidates = 100;
const callers = 64;
const milliseconds = 4_000;

/** What a decision of 100 candidates costs to be written down, beside a row of JSON in a transaction of its own. */
export async function benchLog(tell: (line: string) => void): Promise<BenchReport> {
  tell('packing');
  const entry = decisionOn(candidates);
  const packing = microseconds(() => packDecision(entry));
  const json = microseconds(() => JSON.stringify(entry));
  const folder = await mkdtemp(join(tmpdir(), 'clearmark-bench-'));
  const postgres = await startEmbeddedPostgres({ dataDir: folder });
  try {
    await migrate(postgres.url);
    tell(`appending, ${callers} callers at once`);
    const log = await appendToLog(postgres.url);
    tell('a row of JSON each');
    const rows = await insertRows(postgres.url);
    const ratio = log.perSecond / rows.perSecond;
    const bytes = packDecision(entry).length;
    const goals = [
      atMost('time to pack 100 candidates, beside writing them as JSON', 0.25, packing / json),
      atLeast('decisions a second, beside one row of JSON in a transaction each', 1, ratio),
    ];
    return {
      figures: { packing, json, bytes, log, rows, ratio, goals },
      tables: [
        {
          rows: [
            ['100 candidates', 'a second', 'p50 ms', 'p99 ms'],
            ['appended to the log', ...[log.perSecond, log.p50, log.p99].map(shown)],
            ['a row of JSON each', ...[rows.perSecond, rows.p50, rows.p99].map(shown)],
          ],
          left: 1,
        },
        goalTable(goals),
      ],
      notes: [`packed: ${bytes} bytes in ${shown(packing)} µs; as JSON: ${shown(json)} µs to be written`],
    };
  } finally {
    await postgres.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

interface Pace {
  readonly perSecond: number;
  /** Milliseconds. */
  readonly p50: number;
  readonly p99: number;
}

async function appendToLog(url: string): Promise<Pace> {
  const database = openDatabase(url);
  await preparePartitions(database, new Date());
  const writer = openDecisionWriter(url, deriveLogKeys('a key for measuring only'));
  const pace = await paceOf(() => writer.append(decisionOn(candidates)));
  await writer.close();
  await database.close();
  return pace;
}

async function insertRows(url: string): Promise<Pace> {
  const database = openDatabase(url);
  const pace = await paceOf(() => {
    const entry = decisionOn(candidates);
    const values = [entry.id.replace('-7', '-4'), entry.keyId, JSON.stringify(entry)];
    return database.query('INSERT INTO decision (id, key_id, record) VALUES ($1, $2, $3)', values);
  });
  await database.close();
  return pace;
}

/** Callers who do one after the other, for some seconds. */
async function paceOf(once: () => Promise<unknown>): Promise<Pace> {
  const taken: number[] = [];
  const start = performance.now();
  const call = async () => {
    while (performance.now() - start < milliseconds) {
      const from = performance.now();
      await once();
      taken.push(performance.now() - from);
    }
  };
  await Promise.all(Array.from({ length: callers }, call));
  const seconds = (performance.now() - start) / 1000;
  taken.sort((a, b) => a - b);
  const at = (share: number) => taken[Math.floor(share * (taken.length - 1))] ?? 0;
  return { perSecond: taken.length / seconds, p50: at(0.5), p99: at(0.99) };
}

/** Of rounds of a thousand the fastest: what else the machine does only makes them slower. */
function microseconds(once: () => unknown): number {
  const rounds = Array.from({ length: 15 }, () => {
    const from = performance.now();
    for (let i = 0; i < 1_000; i++) once();
    return performance.now() - from;
  });
  return Math.min(...rounds);
}

const label = (level: string, rank: number, ...categories: string[]) => ({ level, rank, categories });
const labels = [label('public', 100), label('internal', 200), label('confidential', 300, 'pii')];

function decisionOn(count: number): DecisionEntry {
  const at = new Date();
  const [lowest = null, clearance = null] = labels;
  return {
    ...{ id: uuid7(at.getTime()), kind: 'check', at, keyId: '3kf9a0b2c4d6', action: 'retrieve' },
    actor: { type: 'service', id: 'rag', clearance, facts: '{"roles":["lookup"]}' },
    subjects: [{ type: 'user', id: 'ann@example.com', clearance, facts: '{"groups":["staff","finance"]}' }],
    ...{ purpose: 'support', destination: null, clearance, labelingPolicyVersion: 3, accessPolicyVersion: 2 },
    ...{ catalogueVersion: `sha256:${'c'.repeat(64)}`, labelSnapshot: 81_234, maxLabelAge: null },
    candidates: Array.from({ length: count }, (_, n) => ({
      origins: [{ resource: 1_000_000 + n * 7919, version: `v${String(n).padStart(15, '0')}`, copied: false }],
      ...{ name: null, inspected: true, label: labels[n % 3] ?? null, floor: lowest, state: 'current', flags: [] },
      found: n % 2 === 0 ? [{ infotype: 'identity/us-ssn', mediumCount: 2, highCount: 1, distinct: 2 }] : [],
      ...(n % 3 === 2
        ? { outcome: 'deny' as const, returned: null, reasons: ['above-clearance'], policies: [] }
        : {
            outcome: 'permit' as const,
            returned: labels[n % 3] ?? null,
            reasons: ['within-clearance'],
            policies: ['clearance-dominates-label'],
          }),
    })),
    answer: { outcome: 'permit', label: clearance },
    ...{ obligations: [], erased: null },
    trace: { requestId: 'c9b1a4de-2a55-4f0c-8a6e-0a1f6f9b7a10', traceId: null, address: '10.0.0.7' },
  };
}
