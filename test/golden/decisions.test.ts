import { decideAnswer } from '../../src/decide/answer.js';
import { type Decided, decide, effectiveClearance } from '../../src/decide/decide.js';
import {
  combine,
  type KnownResource,
  type KnownVersion,
  type Moment,
  resolve,
  resolveUnseen,
} from '../../src/decide/resolve.js';
import { isWithin, join, meet } from '../../src/label/label.js';
import { askedBy } from '../access.js';
import { found, label, policyWith } from '../policy.js';

const now = new Date('2026-06-01T12:00:00Z');
const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000);
const policy = policyWith();
const moment: Moment = { now, policy, policyVersion: 1, catalogueVersion: 'c1', since: daysAgo(100) };

const version = (but: Partial<KnownVersion> = {}): KnownVersion => ({
  token: 'v1',
  contentHash: 'sha256:1',
  etag: null,
  modifiedAt: daysAgo(3),
  floor: label('internal'),
  content: label('public'),
  flags: [],
  policyVersion: 1,
  catalogueVersion: 'c1',
  supersededAt: null,
  ...but,
});
const resource = (but: Partial<KnownResource> = {}): KnownResource => ({
  id: 'res_1',
  uri: 'file:///a',
  state: 'current',
  reason: null,
  verifiedAt: daysAgo(1),
  propagated: null,
  manual: null,
  versions: [version()],
  ...but,
});
const older = version({ token: 'v0', contentHash: 'sha256:0', content: label('restricted'), supersededAt: daysAgo(2) });

