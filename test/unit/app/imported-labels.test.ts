import { labelScan } from '../../../src/app/label-scan.js';
import type { ScannedPart, ScanResult } from '../../../src/scan/result.js';
import { open, ours, secret, setDate } from '../../fixtures/labels.js';
import { label, policyWith } from '../../policy.js';

type FileLabel = NonNullable<ScannedPart['labels']>[number];

const policy = policyWith({
  importedLabels: [
    { id: secret, level: 'restricted' },
    { id: open, level: 'public' },
  ],
});
const stands = (id: string): FileLabel => ({
  id,
  siteId: ours,
  name: null,
  method: 'standard',
  setDate,
  store: 'label-info',
});
const part = (
  labels: FileLabel[],
  kind: ScannedPart['kind'] = 'metadata',
  place = 'sensitivity label',
): ScannedPart => ({
  kind,
  place,
  status: 'read',
  characters: 0,
  findings: [],
  labels,
});
const body: ScannedPart = { kind: 'body', place: 'body', status: 'read', characters: 10, findings: [] };

function labelled(parts: ScannedPart[], but: Partial<ScanResult> & Parameters<typeof labelScan>[3] = {}) {
  const { counts = [], ...from } = but;
  const scan: ScanResult = { contentHash: 'sha256:1', bytes: 1, mediaType: 'x/y', parts: [...parts, body], counts };
  const version = labelScan(policy, { path: 'a.docx' }, scan, from);
  if ('unreadable' in version) throw new Error('it is readable');
  return version;
}

describe('a version of a document that carries labels', () => {
  it('names each with the rule, the label and where it stood', () => {
    expect(labelled([part([stands(secret)])])).toMatchObject({
      floor: label('restricted'),
      rules: ['imported-label'],
      imported: [{ rule: 'imported-label', label: label('restricted'), origin: { ...stands(secret), place: null } }],
    });
  });

  it('is raised by one in an attachment, which is named with its place, and not lowered on a trusted source', () => {
    const attached = (id: string) => part([stands(id)], 'attachment', 'attachment 1, sensitivity label');
    const raised = labelled([attached(secret)], { trusted: true });
    expect(raised.floor).toEqual(label('restricted'));
    expect(raised.imported?.[0]?.origin.place).toBe('attachment 1, sensitivity label');
    expect(labelled([attached(open)], { trusted: true }).floor).toEqual(label('internal'));
  });

  it('takes its own in the place of the default of a trusted source, and findings are joined all the same', () => {
    const from = { trusted: true, sourceDefault: label('confidential') };
    expect(labelled([part([stands(open)])], from).floor).toEqual(label('public'));
    const counts = [
      { infotype: 'identity/us-ssn', count: 1, mediumCount: 1, highCount: 1, distinct: 1, maxConfidence: 0.9 },
    ];
    expect(labelled([part([stands(open)])], { ...from, counts })).toMatchObject({
      floor: label('public'),
      content: label('confidential', 'pii'),
    });
  });

  it('is not raised by the one that this service wrote into it itself', () => {
    const written = [
      { id: secret, siteId: ours, name: 'Restricted', method: 'standard', setDate, replaced: [] } as const,
    ];
    expect(labelled([part([stands(secret)])], { written })).toMatchObject({
      floor: label('internal'),
      rules: ['imported-label-own'],
      imported: [{ rule: 'imported-label-own', label: label('restricted') }],
    });
    // Set anew by somebody else, it is theirs.
    const later = { ...stands(secret), setDate: '2026-03-05T00:00:00.000Z' };
    expect(labelled([part([later])], { written }).floor).toEqual(label('restricted'));
  });

  it('is raised by those whose place the one that this service wrote took', () => {
    const before = { ...stands(secret), setDate: '2025-01-01T00:00:00.000Z' };
    const own = {
      id: secret,
      siteId: ours,
      name: 'Restricted',
      method: 'standard',
      setDate,
      replaced: [before],
    } as const;
    expect(labelled([part([stands(secret)])], { written: [own] })).toMatchObject({
      floor: label('restricted'),
      rules: ['imported-label-own', 'imported-label'],
      imported: [{ rule: 'imported-label-own' }, { rule: 'imported-label', origin: { ...before, place: null } }],
    });
    expect(labelled([part([])], { written: [own] }).floor).toEqual(label('internal'));
  });

  it('names a label once, however many documents inside it carry it', () => {
    const attached = Array.from({ length: 300 }, (_, n) => part([stands(secret)], 'attachment', `member ${n}`));
    expect(labelled(attached).imported).toHaveLength(1);
  });
});
