import type { Draft, WrittenDocument } from './draft.js';
import { type Block, toCsv, toDocx, toMail, toPdf, toXml } from './formats.js';
import { paragraph } from './prose.js';

type Author = (draft: Draft) => Promise<WrittenDocument> | WrittenDocument;

function environment(draft: Draft): WrittenDocument {
  const { values } = draft;
  const password = draft.plant('credential/password-assignment', values.password());
  const lines = [
    '# production settings of the billing service',
    `DATABASE_URL=${draft.plant('credential/connection-string', values.connectionString())}`,
    `AWS_ACCESS_KEY_ID=${draft.plant('credential/aws-access-key', values.awsKey())}`,
    `SMTP_PASSWORD=${password}`,
    `RELEASE=${draft.lookalike('contact/phone', values.version())}`,
    `INSTANCE=${draft.lookalike('credential/aws-access-key', values.uuid())}`,
    'LOG_LEVEL=info',
  ];
  return draft.finish(`${lines.join('\n')}\n`);
}

function pipeline(draft: Draft): WrittenDocument {
  const { values } = draft;
  const config = {
    image: `registry.haldenfrey.example/build:${values.version()}`,
    token: draft.plant('credential/github-token', values.githubToken()),
    commit: draft.lookalike('credential/github-token', values.uuid().replaceAll('-', '')),
    steps: ['install', 'test', 'publish'],
  };
  return draft.finish(`${JSON.stringify(config, null, 2)}\n`);
}

function deployKey(draft: Draft): WrittenDocument {
  return draft.finish(`${draft.plant('credential/private-key', draft.values.privateKey())}\n`);
}

function runbook(draft: Draft): Promise<WrittenDocument> {
  const { values } = draft;
  return draft.write('Runbook: billing', [
    paragraph(values, 'engineering', 4),
    { heading: 'When the database is slow' },
    paragraph(values, 'engineering', 3),
    {
      text: `Log in to the replica with password = "${draft.plant('credential/password-assignment', values.password())}" and look at the locks.`,
    },
    {
      facts: [['Dashboard', `https://status.haldenfrey.example/d/${draft.lookalike('credential/jwt', values.uuid())}`]],
    },
  ]);
}

function technicalPage(title: string): Author {
  return (draft) => {
    const { values } = draft;
    const releases = Array.from({ length: 5 }, () => [
      draft.lookalike('contact/phone', values.version()),
      values.date(2024, 2026),
    ]);
    return draft.write(title, [
      paragraph(values, 'engineering', 5),
      { heading: 'Releases' },
      { table: [['Version', 'Released'], ...releases] },
      paragraph(values, 'engineering', 3),
    ]);
  };
}

function serverLog(draft: Draft): WrittenDocument {
  const { values } = draft;
  const token = draft.plant('credential/jwt', values.jwt());
  const lines = Array.from({ length: 60 }, (_, i) => {
    const request = draft.lookalike('credential/jwt', values.uuid());
    const detail =
      i === 41
        ? `authorization rejected: Bearer ${token}`
        : `GET /v2/orders/${values.digits(9)} 200 ${values.number(2, 90)}ms`;
    return `2026-03-02T09:${String(i).padStart(2, '0')}:11.${values.digits(3)}Z info request=${request} ${detail}`;
  });
  return draft.finish(`${lines.join('\n')}\n`);
}

function apiExamples(draft: Draft): WrittenDocument {
  const { values } = draft;
  const examples = Array.from({ length: 5 }, () => ({
    description: 'refused by the check digit',
    cardNumber: draft.lookalike('finance/payment-card', values.notACard()),
    iban: draft.lookalike('finance/iban', values.notAnIban()),
    ssn: draft.lookalike('identity/us-ssn', values.notAnSsn()),
  }));
  return draft.finish(`${JSON.stringify({ examples }, null, 2)}\n`);
}

function partsList(draft: Draft): WrittenDocument {
  const { values } = draft;
  const rows = Array.from({ length: 40 }, () => [
    draft.lookalike('identity/us-ssn', values.sku()),
    draft.lookalike('identity/de-steuer-id', `P${values.digits(11)}`),
    values.pick(['Bearing', 'Shaft', 'Housing', 'Seal', 'Bolt M8']),
    String(values.number(0, 4_000)),
  ]);
  return draft.finish(toCsv([['sku', 'part_number', 'description', 'stock'], ...rows]));
}

