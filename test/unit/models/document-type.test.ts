import { DocumentFeatures, LOOKED_AT } from '../../../src/models/document-type/document-features.js';
import { isForeign } from '../../../src/models/document-type/language.js';
import { likeliestOf } from '../../../src/models/document-type/likeliest.js';
import { TypeReader } from '../../../src/models/document-type/type-reader.js';
import { loadTextModels } from '../../../src/text-models.js';

const { typer } = await loadTextModels();
const typeOf = (text: string) => typer.typeOf(text)?.type;

const documents = {
  resume: `Curriculum Vitae
Helen Fisher
14 Elm Road, Leeds - helen.fisher@example.com - +44 113 496 0123

Profile
Accountant with nine years of experience in retail and logistics, looking for a position with responsibility for a team.

Work experience
2019 - today  Senior Accountant, Northgate Retail Ltd.
- Responsible for the monthly closing and for the budget of three sites
- Led a team of four
2015 - 2019  Accountant, Harrow Logistics

Education
2012 - 2015  BSc in Accounting and Finance, University of Sheffield

Skills
SAP, Excel, English (native), German (fluent)
References available upon request.`,
  contract: `SERVICES AGREEMENT

This Agreement is entered into on 4 May 2025 between Harrow Logistics Ltd. (the "Client") and Birch Consulting LLP (the "Contractor").

1. Services
The Contractor shall perform the services described in Schedule A with reasonable care and skill.

2. Fees
The Client shall pay the Contractor a monthly fee of GBP 4,500 within thirty days of receipt of an invoice.

3. Term and termination
This Agreement commences on the Effective Date and continues for twelve months. Either party may terminate it upon sixty days' written notice.

4. Liability
Neither party shall be liable for indirect or consequential losses arising out of this Agreement.

5. Governing law
This Agreement shall be governed by the laws of England and Wales.

IN WITNESS WHEREOF the parties have executed this Agreement.`,
  nda: `MUTUAL NON-DISCLOSURE AGREEMENT

The parties wish to explore a business opportunity and for that purpose may disclose Confidential Information to each other.

1. "Confidential Information" means all non-public information that the Disclosing Party discloses to the Receiving Party, whether orally or in writing.
2. The Receiving Party shall keep the Confidential Information secret and shall not disclose it to any third party without prior written consent.
3. These obligations do not apply to information that was publicly known at the time of disclosure.
4. Upon request the Receiving Party shall return or destroy all copies.
5. The obligations of confidentiality survive for five years after the end of this Agreement.`,
  invoice: `INVOICE

Invoice number: 2025-0412
Invoice date: 12.03.2025
Due date: 11.04.2025

Bill to:
Harrow Logistics Ltd.
8 Dock Street, Hull

Description              Qty    Unit price      Amount
Pallet wrap, 500 mm       40          6.50      260.00
Delivery                   1         35.00       35.00

Subtotal     295.00
VAT 20 %      59.00
Total due    354.00

Please pay within 30 days to IBAN GB33BUKB20201555555555.`,
  'lab-result': `LABORATORY REPORT
Patient: Helen Fisher     Date of birth: 02.05.1980
Sample: serum      Collected: 12.03.2025 08:10

Test             Result   Unit     Reference range   Flag
Hemoglobin        11.2    g/dL     12.0 - 15.5        L
Glucose             98    mg/dL    70 - 100
Creatinine         0.8    mg/dL    0.5 - 1.1
Potassium          4.2    mmol/L   3.5 - 5.1
TSH                2.1    mIU/L    0.4 - 4.0

Specimen received in good condition. Results relate only to the sample tested.`,
  'board-minutes': `Minutes of the meeting of the Board of Directors
Harrow Logistics Ltd.
Held on 14 March 2025 at the registered office

Present: H. Fisher (Chair), P. Lowe, A. Okafor
Apologies: S. Brandt

1. The Chair declared that a quorum was present and opened the meeting at 10:00.
2. The minutes of the previous meeting were approved and signed.
3. IT WAS RESOLVED that the annual accounts be approved and that a dividend of GBP 0.12 per share be paid.
4. The Board noted the report of the Chief Financial Officer.
There being no further business, the Chair closed the meeting at 11:40.`,
  'source-code': `import os
import sys

from .paths import resolve


class Walker:
    """Walks folders and skips what was seen before."""

    def __init__(self, root, limit=None):
        self.root = root
        self.limit = limit
        self._seen = set()

    def walk(self):
        for folder, _, names in os.walk(self.root):
            for name in names:
                path = resolve(folder, name)
                if path in self._seen:
                    continue
                self._seen.add(path)
                yield path


if __name__ == '__main__':
    for path in Walker(sys.argv[1]).walk():
        print(path)
`,
  log: Array.from(
    { length: 14 },
    (_, n) =>
      `2025-03-12 08:1${n % 10}:0${n % 7},${100 + n} ${n % 5 === 0 ? 'WARN' : 'INFO'} [worker-${n % 3}] com.example.queue.Runner - job ${4100 + n} finished in ${20 + n} ms`,
  ).join('\n'),
} as const;

test.each(Object.entries(documents))('a plain %s is known as one', (type, text) => {
  expect(typeOf(text)).toBe(type);
});

test.each(['contract', 'nda', 'invoice', 'resume'] as const)('a %s stays one whatever ends its lines', (type) => {
  for (const text of [documents[type].replaceAll('\n', '\r\n'), documents[type].replace(/\n+/g, '\n')]) {
    expect(typeOf(text)).toBe(type);
  }
});

