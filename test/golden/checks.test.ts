import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { Answer } from '../http.js';
import { type Estate, hashOf, openEstate } from './estate.js';

interface Wanted {
  readonly of?: string;
  readonly version?: string;
  readonly text?: string;
  readonly id?: string;
  readonly uri?: string;
  readonly uris?: readonly string[];
  readonly hash?: string;
}
interface Case {
  readonly it: string;
  readonly for?: string | readonly string[];
  readonly key?: string;
  readonly token?: string;
  readonly action?: string;
  readonly purpose?: string;
  readonly destination?: string;
  readonly maxLabelAge?: string;
  readonly many?: number;
  readonly ask?: string | Wanted | readonly (string | Wanted)[];
  readonly want?: string | readonly string[];
  readonly outcomes?: readonly (string | null)[];
  readonly details?: readonly (string | null)[];
  readonly flags?: readonly (readonly string[])[];
  readonly text?: readonly (string | null)[];
  readonly texts_with?: readonly (string | null)[];
  readonly texts_without?: readonly (string | null)[];
  readonly watermarks?: readonly (readonly string[])[];
  readonly answer?: string;
  readonly log?: Readonly<Record<string, unknown>>;
  readonly refuses?: string;
}
interface Matrix {
  readonly matrix: Readonly<Record<string, readonly string[]>>;
}
interface Label {
  readonly level: string;
  readonly categories: readonly string[];
}
interface Result {
  readonly id: string;
  readonly outcome: string;
  readonly label: Label | null;
  readonly state: string;
  readonly flags: readonly string[];
  readonly reasons: readonly { readonly code: string; readonly detail: string }[];
  readonly policies: readonly string[];
  readonly watermarks?: readonly string[];
  readonly text?: string;
}
interface Checked {
  readonly decisionId: string;
  readonly code?: string;
  readonly results: readonly Result[];
  readonly answer: { readonly label: Label | null; readonly outcome: string; readonly drop?: readonly string[] };
}
interface Logged {
  readonly action: string;
  readonly purpose: string | null;
  readonly subjects: readonly { readonly type: string; readonly id: string }[];
  readonly obligations: readonly string[];
  readonly answer: { readonly outcome: string; readonly label: Label | null };
  readonly candidates: readonly {
    readonly resources: readonly { readonly id: string; readonly version: string | null }[];
    readonly inspected: boolean;
    readonly infotypes: readonly string[];
    readonly outcome: string;
    readonly label: Label | null;
    readonly state: string;
    readonly flags: readonly string[];
    readonly reasons: readonly string[];
    readonly policies: readonly string[];
  }[];
}

const all = parse(readFileSync(new URL('./checks.yaml', import.meta.url), 'utf8')) as readonly (Case | Matrix)[];
const cases = all.flatMap((one) => ('matrix' in one ? [] : [one]));
const matrix = all.flatMap((one) => ('matrix' in one ? [one.matrix] : []));

/** Values stand here in pieces, so that no scanner of secrets trips over them. */
const values: Readonly<Record<string, string>> = {
  ssn: ['536', '90', '4399'].join('-'),
  aws: `AKIA${'QX7ZJ2WNR5TB'}4M6K`,
  email: ['maria.keller', 'kellerbau.de'].join('@'),
};
const people = (n: number) =>
  Array.from({ length: 4 }, (_, i) => {
    const digits = `${n}${i}`;
    return `mail to person${digits}@kellerbau.de or phone +49 30 9018 2${digits}0`;
  }).join('; ');

let estate: Estate;
beforeAll(async () => {
  estate = await openEstate();
}, 60_000);
afterAll(() => estate.server.close());

const filled = (text: string) =>
  text
    .replace(/\{people (\d)\}/g, (_, n) => people(Number(n)))
    .replace(/\{([a-z-]+)\}/g, (whole, name) => values[name] ?? estate.ids[name] ?? whole);
const list = <T>(one: T | readonly T[] | undefined): readonly T[] =>
  one === undefined ? [] : Array.isArray(one) ? one : [one as T];
const uriOf = (name: string) => (name.includes(':') ? name : `file:///srv/${name}`);

function candidateOf(asked: string | Wanted, n: number): object {
  const { of, version, text, id, uri, uris, hash } = typeof asked === 'string' ? { of: asked } : asked;
  const named = uri ?? (of === undefined ? undefined : uriOf(of));
  const [document = '', token = ''] = hash?.split('/') ?? [];
  return {
    id: id === undefined ? `c${n}` : filled(id),
    ...(named === undefined ? {} : { uri: named }),
    ...(uris === undefined ? {} : { uris: uris.map(uriOf) }),
    ...(version === undefined ? {} : { version: `${of}-${version}` }),
    ...(hash === undefined ? {} : { contentHash: hashOf(document, token) }),
    ...(text === undefined ? {} : { text: filled(text) }),
  };
}

/** `agent:x` is an agent, `x` a user; each acts for the next. */
function subjectOf(names: readonly string[]): object | undefined {
  const [first, ...others] = names;
  if (first === undefined) return undefined;
  const [type, id] = first.includes(':') ? first.split(':') : ['user', first];
  const onBehalfOf = subjectOf(others);
  return { type, id, ...(onBehalfOf ? { onBehalfOf } : {}) };
}