describe('the label in force of a resource', () => {
  test('is floor ∨ content ∨ propagated of the version the reader proves to hold', () => {
    const known = resource({
      versions: [version({ content: label('confidential', 'pii') })],
      propagated: label('restricted', 'health'),
    });
    expect(resolve(known, { version: 'v1' }, moment)).toMatchObject({
      usable: true,
      flags: [],
      version: 'v1',
      label: label('restricted', 'health', 'pii'),
    });
  });

  test('of a superseded version is that version’s own', () => {
    const known = resource({ versions: [version(), older] });
    expect(resolve(known, { contentHash: 'sha256:0' }, moment).label).toEqual(label('restricted'));
    expect(resolve(known, { contentHash: 'sha256:1' }, moment).label).toEqual(label('internal'));
  });

  test('without version evidence is the join over the versions kept, and says so', () => {
    const known = resource({ versions: [version(), older] });
    expect(resolve(known, null, moment)).toMatchObject({
      usable: true,
      label: label('restricted'),
      flags: ['version-unverified'],
      version: null,
    });
  });

  test('is denied when the version evidence matches nothing that is kept', () => {
    expect(resolve(resource(), { version: 'v7' }, moment)).toMatchObject({
      usable: false,
      label: null,
      reason: 'version-mismatch',
      lastKnownLabel: label('internal'),
    });
  });

  test('takes what names the resource for no evidence of its version', () => {
    const named = { uri: 'file:///a', version: undefined };
    expect(resolve(resource({ state: 'stale' }), named, moment).usable).toBe(false);
    expect(resolve(resource(), named, moment).flags).toEqual(['version-unverified']);
  });

  test('needs all the evidence to agree', () => {
    expect(resolve(resource(), { version: 'v1', contentHash: 'sha256:0' }, moment).usable).toBe(false);
  });

  test('compares modification times by the second', () => {
    const known = resource({ versions: [version({ modifiedAt: new Date('2026-05-01T10:00:00.789Z') })] });
    expect(resolve(known, { lastModified: new Date('2026-05-01T10:00:00Z') }, moment).usable).toBe(true);
    expect(resolve(known, { lastModified: new Date('2026-05-01T10:00:01Z') }, moment).usable).toBe(false);
  });

  test.each(['unlabeled', 'failed', 'deleted', 'stale'] as const)('is denied by name when the state is %s', (state) => {
    const resolved = resolve(resource({ state }), null, moment);
    expect(resolved).toMatchObject({ usable: false, label: null, state, reason: state });
  });

  test('names the cause of a failure', () => {
    expect(resolve(resource({ state: 'failed', reason: 'encrypted' }), null, moment).reason).toBe('encrypted');
  });

  test('of a stale resource still holds for the reader that proves to hold the labelled version', () => {
    expect(resolve(resource({ state: 'stale' }), { version: 'v1' }, moment)).toMatchObject({
      usable: true,
      state: 'stale',
    });
  });

  test('of a stale resource does not hold for a modification time, which two versions may share', () => {
    const stale = resource({ state: 'stale' });
    expect(resolve(stale, { lastModified: daysAgo(3) }, moment).usable).toBe(false);
    expect(resolve(stale, { lastModified: daysAgo(3), version: 'v1' }, moment).usable).toBe(true);
  });

  test('made under rules of before the grace period is joined with unreadFloor where its content is gone', () => {
    const before = { ...older, content: label('public'), catalogueVersion: 'c0' };
    const late = { ...moment, since: daysAgo(30) };
    const known = resource({ versions: [version(), before] });
    expect(resolve(known, null, late)).toMatchObject({ usable: true, label: label('confidential') });
    expect(resolve(known, { version: 'v0' }, late)).toMatchObject({ usable: false, reason: 'outdated' });
    expect(resolve(known, { version: 'v1' }, late)).toMatchObject({ usable: true, label: label('internal') });
    const unread = resource({ versions: [version({ catalogueVersion: 'c0' })] });
    expect(resolve(unread, null, late)).toMatchObject({ usable: false, reason: 'outdated' });
  });

  test('of a deleted resource does not hold even for who proves to hold it', () => {
    expect(resolve(resource({ state: 'deleted' }), { version: 'v1' }, moment).usable).toBe(false);
  });

  test('of a partly read resource is joined with unreadFloor', () => {
    const known = resource({ versions: [version({ flags: ['partial'], content: label('public') })] });
    expect(resolve(known, { version: 'v1' }, moment)).toMatchObject({
      flags: ['partial'],
      label: label('confidential'),
    });
  });

  test('of a sampled table is permitted with its flag', () => {
    const known = resource({ versions: [version({ flags: ['sampled'] })] });
    expect(resolve(known, { version: 'v1' }, moment)).toMatchObject({ usable: true, flags: ['sampled'] });
  });

  test('made under older rules holds for a week after these came into force, then is denied', () => {
    const known = resource({ versions: [version({ catalogueVersion: 'c0' })] });
    const fresh = { ...moment, since: daysAgo(6) };
    const late = { ...moment, since: daysAgo(8) };
    expect(resolve(known, { version: 'v1' }, fresh)).toMatchObject({ usable: true, flags: ['outdated'] });
    expect(resolve(known, { version: 'v1' }, late)).toMatchObject({ usable: false, reason: 'outdated' });
  });

  test('is denied when it was last confirmed longer ago than the request accepts', () => {
    const hours = (n: number) => ({ ...moment, maxLabelAge: n * 3_600_000 });
    expect(resolve(resource(), null, hours(25)).usable).toBe(true);
    expect(resolve(resource(), null, hours(23))).toMatchObject({ usable: false, reason: 'label-too-old' });
  });

  test('is denied when it was never confirmed and the request bounds the age', () => {
    expect(resolve(resource({ verifiedAt: null }), null, { ...moment, maxLabelAge: 1e12 }).usable).toBe(false);
  });

  test('follows a manual label until it expires', () => {
    const manual = { label: label('public'), over: label('public'), until: daysAgo(-1) };
    expect(resolve(resource({ manual }), null, moment).label).toEqual(label('public'));
    expect(resolve(resource({ manual: { ...manual, until: daysAgo(1) } }), null, moment).label).toEqual(
      label('internal'),
    );
  });

  test('of two resources under one name is the strictest, and not usable when one is not', () => {
    const low = resolve(resource(), null, moment);
    const high = resolve(resource({ versions: [older] }), null, moment);
    expect(combine([low, high]).label).toEqual(label('restricted'));
    expect(combine([low, resolve(resource({ state: 'failed' }), null, moment)]).usable).toBe(false);
    expect(combine([low, resolve(resource({ state: 'deleted' }), null, moment)]).label).toEqual(label('internal'));
  });
});

