import { crc32 } from 'node:zlib';
import { type Faker } from '@faker-js/faker';

/** A value that is planted, under the infotype it is (or, for a look-alike, the one it resembles and is not). */
export interface PlantedValue {
  readonly infotype: Infotype;
  readonly value: string;
}

export type Infotype =
  | 'contact/email'
  | 'contact/phone'
  | 'finance/payment-card'
  | 'finance/iban'
  | 'identity/us-ssn'
  | 'identity/uk-nhs'
  | 'identity/de-steuer-id'
  | 'identity/nl-bsn'
  | 'person/date-of-birth'
  | 'health/icd-10'
  | 'credential/aws-access-key'
  | 'credential/github-token'
  | 'credential/private-key'
  | 'credential/password-assignment'
  | 'credential/connection-string'
  | 'credential/jwt';

export interface Person {
  readonly name: string;
  readonly email: string;
  readonly phone: string;
  /** ISO 8601. */
  readonly born: string;
  readonly street: string;
  readonly city: string;
}

const base62 = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const base32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** ISO/IEC 7812-1 annex B: the digit that completes a number so that its Luhn sum is a multiple of ten. */
function luhnDigit(digits: string): number {
  let sum = 0;
  [...digits].reverse().forEach((digit, i) => {
    const doubled = Number(digit) * (i % 2 === 0 ? 2 : 1);
    sum += doubled > 9 ? doubled - 9 : doubled;
  });
  return (10 - (sum % 10)) % 10;
}

/** ISO 7064 MOD 11,10, as the German tax number ends. */
function mod11Digit(digits: string): number {
  let product = 10;
  for (const digit of digits) {
    const sum = (Number(digit) + product) % 10 || 10;
    product = (2 * sum) % 11;
  }
  return (11 - product) % 10;
}

/** The remainder of a decimal number too long for a double. */
function remainder(digits: string, modulus: number): number {
  return [...digits].reduce((rest, digit) => (rest * 10 + Number(digit)) % modulus, 0);
}

/** ISO 13616: country and check digits go to the end, letters become two digits, and the whole is 1 modulo 97. */
function ibanOf(country: string, account: string): string {
  const digits = [...`${account}${country}00`].map((sign) => Number.parseInt(sign, 36)).join('');
  return `${country}${String(98 - remainder(digits, 97)).padStart(2, '0')}${account}`;
}

function weighted(digits: string, weights: readonly number[]): number {
  return weights.reduce((sum, weight, i) => sum + weight * Number(digits[i] ?? 0), 0);
}

const groupsOf = (size: number, digits: string): string =>
  digits.match(new RegExp(`.{1,${size}}`, 'g'))?.join(' ') ?? '';

/**
 * Values with valid check digits, the same ones for the same seed. Telephone numbers come from the ranges kept for
 * fiction (NANP 555-01xx, Ofcom, Bundesnetzagentur), mail from the reserved domain `.example` (RFC 2606).
 */
export class Values {
  constructor(private readonly faker: Faker) {}

  pick<T>(list: readonly [T, ...T[]]): T {
    return list[this.number(0, list.length - 1)] ?? list[0];
  }

  /** So many of a list in random order; all of it where it is shorter. */
  some<T>(list: readonly T[], count: number): T[] {
    return this.faker.helpers.arrayElements(list, count);
  }

  number(from: number, to: number): number {
    return this.faker.number.int({ min: from, max: to });
  }

  digits(length: number): string {
    return this.faker.string.numeric({ length, allowLeadingZeros: true });
  }

  private signs(alphabet: string, length: number): string {
    return this.faker.string.fromCharacters(alphabet, length);
  }

  person(domain = 'haldenfrey.example'): Person {
    const first = this.faker.person.firstName();
    const last = this.faker.person.lastName();
    const mailbox = `${first}.${last}`.toLowerCase().replace(/[^a-z.]/g, '');
    return {
      name: `${first} ${last}`,
      email: `${mailbox}${this.number(1, 9999)}@${domain}`,
      phone: this.phone(),
      born: this.date(1950, 2005),
      street: this.faker.location.streetAddress(),
      city: this.faker.location.city(),
    };
  }

  date(fromYear: number, toYear: number): string {
    return this.faker.date
      .between({ from: `${fromYear}-01-01`, to: `${toYear}-12-31` })
      .toISOString()
      .slice(0, 10);
  }

  uuid(): string {
    return this.faker.string.uuid();
  }

  phone(): string {
    const american = `+1 ${this.pick(['212', '415', '312', '617'])} 555 01${this.digits(2)}`;
    return this.pick([american, `+44 20 7946 0${this.digits(3)}`, `+49 30 23125 ${this.digits(3)}`]);
  }

  card(): string {
    const [prefix, length] = this.pick<[string, number]>([
      ['4539', 16],
      ['5425', 16],
      ['4916', 16],
      ['3742', 15],
    ]);
    const body = prefix + this.digits(length - prefix.length - 1);
    return groupsOf(4, `${body}${luhnDigit(body)}`);
  }

