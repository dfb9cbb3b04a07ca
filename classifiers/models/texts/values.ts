import {
  type Faker,
  fakerDE,
  fakerEN,
  fakerEN_GB,
  fakerEN_IN,
  fakerES,
  fakerFR,
  fakerIT,
  fakerNL,
  fakerPL,
  fakerPT_BR,
  fakerSV,
} from '@faker-js/faker';
import type { Chance } from './chance.js';

export type Language = 'en' | 'de' | 'fr' | 'es';

const locales: Readonly<Record<Language, readonly Faker[]>> = {
  en: [fakerEN, fakerEN, fakerEN_GB, fakerEN_IN, fakerIT, fakerNL, fakerPL, fakerSV, fakerPT_BR],
  de: [fakerDE],
  fr: [fakerFR],
  es: [fakerES],
};
const months: Readonly<Record<Language, string>> = {
  en: 'January February March April May June July August September October November December',
  de: 'Januar Februar März April Mai Juni Juli August September Oktober November Dezember',
  fr: 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre',
  es: 'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre',
};
const lists = {
  drug: 'amoxicillin ibuprofen metformin lisinopril atorvastatin omeprazole amlodipine sertraline levothyroxine prednisone salbutamol pantoprazole ramipril simvastatin cetirizine tramadol warfarin gabapentin doxycycline furosemide',
  dose: '500 mg,20 mg,10 mg,5 mg/ml,250 mg,100 mcg,40 mg,2.5 mg,1 g',
  analyte:
    'Hemoglobin,Glucose,Creatinine,Potassium,Sodium,TSH,ALT,AST,LDL cholesterol,HDL cholesterol,Triglycerides,WBC,RBC,Platelets,HbA1c,Ferritin,CRP,Bilirubin,Urea,Calcium',
  unit: 'mg/dL,mmol/L,g/dL,U/L,ng/mL,10^9/L,%,mIU/L,µmol/L,g/L',
  diagnosis:
    'essential hypertension,type 2 diabetes mellitus,acute bronchitis,lumbar disc herniation,iron deficiency anaemia,asthma,migraine,atrial fibrillation,major depressive disorder,gastro-oesophageal reflux,osteoarthritis of the knee,pneumonia,hypothyroidism,appendicitis,contact dermatitis',
  department:
    'Sales,Engineering,Human Resources,Finance,Operations,Marketing,Legal,Procurement,IT,Customer Service,Logistics,Research',
  entry:
    'Card payment,Direct debit,Standing order,Transfer,ATM withdrawal,Interest,Salary,Refund,Account fee,Cheque,Online purchase,Rent,Insurance premium,Grocery store',
  payitem:
    'Basic pay,Overtime,Bonus,Income tax,Pension,Health insurance,Holiday pay,Commission,Social security,Union dues,Interest income,Dividends,Rental income,Medical expenses',
  finitem:
    'Revenue,Cost of sales,Gross profit,Operating expenses,EBIT,Interest expense,Income taxes,Net income,Total assets,Inventories,Trade receivables,Equity,Provisions,Goodwill,Depreciation',
  costitem:
    'Salaries,Travel,Rent,Software licences,Office supplies,Marketing,Training,Consulting,Hardware,Insurance,Utilities,Catering,Miscellaneous,Equipment',
  goal: 'Teamwork,Quality of work,Communication,Initiative,Attendance,Leadership,Sales target,Customer focus,Problem solving,Reliability',
  currency: '$,€,£,USD ,EUR ,CHF ,GBP ',
} as const;
const split = (text: string) => text.split(text.includes(',') ? ',' : ' ');

/** Makes values of all kinds that forms and sentences have places for. */
export class Values {
  readonly #faker: Faker;
  readonly #currency: string;
  readonly #dates: number;

  constructor(
    private readonly chance: Chance,
    private readonly language: Language,
  ) {
    this.#faker = chance.any(locales[language]);
    this.#faker.seed(chance.below(2 ** 31));
    this.#faker.setDefaultRefDate('2026-01-15T00:00:00.000Z');
    this.#currency = language === 'en' ? chance.any(split(lists.currency)) : '';
    this.#dates = chance.below(6);
  }

  /** A value of a kind; a kind that is not known stands for itself. */
  of(kind: string): string {
    const { chance } = this;
    const made = this.#made()[kind];
    if (made) return made();
    const list = lists[kind as keyof typeof lists];
    if (list) return chance.any(split(list));
    return kind;
  }