describe('the default rule', () => {
  const staff = label('confidential', 'pii');
  const guest = label('internal');
  const at = (content = label('public'), floor = label('internal')) =>
    resolve(resource({ versions: [version({ content, floor })] }), { version: 'v1' }, moment);
  const ssn = { occurrences: [found('identity/us-ssn', 1)] };
  const nothing = { occurrences: [] };
  const judge = (
    origins: Parameters<typeof decide>[0]['origins'],
    seen: Parameters<typeof decide>[0]['seen'],
    who = staff,
  ) => decide({ origins, seen }, askedBy(who), policy);
  const answer = (...results: Decided[]) =>
    decideAnswer(results, askedBy(label('restricted', 'pii')), {
      labelOf: (places) => places.flatMap((place) => results[place]?.returned ?? []).reduce(join),
      infotypesIn: () => null,
    });

  test('permits what is within the clearance', () => {
    expect(judge([at(label('confidential', 'pii'))], null)).toMatchObject({
      outcome: 'permit',
      label: label('confidential', 'pii'),
      reasons: [{ code: 'within-clearance' }],
    });
  });

  test('denies a level above the clearance', () => {
    expect(judge([at(label('restricted'))], null)).toMatchObject({
      outcome: 'deny',
      reasons: [{ code: 'above-clearance' }],
    });
  });

  test('denies a category the clearance does not hold, whatever the level', () => {
    expect(judge([at(label('internal', 'health'))], null).outcome).toBe('deny');
  });

  test('permits a clean chunk of a document whose content is above the clearance', () => {
    expect(judge([at(label('restricted', 'health'))], nothing, guest)).toMatchObject({
      outcome: 'permit',
      label: label('internal'),
    });
  });

  test('redacts a chunk whose floor is within the clearance and whose spans are not', () => {
    const decided = judge([at(label('confidential', 'pii'))], ssn, guest);
    expect(decided).toMatchObject({
      outcome: 'redact',
      label: label('confidential', 'pii'),
      returned: label('internal'),
    });
    expect(decided.redacts?.('identity/us-ssn')).toBe(true);
    expect(decided.redacts?.('contact/email')).toBe(false);
  });

  test('takes out only what is above the clearance', () => {
    const seen = { occurrences: [found('identity/us-ssn', 1), found('credential/jwt', 1)] };
    const decided = judge([at()], seen, staff);
    expect(decided.outcome).toBe('redact');
    expect(decided.redacts?.('credential/jwt')).toBe(true);
    expect(decided.redacts?.('identity/us-ssn')).toBe(false);
  });

  test('takes a list of addresses out where a single address may stay', () => {
    expect(judge([at()], { occurrences: [found('contact/email', 99)] }, guest).outcome).toBe('permit');
    expect(judge([at()], { occurrences: [found('contact/email', 100)] }, guest).outcome).toBe('redact');
  });

  test('denies a chunk whose floor is above the clearance, clean or not', () => {
    const origin = at(label('public'), label('restricted'));
    expect(judge([origin], nothing).outcome).toBe('deny');
    expect(judge([origin], ssn).outcome).toBe('deny');
  });

  test('judges a chunk of several resources by all of them', () => {
    const board = at(label('public'), label('restricted', 'legal'));
    expect(judge([at(), board], nothing).outcome).toBe('deny');
    expect(judge([at(), at()], nothing).outcome).toBe('permit');
  });

  test('denies by name what no source covers, what no crawl has seen, what failed and what is gone', () => {
    const failed = resolve(resource({ state: 'failed', reason: 'encrypted' }), null, moment);
    const gone = resolve(resource({ state: 'deleted' }), null, moment);
    const cases = [
      [resolveUnseen('unknown'), 'resource-unknown'],
      [resolveUnseen('unlabeled'), 'resource-unlabeled'],
      [failed, 'resource-failed'],
      [gone, 'resource-deleted'],
    ] as const;
    for (const [origin, code] of cases) {
      for (const seen of [null, nothing]) {
        expect(judge([origin], seen)).toMatchObject({ outcome: 'deny', label: null, reasons: [{ code }] });
      }
    }
  });

  test('denies a stale resource without text, and inspects the text where there is one', () => {
    const stale = resolve(resource({ state: 'stale' }), null, moment);
    expect(judge([stale], null)).toMatchObject({ outcome: 'deny', reasons: [{ code: 'resource-stale' }] });
    expect(judge([stale], nothing)).toMatchObject({ outcome: 'permit', state: 'stale', label: label('internal') });
    expect(judge([stale], ssn, guest).outcome).toBe('redact');
  });

  test('denies by name what is stale at one of its sources and failed or too old at another, text or not', () => {
    const stale = resolve(resource({ state: 'stale' }), null, moment);
    const failed = resolve(resource({ state: 'failed' }), null, moment);
    const old = resolve(resource({ verifiedAt: daysAgo(9) }), null, { ...moment, maxLabelAge: 86_400_000 });
    for (const other of [failed, old]) {
      expect(judge([combine([stale, other])], nothing).outcome).toBe('deny');
      expect(judge([combine([other, stale])], nothing).outcome).toBe('deny');
    }
  });

  test('denies a stale resource whose floor was confirmed too long ago, text or not', () => {
    const stale = resolve(resource({ state: 'stale' }), null, { ...moment, maxLabelAge: 3_600_000 });
    expect(judge([stale], nothing)).toMatchObject({ outcome: 'deny' });
  });

  test('denies a stale resource whose version the reader cannot show, text or not', () => {
    const mismatch = resolve(resource({ state: 'stale' }), { version: 'v9' }, moment);
    expect(judge([mismatch], nothing).outcome).toBe('deny');
  });

  test('gives a text without any origin the floor for unknown origin', () => {
    expect(judge([], nothing, guest)).toMatchObject({ outcome: 'permit', label: label('internal') });
    expect(judge([], nothing, label('public')).outcome).toBe('deny');
    expect(judge([], ssn, guest).outcome).toBe('redact');
  });

  test('denies a candidate that has neither a uri nor a text', () => {
    expect(judge([], null)).toMatchObject({ outcome: 'deny', reasons: [{ code: 'no-origin' }] });
  });

  test('lets a manual downgrade stand for chunks, until something is seen that it was not set over', () => {
    const manual = { label: label('public'), over: label('confidential', 'pii'), until: null };
    const origin = resolve(
      resource({ manual, versions: [version({ content: label('confidential', 'pii') })] }),
      null,
      moment,
    );
    expect(judge([origin], ssn, label('public')).outcome).toBe('permit');
    expect(judge([origin], { occurrences: [found('credential/jwt', 1)] }, label('public')).outcome).not.toBe('permit');
  });

  test('lets a manual upgrade stand for chunks', () => {
    const manual = { label: label('restricted'), over: label('public'), until: null };
    const origin = resolve(resource({ manual }), null, moment);
    expect(judge([origin], nothing).outcome).toBe('deny');
  });

  test('gives the answer the join of what is returned, and denies it when nothing is', () => {
    const permitted = judge([at(label('confidential', 'pii'))], null);
    const redacted = judge([at()], ssn, guest);
    const denied = judge([resolveUnseen('unknown')], null);
    expect(answer(permitted, denied)).toEqual({ label: label('confidential', 'pii'), outcome: 'permit', drop: [] });
    expect(answer(redacted, denied)).toEqual({ label: label('internal'), outcome: 'redact', drop: [] });
    expect(answer(denied)).toEqual({ label: null, outcome: 'deny', drop: [] });
  });

  test('never permits more to who acts for another than to either alone', () => {
    const clearances = [staff, guest, label('restricted', 'health'), label('public', 'pii')];
    for (const actor of clearances)
      for (const user of clearances) {
        const together = effectiveClearance(actor, user);
        expect(together).toEqual(meet(actor, user));
        expect(isWithin(together, actor) && isWithin(together, user)).toBe(true);
      }
  });

  test('never permits more when a label is raised', () => {
    const levels = ['public', 'internal', 'confidential', 'restricted'];
    const rank = { deny: 0, redact: 1, permit: 2 };
    for (const clearance of levels)
      for (const seen of [null, nothing, ssn]) {
        const outcomes = levels.map(
          (floor) => rank[judge([at(label('public'), label(floor))], seen, label(clearance)).outcome],
        );
        expect(outcomes).toEqual([...outcomes].sort((a, b) => b - a));
      }
  });
});