  iban(): string {
    const german = () => ibanOf('DE', `${this.pick(['50010517', '37040044', '10010010'])}${this.digits(10)}`);
    const british = () =>
      ibanOf('GB', `${this.pick(['NWBK', 'BARC', 'MIDL'])}${this.pick(['601613', '200415'])}${this.digits(8)}`);
    return groupsOf(4, this.pick([german, british])());
  }

  ssn(): string {
    return `${this.number(100, 665)}-${this.number(10, 99)}-${this.number(1000, 9999)}`;
  }

  /** NHS Data Dictionary: weights 10 to 2; eleven minus the remainder is the check digit, ten is never issued. */
  nhs(): string {
    for (;;) {
      const body = `${this.number(4, 7)}${this.digits(8)}`;
      const check = (11 - (weighted(body, [10, 9, 8, 7, 6, 5, 4, 3, 2]) % 11)) % 11;
      if (check < 10) return `${body.slice(0, 3)} ${body.slice(3, 6)} ${body.slice(6)}${check}`;
    }
  }

  /** § 139b AO: of ten digits exactly one stands twice, and the first is not zero. */
  steuerId(): string {
    const order = this.faker.helpers.shuffle([...'123456789']);
    const body = [...order.slice(0, 8), '0', order[this.number(0, 6)] ?? '1'].join('');
    return `${body}${mod11Digit(body)}`;
  }

  /** The eleven-test: weights 9 to 2 and −1. */
  bsn(): string {
    for (;;) {
      const body = `${this.number(1, 8)}${this.digits(7)}`;
      const check = weighted(body, [9, 8, 7, 6, 5, 4, 3, 2]) % 11;
      if (check < 10) return `${body}${check}`;
    }
  }

  icd10(): string {
    return this.pick(['E11.9', 'J45.909', 'F32.1', 'I10', 'M54.5', 'K21.9', 'G43.909', 'C50.911']);
  }

  awsKey(): string {
    return `AK${'IA'}${this.signs(base32, 16)}`;
  }

  /** GitHub's tokens end in the CRC-32 of what precedes, in base 62. */
  githubToken(): string {
    const body = this.signs(base62, 30);
    let check = '';
    for (let rest = crc32(body), i = 0; i < 6; i++, rest = Math.floor(rest / 62))
      check = `${base62[rest % 62]}${check}`;
    return `gh${'p_'}${body}${check}`;
  }

  /** Shaped like a key and in the outer form of one (DER sequence, version 0, a 2048-bit modulus); opens nothing. */
  privateKey(): string {
    const label = `RSA ${'PRIVATE'} KEY`;
    const body = `MIIEpAIBAAKCAQEA${this.signs(`${base62}+/`, 1_574)}==`;
    return [`-----BEGIN ${label}-----`, ...(body.match(/.{1,64}/g) ?? []), `-----END ${label}-----`].join('\n');
  }

  password(): string {
    return `${this.signs(base62, 6)}!${this.signs(base62, 6)}#${this.digits(2)}`;
  }

  connectionString(): string {
    const host = `db-${this.number(1, 9)}.internal.haldenfrey.example`;
    return `postgresql${'://'}billing_app:${this.signs(base62, 18)}@${host}:5432/billing`;
  }

  jwt(): string {
    const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const claims = { sub: this.uuid(), iss: 'https://login.haldenfrey.example', iat: 1_780_000_000 };
    return `${part({ alg: 'HS256', typ: 'JWT' })}.${part(claims)}.${this.signs(base62, 43)}`;
  }

  /** Sixteen digits grouped like a card, whose Luhn sum is wrong. */
  notACard(): string {
    const body = `4${this.digits(14)}`;
    return groupsOf(4, `${body}${(luhnDigit(body) + this.number(1, 9)) % 10}`);
  }

  /** An IBAN with two neighbouring digits of the check exchanged for a wrong check. */
  notAnIban(): string {
    const valid = ibanOf('DE', `50010517${this.digits(10)}`);
    const check = Number(valid.slice(2, 4));
    return groupsOf(4, `DE${String(check === 98 ? 3 : check + 1).padStart(2, '0')}${valid.slice(4)}`);
  }

  /** Areas from 900 are never given to a Social Security number. */
  notAnSsn(): string {
    return `9${this.digits(2)}-${this.number(10, 49)}-${this.number(1000, 9999)}`;
  }

  sku(): string {
    return `${this.pick(['HF', 'NX', 'PR'])}-${this.digits(4)}-${this.pick(['A', 'B', 'C'])}${this.digits(2)}`;
  }

  version(): string {
    return `${this.number(1, 9)}.${this.number(0, 20)}.${this.number(0, 40)}`;
  }

  orderNumber(): string {
    return `ORD-2026-${this.digits(7)}`;
  }
}
