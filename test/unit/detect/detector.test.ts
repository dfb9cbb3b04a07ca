import { loadCatalogue } from '../../../src/catalogue.js';
import { createDetector, UnknownInfotypeError } from '../../../src/detect/detector.js';
import { defineInfotype, type InfotypeDefinition } from '../../../src/detect/infotype.js';

const catalogue = await loadCatalogue();
const detector = createDetector(catalogue);
const found = (text: string) => detector.detect(text).map((f) => `${f.infotype} ${text.slice(f.start, f.end)}`);

const sample = (definition: Partial<InfotypeDefinition>) => ({
  version: 'sha256:0',
  infotypes: [
    {
      id: 'test/sample',
      ...defineInfotype({
        title: 'Sample',
        region: [],
        categories: ['pii'],
        regulations: [],
        patterns: [{ regex: /\b\d{4}\b/, prior: 0.9 }],
        finds: [{ text: '1234', match: '1234' }],
        ignores: [{ text: '123', because: 'too short' }],
        ...definition,
      }),
    },
  ],
});

describe('a detector', () => {
  test('gives findings in order, not overlapping, without the text', () => {
    const findings = detector.detect('SSN 536-90-4399, mail a.b@example.com, card 4111 1111 1111 1111');
    expect(findings.map((f) => f.infotype)).toEqual(['identity/us-ssn', 'contact/email', 'finance/payment-card']);
    for (const finding of findings) {
      expect(Object.keys(finding).sort()).toEqual(['confidence', 'end', 'infotype', 'source', 'start', 'validated']);
    }
  });

  test('finds nothing in an empty text', () => {
    expect(detector.detect('')).toEqual([]);
  });

  test('looks only for the infotypes asked for', () => {
    const infotypes = new Set(['contact/email']);
    expect(detector.detect('536-90-4399 a.b@example.com', { infotypes }).map((f) => f.infotype)).toEqual([
      'contact/email',
    ]);
    expect(createDetector(catalogue, { infotypes }).detect('536-90-4399')).toEqual([]);
  });

  test('refuses an infotype it does not know by its name', () => {
    const infotypes = new Set(['identity/nope']);
    expect(() => createDetector(catalogue, { infotypes })).toThrow(UnknownInfotypeError);
    expect(() => detector.detect('x', { infotypes })).toThrow('"identity/nope"');
  });

  test('keeps to regions, and to what is used everywhere', () => {
    const regions = new Set(['NL']);
    const ids = detector.detect('BSN 123456782, SSN 536-90-4399, a.b@example.com', { regions }).map((f) => f.infotype);
    expect(ids).toEqual(['identity/nl-bsn', 'contact/email']);
  });

  test('reports below the threshold only when asked', () => {
    const infotypes = new Set(['identity/us-ssn']);
    expect(detector.detect('order 536904399', { infotypes })).toEqual([]);
    expect(detector.detect('order 536904399', { infotypes, minConfidence: 0 }).length).toBe(1);
    expect(detector.detect('card x 4111111111111111 x', { minConfidence: 0.99 })).toEqual([]);
  });

  test('knows a secret by the name of its field alone', () => {
    const key = '9f86d081884c7d65' + '9a2feaa0c55ad015';
    const found = detector.detect(`${key}`, { hints: ['datadog_api_key'] });
    expect(found).toEqual([expect.objectContaining({ infotype: 'credential/datadog-api-key', start: 0, end: 32 })]);
    expect(detector.detect(key, { hints: ['checksum'] })).toEqual([]);
    expect(detector.detect('Tr0ub4dor&3x', { hints: ['db_password'] }).map(({ start, end }) => [start, end])).toEqual([
      [0, 12],
    ]);
  });

  test('takes hints as context for the whole text', () => {
    const infotypes = new Set(['identity/us-ssn']);
    expect(detector.detect('536904399', { hints: ['customerSSN'] }).map((f) => f.infotype)).toEqual([
      'identity/us-ssn',
    ]);
    expect(detector.detect('536904399', { infotypes, hints: ['class_level'] })).toEqual([]);
  });

  test('narrows a finding to the group named value', () => {
    const narrowed = createDetector(sample({ patterns: [{ regex: /key=(?<value>\d{4})/, prior: 0.9 }] }));
    expect(narrowed.detect('key=1234;').map((f) => [f.start, f.end])).toEqual([[4, 8]]);
  });

  test('looks again inside a candidate that its validator refused', () => {
    const test7 = (candidate: string) => candidate.startsWith('7');
    const again = createDetector(
      sample({ patterns: [{ regex: /\b\d{2} \d{2}\b/, prior: 0.9 }], validator: { test: test7, chance: 0.1 } }),
    );
    expect(again.detect('11 77 22').map((f) => [f.start, f.end])).toEqual([[3, 8]]);
  });

  test('never finds a value that its issuer declared void, however it is written', () => {
    const never = createDetector(
      sample({ patterns: [{ regex: /\b\d{2}-?\d{2}\b/, prior: 0.9 }], neverReal: ['12-34'] }),
    );
    expect(never.detect('1234 12-34 1235').map((f) => [f.start, f.end])).toEqual([[11, 15]]);
  });
});