function ticket(subject: string, sensitive: (draft: Draft) => Block[] = () => []): Author {
  return (draft) => {
    const { values } = draft;
    const customer = values.person('mail.example');
    const order: Block = { facts: [['Order', draft.lookalike('identity/nl-bsn', values.orderNumber())]] };
    const body = [paragraph(values, 'support', 3), order, ...sensitive(draft), draft.signature(customer)];
    const from = `"${customer.name}" <${customer.email}>`;
    return draft.finish(
      toMail({ from, to: 'support@haldenfrey.example', subject, date: values.date(2025, 2026), body }),
    );
  };
}

const withCard = (draft: Draft): Block[] => [
  { facts: [['Charge my credit card', draft.plant('finance/payment-card', draft.values.card())]] },
];
const withAccount = (draft: Draft): Block[] => [
  { facts: [['Refund to IBAN', draft.plant('finance/iban', draft.values.iban())]] },
];

function transcript(draft: Draft): WrittenDocument {
  const { values } = draft;
  const customer = values.person('mail.example');
  const lines = [
    `Agent: Good morning, how can I help?`,
    `${customer.name}: My account is locked.`,
    'Agent: Could you confirm your social security number and your date of birth?',
    `${customer.name}: SSN is ${draft.plant('identity/us-ssn', values.ssn())}, date of birth ${draft.plant('person/date-of-birth', customer.born)}.`,
    `Agent: Thank you. I send the link to ${draft.plant('contact/email', customer.email)}.`,
  ];
  return draft.finish(`${lines.join('\n')}\n`);
}

function customers(draft: Draft): WrittenDocument {
  const { values } = draft;
  const rows = Array.from({ length: 60 }, () => {
    const { name, email, phone, city } = values.person('mail.example');
    const sensitive = [
      draft.plant('contact/email', email),
      draft.plant('contact/phone', phone),
      draft.plant('identity/us-ssn', values.ssn()),
    ];
    return [name, ...sensitive, city, draft.lookalike('identity/nl-bsn', values.orderNumber())];
  });
  return draft.finish(toCsv([['name', 'email', 'phone', 'ssn', 'city', 'last_order'], ...rows]));
}

function ticketExport(draft: Draft): WrittenDocument {
  const { values } = draft;
  const tickets = Array.from({ length: 8 }, () => ({
    id: draft.lookalike('credential/jwt', values.uuid()),
    contact: draft.plant('contact/email', values.person('mail.example').email),
    firmware: draft.lookalike('contact/phone', values.version()),
    text: 'The device restarts by itself after the update.',
  }));
  return draft.finish(`${JSON.stringify(tickets, null, 2)}\n`);
}

function manual(title: string): Author {
  return (draft) =>
    draft.write(title, [
      paragraph(draft.values, 'support', 4),
      { heading: 'Spare parts' },
      {
        table: [
          ['Part', 'Number'],
          ['Filter', draft.lookalike('identity/us-ssn', draft.values.sku())],
          ['Belt', draft.lookalike('finance/payment-card', draft.values.notACard())],
        ],
      },
      paragraph(draft.values, 'support', 3),
    ]);
}

function pressRelease(title: string): Author {
  return (draft) =>
    draft.write(title, [
      paragraph(draft.values, 'press', 5),
      paragraph(draft.values, 'press', 4),
      { facts: [['Press office', draft.plant('contact/email', 'press@haldenfrey.example')]] },
    ]);
}

function siteMap(draft: Draft): WrittenDocument {
  const pages = ['home', 'products', 'careers', 'press', 'contact'].map((page) => ({
    loc: `https://www.haldenfrey.example/${page}`,
    lastmod: draft.values.date(2025, 2026),
  }));
  return draft.finish(toXml('urlset', 'url', pages));
}

function campaign(draft: Draft): WrittenDocument {
  const { values } = draft;
  const rows = Array.from({ length: 30 }, () => [
    draft.lookalike('identity/us-ssn', `CMP-${values.digits(6)}`),
    values.date(2026, 2026),
    String(values.number(100, 90_000)),
  ]);
  return draft.finish(toCsv([['campaign', 'day', 'impressions'], ...rows]));
}