  /** A text with its `{kinds}` filled. */
  fill(text: string): string {
    return text.replace(/\{(\w+)\}/g, (_, kind: string) => this.of(kind));
  }

  #made(): Readonly<Record<string, () => string>> {
    const { chance } = this;
    const f = this.#faker;
    return {
      name: () => (chance.maybe(0.8) ? f.person.fullName() : `${f.person.lastName()}, ${f.person.firstName()}`),
      first: () => f.person.firstName(),
      last: () => f.person.lastName(),
      company: () => f.company.name(),
      street: () => f.location.streetAddress(),
      city: () => f.location.city(),
      zip: () => f.location.zipCode(),
      address: () => `${f.location.streetAddress()}, ${f.location.zipCode()} ${f.location.city()}`,
      country: () => f.location.country(),
      date: () => this.#date(),
      year: () => String(chance.between(2014, 2027)),
      month: () => chance.any(split(months[this.language])),
      quarter: () => `Q${chance.between(1, 4)}`,
      time: () => `${chance.between(7, 20)}:${String(chance.below(60)).padStart(2, '0')}`,
      money: () => this.#money(true),
      amount: () => this.#money(false),
      million: () => `${(chance.random() * 900 + 1).toFixed(1)} ${this.language === 'de' ? 'Mio.' : 'million'}`,
      percent: () => `${(chance.random() * 40).toFixed(chance.below(2))}${chance.maybe(0.5) ? ' ' : ''}%`,
      number: () => String(chance.between(1, 60)),
      large: () => String(chance.between(100, 99_999)),
      code: () => this.#code(),
      id: () => String(chance.between(10_000, 999_999_999)),
      iban: () => f.finance.iban(),
      account: () => f.finance.accountNumber(10),
      email: () => f.internet.email().toLowerCase(),
      phone: () => f.phone.number(),
      url: () => f.internet.url(),
      ip: () => f.internet.ipv4(),
      user: () => f.internet.username(),
      password: () => f.internet.password({ length: chance.between(8, 20) }),
      job: () => f.person.jobTitle(),
      product: () => f.commerce.productName(),
      thing: () => f.commerce.product().toLowerCase(),
      noun: () => f.word.noun(),
      verb: () => f.word.verb(),
      adjective: () => f.word.adjective(),
      school: () =>
        `${chance.any(['University of', 'Universität', 'Université de', 'Instituto'])} ${f.location.city()}`,
      yesno: () => chance.any(this.language === 'en' ? ['Yes', 'No', 'N/A'] : ['1', '2', '-']),
      reading: () => (chance.random() * 200).toFixed(chance.below(3)),
      range: () => `${chance.between(1, 40)} - ${chance.between(41, 180)}`,
    };
  }

  #date(): string {
    const { chance } = this;
    const [d, m, y] = [chance.between(1, 28), chance.between(1, 12), chance.between(2015, 2027)];
    const two = (n: number) => String(n).padStart(2, '0');
    const month = split(months[this.language])[m - 1] ?? '';
    const forms = [
      `${y}-${two(m)}-${two(d)}`,
      `${two(d)}.${two(m)}.${y}`,
      this.language === 'en' ? `${two(m)}/${two(d)}/${y}` : `${two(d)}/${two(m)}/${y}`,
      this.language === 'en' ? `${month} ${d}, ${y}` : `${d}. ${month} ${y}`,
      `${d} ${month} ${y}`,
      `${d} ${month.slice(0, 3)} ${y}`,
    ];
    return forms[this.#dates] ?? '';
  }

  #money(withCurrency: boolean): string {
    const plain = (this.chance.random() ** 2 * 20_000).toFixed(2);
    const [whole = '', cents = ''] = plain.split('.');
    const grouped = whole.replace(/\B(?=(\d{3})+$)/g, this.language === 'en' ? ',' : '.');
    if (this.language === 'en') return `${withCurrency ? this.#currency : ''}${grouped}.${cents}`;
    return `${grouped},${cents}${withCurrency ? ' €' : ''}`;
  }

  #code(): string {
    const { chance } = this;
    const letters = Array.from({ length: chance.between(1, 4) }, () => String.fromCharCode(65 + chance.below(26)));
    return `${letters.join('')}${chance.any(['-', '', '/', '_', ' '])}${chance.between(100, 9_999_999)}`;
  }
}
