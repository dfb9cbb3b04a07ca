import { scanLabeller } from '../../../src/app/label-scan.js';
import type { ScannedPart } from '../../../src/scan/result.js';
import { policyWith } from '../../policy.js';

const label = scanLabeller(policyWith());
const read = (kind: ScannedPart['kind']): ScannedPart => ({
  kind,
  place: 'here',
  status: 'read',
  characters: 1,
  findings: [],
});
const unread = (kind: ScannedPart['kind']): ScannedPart => ({
  kind,
  place: 'there',
  status: 'skipped',
  reason: 'image-without-ocr',
  characters: 0,
  findings: [],
});
const stateOf = (...parts: ScannedPart[]) =>
  label(
    { contentHash: '', bytes: 1, mediaType: 'image/jpeg', parts, counts: [] },
    { uri: 'file:///a.jpg', path: 'a.jpg' },
  ).state;

describe('the state of what was scanned', () => {
  it('is failed when nothing of it was read', () => {
    expect(stateOf(unread('document'))).toBe('failed');
    expect(stateOf(unread('page'), unread('page'))).toBe('failed');
  });

  it('is failed when only notes about it were read, and it was not', () => {
    expect(stateOf(read('metadata'), unread('document'))).toBe('failed');
  });

  it('is current when some of it was read', () => {
    expect(stateOf(read('body'), unread('document'))).toBe('current');
    expect(stateOf(read('metadata'), unread('page'))).toBe('current');
    expect(stateOf(read('body'))).toBe('current');
  });
});