/** The array is never closed, and one string neither. */
function brokenJson(draft: Draft): WrittenDocument {
  const { values } = draft;
  const records = Array.from({ length: 4 }, () => ({
    email: draft.plant('contact/email', values.person('mail.example').email),
    iban: draft.plant('finance/iban', values.iban()),
  }));
  return draft.finish(JSON.stringify(records, null, 2).slice(0, -6), 'malformed');
}

/** A quote that is never closed, and rows of differing lengths. */
function brokenCsv(draft: Draft): WrittenDocument {
  const { values } = draft;
  const rows = Array.from({ length: 6 }, (_, i) => {
    const ssn = draft.plant('identity/us-ssn', values.ssn());
    return i === 3 ? `"${values.person().name},${ssn}` : `${values.person().name},${ssn}${',,'.repeat(i % 2)}`;
  });
  return draft.finish(`name,ssn\n${rows.join('\n')}\n`, 'malformed');
}

async function encryptedPdf(draft: Draft): Promise<WrittenDocument> {
  const iban = draft.plant('finance/iban', draft.values.iban());
  const content = await toPdf('Settlement', [{ facts: [['IBAN', iban]] }], draft.values.password());
  return draft.finish(content, 'encrypted');
}

async function truncatedDocx(draft: Draft): Promise<WrittenDocument> {
  const card = draft.plant('finance/payment-card', draft.values.card());
  const content = await toDocx('Minutes', [{ facts: [['Credit card', card]] }]);
  return draft.finish(content.subarray(0, Math.floor(content.length * 0.6)), 'truncated');
}

/** A drawing in a format that is not read: the AutoCAD 2018 signature and what follows it. */
function drawing(draft: Draft): WrittenDocument {
  const body = Buffer.from(draft.values.digits(4_096), 'latin1').map((byte) => (byte * 37) & 0xff);
  return draft.finish(Buffer.concat([Buffer.from('AC1032\0\0\0\0\0', 'latin1'), body]), 'unsupported');
}

/** Engineering, support, marketing and the archive: paths and what is written there. */
export const workshopDocuments: readonly (readonly [path: string, author: Author])[] = [
  ['engineering/billing/production.env.txt', environment],
  ['engineering/billing/pipeline.json', pipeline],
  ['engineering/billing/deploy-key.txt', deployKey],
  ['engineering/billing/runbook.md', runbook],
  ['engineering/billing/api-examples.json', apiExamples],
  ['engineering/logs/gateway.txt', serverLog],
  ['engineering/architecture.html', technicalPage('Architecture of the order platform')],
  ['engineering/release-notes.md', technicalPage('Release notes')],
  ['engineering/parts.csv', partsList],
  ['support/tickets/2026-0412.eml', ticket('Charged twice', withCard)],
  ['support/tickets/2026-0431.eml', ticket('Refund', withAccount)],
  ['support/tickets/2026-0440.eml', ticket('Display stays dark')],
  ['support/tickets/2026-0457.eml', ticket('Where is my order?')],
  ['support/tickets/export.json', ticketExport],
  ['support/chat/2026-02-18.txt', transcript],
  ['support/customers.csv', customers],
  ['support/manuals/compressor.pdf', manual('Manual: compressor HF 200')],
  ['support/manuals/pump.docx', manual('Manual: pump HF 80')],
  ['support/knowledge-base/restart.html', manual('The device does not start')],
  ['marketing/press/quiet-machines.docx', pressRelease('Quiet machines for small workshops')],
  ['marketing/press/new-site.md', pressRelease('A third site opens')],
  ['marketing/press/spring-fair.html', pressRelease('Meet us at the spring fair')],
  ['marketing/newsletter.html', pressRelease('News of the quarter')],
  ['marketing/sitemap.xml', siteMap],
  ['marketing/campaigns.csv', campaign],
  ['archive/2019/export-interrupted.json', brokenJson],
  ['archive/2019/members.csv', brokenCsv],
  ['archive/2021/settlement.pdf', encryptedPdf],
  ['archive/2021/minutes.docx', truncatedDocx],
  ['archive/2022/hall-7.dwg', drawing],
];