describe('a number is not found', () => {
  const digits = createDetector(sample({ patterns: [{ regex: /\d{4}/, prior: 0.9 }] }));
  test.each([
    ['in a longer run of digits', '12345'],
    ['behind a letter', 'a1234'],
    ['before a letter of any European script', '1234ж 1234é 1234λ'],
    ['beside an underscore', '_1234 1234_'],
    ['in a decimal', '0.1234 1234.5'],
    ['in a version', '1234.1.2'],
    ['in a number with dashes', '99-1234 1234-99'],
    ['in a UUID', 'abcdefab-1234-abcd-abcd-abcdefabcdef'],
  ])('%s', (_, text) => {
    expect(digits.detect(text)).toEqual([]);
  });

  test.each(['1234', '(1234)', '1234.', '1234, x', '"1234"', 'no-1234', 'x/1234/y', '号1234号', '1234-a', 'a:1234'])(
    'except where it stands alone: %s',
    (text) => {
      expect(digits.detect(text).length).toBe(1);
    },
  );
});

describe('an explanation', () => {
  test('names prior, validator, context and who gave way, and holds nothing of the text', () => {
    const [explanation] = detector.explain('BSN: 123456782');
    expect(explanation).toMatchObject({
      finding: { infotype: 'identity/nl-bsn', validated: true },
      chance: 1 / 11,
      context: { phrase: 'bsn', reach: 'before' },
      capped: false,
    });
    expect(explanation?.outranked).toContain('identity/au-tfn');
    expect(JSON.stringify(detector.explain('mail me: a.b@example.com'))).not.toContain('a.b');
  });

  test('says when weak evidence was held at low', () => {
    expect(detector.explain('holder 515-767-762')[0]).toMatchObject({ capped: true, context: null });
  });

  test('covers the same findings as detection', () => {
    const text = 'SSN 536-90-4399, 4111 1111 1111 1111, tel +49 30 901820, IBAN DE89 3704 0044 0532 0130 00';
    expect(detector.explain(text).map((e) => e.finding)).toEqual(detector.detect(text));
  });
});

describe('neighbouring values', () => {
  test('keep their own types when labels stand before each', () => {
    expect(found('BSN 123456782, passport 340020013, SSN 536904399')).toEqual([
      'identity/nl-bsn 123456782',
      'identity/us-passport 340020013',
      'identity/us-ssn 536904399',
    ]);
  });

  test('lend their label to nothing behind them', () => {
    expect(found('SSN: 536904399 Account: 123456789')).toEqual(['identity/us-ssn 536904399']);
    expect(found('Born: 4 July 1976. Married: 12 June 2001.')).toEqual(['person/date-of-birth 4 July 1976']);
  });

  test('in a range of addresses are both found', () => {
    expect(found('pool 10.0.0.1-10.0.0.9')).toEqual(['network/ipv4 10.0.0.1', 'network/ipv4 10.0.0.9']);
  });

  test('in JSON keep their own types', () => {
    expect(found('{"ssn":"536-90-4399","dob":"1984-03-12","email":"a.b@example.com"}')).toEqual([
      'identity/us-ssn 536-90-4399',
      'person/date-of-birth 1984-03-12',
      'contact/email a.b@example.com',
    ]);
  });
});
