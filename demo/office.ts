import type { Draft, WrittenDocument } from './draft.js';
import { toCsv, toMail, toXml } from './formats.js';
import { paragraph } from './prose.js';

type Author = (draft: Draft) => Promise<WrittenDocument> | WrittenDocument;

function employmentContract(draft: Draft): Promise<WrittenDocument> {
  const { values } = draft;
  const person = values.person();
  return draft.write(`Employment contract ${person.name}`, [
    paragraph(values, 'contract', 3),
    { heading: 'Employee' },
    {
      facts: [
        ['Name', person.name],
        ['Date of birth', draft.plant('person/date-of-birth', person.born)],
        ['Address', `${person.street}, ${person.city}`],
        ['Email', draft.plant('contact/email', person.email)],
        ['Steuer-ID', draft.plant('identity/de-steuer-id', values.steuerId())],
        ['IBAN', draft.plant('finance/iban', values.iban())],
        ['Annual salary', `EUR ${values.number(38, 96)},000`],
      ],
    },
    { heading: 'Terms' },
    paragraph(values, 'contract', 6),
  ]);
}

function payslip(draft: Draft): Promise<WrittenDocument> {
  const { values } = draft;
  const person = values.person();
  const gross = values.number(3_200, 7_900);
  return draft.write('Payslip', [
    {
      facts: [
        ['Employee', person.name],
        ['Social Security Number', draft.plant('identity/us-ssn', values.ssn())],
        ['BSN', draft.plant('identity/nl-bsn', values.bsn())],
        ['Date of birth', draft.plant('person/date-of-birth', person.born)],
        ['Paid to IBAN', draft.plant('finance/iban', values.iban())],
        ['Document', draft.lookalike('finance/payment-card', `PS-${values.digits(8)}`)],
      ],
    },
    {
      table: [
        ['Item', 'Amount'],
        ['Gross', `${gross}.00`],
        ['Tax', `${Math.round(gross * 0.24)}.00`],
        ['Net', `${Math.round(gross * 0.76)}.00`],
      ],
    },
    paragraph(values, 'policy', 2),
  ]);
}

function policyPage(title: string): Author {
  return (draft) =>
    draft.write(title, [
      paragraph(draft.values, 'policy', 5),
      { heading: 'How to apply' },
      paragraph(draft.values, 'policy', 4),
      {
        facts: [
          ['Form', draft.lookalike('identity/us-ssn', `HR-${draft.values.digits(3)}-${draft.values.digits(4)}`)],
          ['Edition', draft.values.version()],
        ],
      },
    ]);
}

function applicants(draft: Draft): WrittenDocument {
  const { values } = draft;
  const rows = Array.from({ length: 25 }, () => {
    const { name, email, phone, born } = values.person('mail.example');
    draft.plant('contact/email', email);
    draft.plant('contact/phone', phone);
    draft.plant('person/date-of-birth', born);
    return [name, email, phone, born, values.pick(['Welder', 'Controller', 'Developer', 'Driver'])];
  });
  return draft.finish(toCsv([['name', 'email', 'phone', 'date_of_birth', 'position'], ...rows]));
}

function sickNotes(draft: Draft): WrittenDocument {
  const { values } = draft;
  const records = Array.from({ length: 12 }, () => ({
    employee: values.person().name,
    dateOfBirth: draft.plant('person/date-of-birth', values.date(1955, 2004)),
    diagnosis: draft.plant('health/icd-10', values.icd10()),
    days: String(values.number(1, 14)),
  }));
  return draft.finish(toXml('sickNotes', 'note', records));
}

function referral(draft: Draft): Promise<WrittenDocument> {
  const { values } = draft;
  const patient = values.person('mail.example');
  return draft.write('Referral to occupational health', [
    {
      facts: [
        ['Patient', patient.name],
        ['NHS number', draft.plant('identity/uk-nhs', values.nhs())],
        ['Date of birth', draft.plant('person/date-of-birth', patient.born)],
        ['Diagnosis (ICD-10)', draft.plant('health/icd-10', values.icd10())],
      ],
    },
    paragraph(values, 'health', 4),
  ]);
}

function invoice(draft: Draft): Promise<WrittenDocument> {
  const { values } = draft;
  const items = Array.from({ length: 4 }, () => [
    values.sku(),
    String(values.number(1, 20)),
    `${values.number(15, 900)}.00`,
  ]);
  for (const [sku = ''] of items) draft.lookalike('identity/us-ssn', sku);
  return draft.write('Invoice', [
    {
      facts: [
        ['Invoice', draft.lookalike('identity/nl-bsn', `INV-${values.digits(9)}`)],
        ['Order', draft.lookalike('identity/de-steuer-id', values.orderNumber())],
        ['Customer reference', draft.lookalike('finance/payment-card', values.notACard())],
        ['Pay to IBAN', draft.plant('finance/iban', values.iban())],
      ],
    },
    { table: [['Article', 'Pieces', 'Price'], ...items] },
    paragraph(values, 'finance', 2),
  ]);
}

