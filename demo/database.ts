import pg from 'pg';
import { seededValues } from './estate.js';
import type { Infotype, Person, Values } from './values.js';

/** A column of the sample database and what its cells hold; null where nothing sensitive is in it. */
interface SampleColumn {
  readonly table: string;
  readonly column: string;
  readonly infotype: Infotype | null;
}

export interface SampleDatabase {
  readonly url: string;
  readonly columns: readonly SampleColumn[];
}

type Cell = string | number;

interface ColumnPlan {
  /** SQL type and constraints. */
  readonly type: string;
  readonly infotype?: Infotype;
  /** `row` counts from 0; `person` is the one that the row is about. */
  readonly cell: (values: Values, row: number, person: Person) => Cell;
}

interface TablePlan {
  readonly rows: number;
  readonly columns: Readonly<Record<string, ColumnPlan>>;
}

const text = (cell: ColumnPlan['cell'], infotype?: Infotype): ColumnPlan => ({
  type: 'text not null',
  cell,
  ...(infotype ? { infotype } : {}),
});
const id: ColumnPlan = { type: 'integer primary key', cell: (_values, row) => row + 1 };
const amount = (to: number): ColumnPlan => ({
  type: 'numeric(12,2) not null',
  cell: (values) => values.number(100, to * 100) / 100,
});
const date = (from: number, to: number): ColumnPlan => ({
  type: 'date not null',
  cell: (values) => values.date(from, to),
});

/** One in ten notes names a way to reach the patient, as free text does. */
function note(values: Values): string {
  const remark = values.pick([
    'Complaints have eased since the last visit.',
    'Follow-up in six weeks.',
    'Prefers appointments in the morning.',
    'Blood test within the expected range.',
  ]);
  return values.number(1, 10) === 1 ? `${remark} Call back on ${values.phone()}.` : remark;
}

const tables: Readonly<Record<string, TablePlan>> = {
  customers: {
    rows: 1_500,
    columns: {
      id,
      name: text((_values, _row, person) => person.name),
      email: text((_values, _row, person) => person.email, 'contact/email'),
      phone: text((_values, _row, person) => person.phone, 'contact/phone'),
      ssn: text((values) => values.ssn(), 'identity/us-ssn'),
      birth_date: {
        type: 'date not null',
        infotype: 'person/date-of-birth',
        cell: (_values, _row, person) => person.born,
      },
    },
  },
  payments: {
    rows: 2_000,
    columns: {
      id,
      customer_id: { type: 'integer not null', cell: (values) => values.number(1, 1_500) },
      card_number: text((values) => values.card().replaceAll(' ', ''), 'finance/payment-card'),
      iban: text((values) => values.iban().replaceAll(' ', ''), 'finance/iban'),
      amount: amount(900),
      paid_on: date(2025, 2026),
    },
  },
  patients: {
    rows: 800,
    columns: {
      id,
      nhs_number: text((values) => values.nhs(), 'identity/uk-nhs'),
      diagnosis: text((values) => values.icd10(), 'health/icd-10'),
      notes: text(note, 'contact/phone'),
    },
  },
  employees: {
    rows: 400,
    columns: {
      id,
      name: text((_values, _row, person) => person.name),
      tax_id: text((values) => values.steuerId(), 'identity/de-steuer-id'),
      salary: amount(9_000),
      bank_account: text((values) => values.iban(), 'finance/iban'),
    },
  },
  products: {
    rows: 1_200,
    columns: {
      id,
      sku: text((values) => values.sku()),
      version: text((values) => values.version()),
      last_order: text((values) => values.orderNumber()),
      batch: text((values) => values.notACard()),
      price: amount(2_000),
    },
  },
};

const columns: readonly SampleColumn[] = Object.entries(tables).flatMap(([table, plan]) =>
  Object.entries(plan.columns).map(([column, { infotype }]) => ({ table, column, infotype: infotype ?? null })),
);

async function fill(client: pg.Client, name: string, plan: TablePlan, seed: number): Promise<void> {
  const values = seededValues(seed);
  const definitions = Object.entries(plan.columns).map(([column, { type }]) => `${column} ${type}`);
  await client.query(`create table ${name} (${definitions.join(', ')})`);
  const rows = Array.from({ length: plan.rows }, (_, row) => {
    const person = values.person('mail.example');
    const cells = Object.entries(plan.columns).map(([column, { cell }]) => [column, cell(values, row, person)]);
    return Object.fromEntries(cells);
  });
  const insert = `insert into ${name} select * from json_populate_recordset(null::${name}, $1)`;
  await client.query(insert, [JSON.stringify(rows)]);
  await client.query(`analyze ${name}`);
}

async function withClient<T>(url: string, use: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await use(client);
  } finally {
    await client.end();
  }
}

/**
 * Creates the database `sample` with five tables on a Postgres server (`url`: of any database on it, with the right to
 * create one), the same rows every time; one that is complete is left as it is. Returns its address and what its columns
 * hold.
 */
export async function createSampleDatabase(url: string): Promise<SampleDatabase> {
  const sample = new URL(url);
  sample.pathname = '/sample';
  await withClient(url, async (client) => {
    const { rowCount } = await client.query(`select from pg_database where datname = 'sample'`);
    if (rowCount === 0) await client.query('create database sample');
  });
  await withClient(sample.href, async (client) => {
    const { rows } = await client.query<{ complete: boolean }>(
      `select to_regclass('products') is not null as complete`,
    );
    if (rows[0]?.complete) return;
    // All five or none: a start cut short leaves nothing that looks complete.
    await client.query('begin');
    for (const [index, [name, plan]] of Object.entries(tables).entries()) await fill(client, name, plan, 5_000 + index);
    await client.query('commit');
  });
  return { url: sample.href, columns };
}