test('an agreement to keep secrets is told from other agreements', () => {
  expect([typeOf(documents.contract), typeOf(documents.nda)]).toEqual(['contract', 'nda']);
});

const poem = `The evening lays its shadow on the hill,
the river carries pieces of the sky,
a bird that nobody has seen is still
awake, and asks the willow tree for why.

The lamps come on along the harbour wall,
a boat is late, a window waits for it,
and in the garden apples start to fall
on grass where all the summer we would sit.`;

test.each([
  ['a poem', poem],
  ['numbers alone', Array.from({ length: 60 }, (_, n) => `${n * 37} ${n * n} ${(n / 7).toFixed(3)}`).join('\n')],
  ['words without sense', 'qwx zzt vorp lum drex '.repeat(20)],
])('%s is none of the kinds of papers', (_, text) => {
  expect(['other', 'unknown']).toContain(typeOf(text));
});

test.each([
  [
    'Finnish',
    'Vuokralainen sitoutuu maksamaan vuokran kuukausittain etukäteen. Vuokranantaja vastaa huoneiston kunnosta ja korjauksista sopimuksen voimassaolon ajan. '.repeat(
      4,
    ),
  ],
  [
    'Polish',
    'Najemca zobowiązuje się płacić czynsz z góry do piątego dnia każdego miesiąca. Wynajmujący odpowiada za stan techniczny lokalu przez cały okres trwania umowy. '.repeat(
      4,
    ),
  ],
  ['Russian', 'Арендатор обязуется ежемесячно вносить арендную плату не позднее пятого числа. '.repeat(6)],
  ['Japanese', '賃借人は毎月末日までに翌月分の賃料を支払うものとする。'.repeat(10)],
])('of a text in %s, in which nothing was learnt, it is not known what it is', (_, text) => {
  expect(typeOf(text)).toBe('unknown');
});

test.each(Object.entries({ ...documents, poem }))('%s is in a language that was learnt, or in none', (_, text) => {
  expect(isForeign(text)).toBe(false);
});

test.each([
  ['nothing', ''],
  ['spaces', ' \n\t '.repeat(100)],
  ['a few words', 'Invoice, due in 30 days.'],
  ['emoji', '👍🏽👨‍👩‍👧'.repeat(200)],
])('a text of %s says too little to be of any type', (_, text) => {
  expect(typer.typeOf(text)).toBeUndefined();
});

test('of a line of 10 MB only its beginning counts', () => {
  const begins = documents.contract.replaceAll('\n', ' ');
  const line = begins + ' and so on'.repeat(1_000_000);
  expect(typer.typeOf(line)).toEqual(typer.typeOf(line.slice(0, LOOKED_AT)));
  const features = new DocumentFeatures();
  expect(features.of(line)).toEqual(features.of(line.slice(0, LOOKED_AT)));
});

test('a confidence is a share of one, told also of what is not known', () => {
  for (const text of [...Object.values(documents), poem]) {
    const { confidence = -1 } = typer.typeOf(text) ?? {};
    expect(confidence).toBeGreaterThan(0);
    expect(confidence).toBeLessThanOrEqual(1);
  }
});

test('the likeliest class has its share of what all are given', () => {
  expect(likeliestOf([0.1, 0.6, 0.3])).toEqual({ k: 1, share: 0.6 });
  expect(likeliestOf([0.02, 0.01, 0.01])).toEqual({ k: 0, share: 0.5 });
  expect(likeliestOf([0, 0])).toEqual({ k: 0, share: 0 });
});

describe('a text that comes in pieces', () => {
  const read = (pieces: readonly string[], mediaType?: string, separator = '') => {
    const reader = new TypeReader(typer, mediaType);
    for (const piece of pieces) reader.add(piece, separator);
    return reader.result();
  };

  test('has the type that it has as one', () => {
    const text = documents.contract;
    const pieces = text.match(/[\s\S]{1,50}/g) ?? [];
    expect(read(pieces)).toEqual(typer.typeOf(text));
    expect(read(text.split('\n'), undefined, '\n')).toEqual(typer.typeOf(text));
  });

  test('is looked at up to where enough of it is known', () => {
    const text = `${documents.contract}\n${'more of it '.repeat(5_000)}`;
    expect(read([text, documents.invoice])).toEqual(read([text]));
  });

  test('is a mail by its format, whatever it says, unless it says nothing', () => {
    expect(read([documents.invoice], 'message/rfc822')).toEqual({ type: 'email-thread', confidence: 1 });
    expect(read(['  '], 'message/rfc822')).toBeUndefined();
  });
});

describe('what is looked at of a text', () => {
  const features = new DocumentFeatures();

  test('is the same each time, and finite numbers', () => {
    for (const text of Object.values(documents)) {
      const { buckets, values } = features.of(text);
      expect(features.of(text)).toEqual({ buckets, values });
      expect(buckets.length).toBe(values.length);
      expect([...values].every((value) => Number.isFinite(value) && value > 0)).toBe(true);
    }
  });

  test('is not what its numbers are, nor how its letters are written', () => {
    const words = (text: string) => [...features.of(text).buckets].sort();
    expect(words('total due 354')).toEqual(words('total due 918'));
  });

  test('may be nothing, or lone halves of characters', () => {
    for (const text of ['', '\ud83d', '\udc4d\ud83d', '\u0000'.repeat(100)]) {
      expect([...features.of(text).values].every(Number.isFinite)).toBe(true);
    }
  });
});