function expenses(draft: Draft): WrittenDocument {
  const { values } = draft;
  const rows = Array.from({ length: 15 }, () => [
    values.date(2026, 2026),
    values.pick(['Hotel', 'Rail', 'Client dinner', 'Taxi']),
    `${values.number(12, 640)}.40`,
    draft.plant('finance/payment-card', values.card()),
  ]);
  return draft.finish(toCsv([['date', 'purpose', 'amount', 'credit_card_number'], ...rows]));
}

function reconciliation(draft: Draft): WrittenDocument {
  const { values } = draft;
  const charges = Array.from({ length: 10 }, (_, i) => ({
    id: draft.lookalike('finance/payment-card', values.uuid()),
    cardNumber: draft.plant('finance/payment-card', values.card()),
    amount: values.number(5, 900),
    order: draft.lookalike('identity/nl-bsn', values.orderNumber()),
    line: i + 1,
  }));
  return draft.finish(`${JSON.stringify({ month: '2026-02', charges }, null, 2)}\n`);
}

function suppliers(draft: Draft): WrittenDocument {
  const { values } = draft;
  const records = Array.from({ length: 12 }, () => {
    const { name, email } = values.person('supplier.example');
    const iban = draft.plant('finance/iban', values.iban());
    return { contact: name, email: draft.plant('contact/email', email), iban, article: values.sku() };
  });
  return draft.finish(toXml('suppliers', 'supplier', records));
}

function budget(draft: Draft): WrittenDocument {
  const { values } = draft;
  const rows = Array.from({ length: 30 }, () => [
    draft.lookalike('finance/payment-card', `4${values.digits(3)}`),
    values.pick(['Rent', 'Energy', 'Licences', 'Training', 'Vehicles']),
    String(values.number(1_000, 90_000)),
    draft.lookalike('identity/us-ssn', `${values.digits(3)}-${values.digits(4)}`),
  ]);
  return draft.finish(toCsv([['account', 'item', 'planned', 'cost_centre'], ...rows]));
}

function annualReport(draft: Draft): Promise<WrittenDocument> {
  const blocks = ['Business', 'Results', 'Outlook'].flatMap((heading) => [
    { heading },
    paragraph(draft.values, 'finance', 7),
  ]);
  return draft.write('Annual report 2025', blocks);
}

function agreement(title: string): Author {
  return (draft) =>
    draft.write(title, [
      paragraph(draft.values, 'contract', 6),
      {
        facts: [
          ['Contract number', draft.lookalike('identity/de-steuer-id', `2026${draft.values.digits(7)}X`)],
          ['Edition', draft.values.version()],
        ],
      },
      paragraph(draft.values, 'contract', 6),
      draft.signature(draft.values.person()),
    ]);
}

function letterOfDataSubject(draft: Draft): WrittenDocument {
  const { values } = draft;
  const person = values.person('mail.example');
  const body = [
    { text: 'Please send me a copy of all data that you keep about me.' },
    {
      facts: [
        ['Date of birth', draft.plant('person/date-of-birth', person.born)],
        ['Customer number', draft.lookalike('identity/nl-bsn', `C-${values.digits(9)}`)],
      ] as const,
    },
    draft.signature(person),
  ];
  return draft.finish(
    toMail({
      from: `"${person.name}" <${person.email}>`,
      to: 'privacy@haldenfrey.example',
      subject: 'Request for my data',
      date: '2026-02-11',
      body,
    }),
  );
}

const numbered = (count: number, path: (n: number) => string, author: Author): [string, Author][] =>
  Array.from({ length: count }, (_, i) => [path(i + 1), author]);

/** Personnel, money, law and health: paths and what is written there. */
export const officeDocuments: readonly (readonly [path: string, author: Author])[] = [
  ...numbered(4, (n) => `hr/contracts/employment-${1000 + n}.docx`, employmentContract),
  ...numbered(5, (n) => `hr/payslips/2026-0${n}.pdf`, payslip),
  ['hr/handbook.docx', policyPage('Employee handbook')],
  ['hr/holiday-policy.md', policyPage('Holidays')],
  ['hr/onboarding.html', policyPage('Your first week')],
  ['hr/applicants.csv', applicants],
  ['hr/sick-notes.xml', sickNotes],
  ...numbered(2, (n) => `hr/occupational-health/referral-${n}.pdf`, referral),
  ['hr/occupational-health/letter.docx', referral],
  ...numbered(5, (n) => `finance/invoices/2026-${String(n * 17).padStart(4, '0')}.pdf`, invoice),
  ...numbered(2, (n) => `finance/expenses/q${n}.csv`, expenses),
  ['finance/card-reconciliation.json', reconciliation],
  ['finance/suppliers.xml', suppliers],
  ['finance/budget.csv', budget],
  ['finance/annual-report.docx', annualReport],
  ['legal/contracts/lease.docx', agreement('Lease of the warehouse')],
  ['legal/contracts/maintenance.pdf', agreement('Maintenance agreement')],
  ['legal/nda.pdf', agreement('Non-disclosure agreement')],
  ['legal/terms.html', agreement('General terms of sale')],
  ['legal/requests/data-subject.eml', letterOfDataSubject],
];