function ask(one: Case): Promise<Answer<Checked>> {
  const { action, purpose, destination, maxLabelAge, token, many } = one;
  const subject = subjectOf(list(one.for));
  const asked = many === undefined ? list(one.ask) : Array.from({ length: many }, () => 'press');
  const body = {
    ...(subject ? { subject } : {}),
    ...Object.fromEntries(
      Object.entries({ action, purpose, destination, maxLabelAge, subjectToken: token }).filter(([, v]) => v),
    ),
    candidates: asked.map(candidateOf),
  };
  return estate.server.call('POST', '/v1/retrieval/check', body, { key: estate.keys[one.key ?? 'rag'] ?? null });
}

async function logOf({ decisionId }: Checked): Promise<Logged> {
  const { body } = await estate.server.call<{ decision: Logged }>('GET', `/v1/decisions/${decisionId}`);
  return body.decision;
}

const labelText = (label: Label | null) => (label === null ? '-' : [label.level, ...label.categories].join('+'));

/** What came of a candidate, in the words of the cases; as much of it as is wanted. */
function shown({ outcome, label, reasons, policies }: Result, wanted: string): string {
  const by = wanted.includes(' by ') ? ` by ${policies.join(',')}` : '';
  return `${outcome} ${labelText(label)} ${reasons.map(({ code }) => code).join(',')}${by}`;
}

function expectTexts({ text, texts_with, texts_without }: Case, results: readonly Result[]): void {
  if (text) expect(results.map((one) => one.text ?? null)).toEqual(text.map((t) => (t === null ? null : filled(t))));
  for (const [i, part] of (texts_with ?? []).entries()) if (part) expect(results[i]?.text).toContain(filled(part));
  for (const [i, part] of (texts_without ?? []).entries()) {
    if (part) expect(results[i]?.text).not.toContain(filled(part));
  }
}

function expectAnswer({ answer: wanted }: Case, { answer, results }: Checked): void {
  if (wanted === undefined) return;
  const places = (answer.drop ?? []).map((id) => results.findIndex((result) => result.id === id));
  const drop = answer.drop ? ` drop ${places.join(',')}` : '';
  expect(`${answer.outcome} ${labelText(answer.label)}${drop}`).toBe(wanted);
}

/** The log says of every case what was answered, whom it was for, and nothing of what was asked about. */
function expectLog(one: Case, body: Checked, log: Logged): void {
  expect(
    log.candidates.map(({ outcome, label, state, flags, reasons, policies }) => ({
      ...{ outcome, label, state, flags, reasons, policies },
    })),
  ).toEqual(
    body.results.map(({ outcome, label, state, flags, reasons, policies }) => ({
      ...{ outcome, label, state, flags, policies },
      reasons: reasons.map(({ code }) => code),
    })),
  );
  expect(log.answer).toEqual({ outcome: body.answer.outcome, label: body.answer.label });
  expect(log.subjects.map(({ type, id }) => `${type}:${id}`)).toEqual(
    list(one.for).map((name) => (name.includes(':') ? name : `user:${name}`)),
  );
  const text = JSON.stringify(log);
  for (const asked of list(one.ask)) {
    if (typeof asked !== 'string' && asked.text?.trim()) expect(text).not.toContain(filled(asked.text).slice(0, 20));
  }
  expect(text).not.toContain('Ann earns');
  const { versions, found, ...rest } = one.log ?? {};
  expect(log).toMatchObject(subjectsAsObjects(rest));
  if (versions) expect(log.candidates.map((c) => c.resources[0]?.version)).toEqual(versions);
  if (found) expect(log.candidates[0]?.infotypes).toEqual(found);
}

function subjectsAsObjects({ subjects, ...rest }: Readonly<Record<string, unknown>>): object {
  if (!Array.isArray(subjects)) return rest;
  return { ...rest, subjects: subjects.map((name: string) => ({ type: name.split(':')[0], id: name.split(':')[1] })) };
}

describe('a retrieval check', () => {
  test.each(cases.map((one) => [one.it, one] as const))('%s', async (_, one) => {
    const { status, body } = await ask(one);
    if (one.refuses !== undefined) {
      expect([status >= 400, body.code]).toEqual([true, one.refuses]);
      return;
    }
    expect(status).toBe(200);
    const wanted = list(one.want);
    if (wanted.length > 0) expect(body.results.map((result, i) => shown(result, wanted[i] ?? ''))).toEqual(wanted);
    const { outcomes, details, flags, watermarks } = one;
    if (outcomes) expect(body.results.map(({ outcome }, i) => outcomes[i] && outcome)).toEqual(outcomes);
    if (details) expect(body.results.map(({ reasons }, i) => details[i] && reasons[0]?.detail)).toEqual(details);
    if (flags) expect(body.results.map((result) => result.flags)).toEqual(flags);
    if (watermarks) expect(body.results.map((result) => result.watermarks)).toEqual(watermarks);
    expectTexts(one, body.results);
    expectAnswer(one, body);
    expectLog(one, body, await logOf(body));
  });

  describe('of every reader on every kind of resource', () => {
    const rows = matrix.flatMap(({ readers = [], ...resources }) =>
      Object.entries(resources).flatMap(([name, outcomes]) =>
        outcomes.map((outcome, i) => [outcome, readers[i] ?? '', name] as const),
      ),
    );
    test.each(rows)('%s: %s on %s', async (outcome, reader, name) => {
      const { body } = await ask({ it: '', for: reader, ask: name });
      expect(body.results.map((result) => result.outcome)).toEqual([outcome]);
      expectLog({ it: '', for: reader, ask: name }, body, await logOf(body));
    });
  });
});
