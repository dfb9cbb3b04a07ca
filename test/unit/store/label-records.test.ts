import { ABSENT, LabelRecords, UNSURE } from '../../../src/store/label-index/records.js';

const token = (i: number) => Buffer.from(`token ${i} of ours`.padEnd(12).slice(0, 12)).toString('base64url');
const record = (id: number, but: object = {}) => ({
  id,
  uri: `file:///srv/${id}.txt`,
  situation: id % 7,
  verifiedAt: 1_700_000_000_000 + id,
  until: null,
  token: token(id),
  ...but,
});

describe('records of labels', () => {
  test('give back what was put in, also of very large numbers and moments far ahead', () => {
    const records = new LabelRecords();
    const large = 2 ** 47 + 12_345;
    records.set(record(large, { verifiedAt: 4_102_444_800_123, until: 4_000_000_000, token: '____________---A' }));
    const slot = records.find(`file:///srv/${large}.txt`);
    expect(records.findId(large)).toBe(slot);
    expect([records.id(slot), records.verifiedAt(slot), records.until(slot), records.token(slot)]).toEqual([
      large,
      4_102_444_800_123,
      4_000_000_000_000,
      '____________---A',
    ]);
  });

  test('know nothing of a name or number that was not put in', () => {
    const records = new LabelRecords();
    records.set(record(1));
    for (const uri of ['', 'file:///srv/1.tx', 'file:///srv/1.txt ', 'file:///srv/1.txt\0', 'file:///srv/2.txt']) {
      expect(records.find(uri)).toBe(ABSENT);
    }
    expect(records.findId(2)).toBe(ABSENT);
  });

  test('send whoever asks for a URI of several resources elsewhere, also when one of them is gone', () => {
    const records = new LabelRecords();
    const uri = 'file:///srv/same.txt';
    records.set(record(1, { uri }));
    records.set(record(2, { uri }));
    expect(records.find(uri)).toBe(UNSURE);
    expect([1, 2].map((id) => records.id(records.findId(id)))).toEqual([1, 2]);
    records.remove(1);
    expect(records.find(uri)).toBe(UNSURE);
    records.set(record(2, { uri, situation: 5 }));
    records.set(record(3, { uri }));
    expect(records.find(uri)).toBe(UNSURE);
  });

  test('send elsewhere for what cannot be kept in so little', () => {
    const records = new LabelRecords();
    records.set(record(1, { token: 'not one of ours' }));
    records.set(record(2, { uri: null }));
    expect(records.find('file:///srv/1.txt')).toBe(UNSURE);
    expect(records.find(`file:///srv/${'x'.repeat(3_000)}`)).toBe(UNSURE);
    expect(records.find('file:///srv/é')).toBe(UNSURE);
    expect(records.find('file:///srv/2.txt')).toBe(ABSENT);
    expect(records.findId(2)).toBeGreaterThanOrEqual(0);
  });

  test('stay right through a hundred thousand changes', () => {
    const records = new LabelRecords();
    const model = new Map<number, ReturnType<typeof record>>();
    let state = 5;
    const below = (limit: number) => {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      return Math.floor((state / 2 ** 32) * limit);
    };
    for (let i = 0; i < 100_000; i++) {
      const id = 1 + below(20_000);
      if (below(3) === 0) {
        expect(records.remove(id)).toBe(model.get(id)?.situation ?? -1);
        model.delete(id);
      } else {
        const next = record(id, { situation: below(50), token: below(9) === 0 ? null : token(below(99)) });
        expect(records.set(next)).toBe(model.get(id)?.situation ?? -1);
        model.set(id, next);
      }
      if (below(5) === 0) {
        const confirmed = 1 + below(20_000);
        records.confirm(confirmed, i);
        const known = model.get(confirmed);
        if (known) model.set(confirmed, { ...known, verifiedAt: i });
      }
    }
    expect(records.size).toBe(model.size);
    for (let id = 1; id <= 20_000; id++) {
      const known = model.get(id);
      const slot = records.find(`file:///srv/${id}.txt`);
      if (known === undefined) expect(slot).toBe(ABSENT);
      else {
        const kept = [records.id(slot), records.situation(slot), records.verifiedAt(slot), records.token(slot)];
        expect(kept).toEqual([id, known.situation, known.verifiedAt, known.token]);
      }
    }
  });

  test('find many names at once as they find each', () => {
    const records = new LabelRecords();
    for (let id = 1; id <= 3_000; id++) records.set(record(id, id % 50 === 0 ? { uri: 'file:///srv/100.txt' } : {}));
    const uris = Array.from({ length: 1_000 }, (_, i) => `file:///srv/${i * 4}.txt`);
    const bytes = Buffer.from(uris.join(' '));
    const starts = new Int32Array(1_000);
    const ends = new Int32Array(1_000);
    let at = 0;
    for (const [i, { length }] of uris.entries()) {
      starts[i] = at;
      ends[i] = at + length;
      at += length + 1;
    }
    const slots = new Int32Array(1_000);
    records.findAll({ bytes, uri: { starts, ends }, count: 1_000 }, slots);
    expect([...slots]).toEqual(uris.map((uri) => records.find(uri)));
    expect(slots).toContain(UNSURE);
    expect(slots).toContain(ABSENT);
  });
});
