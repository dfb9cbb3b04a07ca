import { type CountryCode, parsePhoneNumberFromString } from 'libphonenumber-js/min';
import { digitsOf } from '../../src/detect/checksums.js';
import { defineInfotype } from '../../src/detect/infotype.js';
import { labelled } from '../../src/detect/labelled.js';

/** Where a number with a leading zero, or without any prefix, may be from: tried in turn. */
const trunk: readonly CountryCode[] = [
  'DE',
  'GB',
  'FR',
  'NL',
  'AU',
  'BE',
  'SE',
  'AT',
  'CH',
  'IT',
  'IE',
  'JP',
  'ZA',
  'NZ',
  'TR',
];
const bare: readonly CountryCode[] = ['US', 'ES', 'PL', 'PT', 'IN', 'IT', 'BR'];
const dateOrTime = /^\d{1,2}[./-]\d{1,2}[./-](?:19|20)\d{2}|^(?:19|20)\d{2}[./-]\d{1,2}[./-]\d{1,2}/;

/** Written as North American numbers are: taken as one even where no exchange has it, as in forms and examples. */
const northAmerican = /^(?:\+?1[ .-]?)?\(?[2-9]\d{2}\)?[ .-]?\d{3}[ .-]\d{4}$/;

/** A number with a sign and a fraction; `+1.4155552671` is how registries write telephone numbers (RFC 5733). */
const decimal = /^\+\d+\.\d{1,3}$/;

function dialable(candidate: string): boolean {
  if (dateOrTime.test(candidate) || decimal.test(candidate) || new Set(digitsOf(candidate)).size === 1) return false;
  if (/^(?:123456|987654)|^1\d{2}[ .-]\d{3}[ .-]\d{4}$/.test(candidate)) return false;
  if (northAmerican.test(candidate)) return true;
  if (candidate.startsWith('+')) return valid(candidate);
  if (candidate.startsWith('00')) return valid(`+${candidate.slice(2)}`);
  if (!grouped.test(candidate) && isOtherNational(candidate)) return true;
  const regions = /^\(?0/.test(candidate) ? trunk : bare;
  return regions.some((region) => valid(candidate, region));
}

/** Groups that speak for a telephone number without a word about it, and so have to be in a numbering plan. */
const grouped =
  /^(?:0\d(?: \d{2}){4}|0(?:\d{4} \d{6}|\d{2} \d{4} \d{4}|\d{3} \d{3} \d{4}|\d{3} \d{7})|\([\d ]{2,6}\).*|\d{3}[ .-]\d{3}[ .-]\d{4})$/;

/**
 * Whether digits behind a word about telephones can be a number as some country writes it: of ten digits and more nearly
 * all are in the plan of some country, so only their count and beginning are looked at.
 */
function isOtherNational(candidate: string): boolean {
  const digits = digitsOf(candidate).join('');
  if (new Set(digits).size < 3) return false;
  if (digits.length === 10) return !digits.startsWith('1');
  if (digits.length === 11) return /^(?:0|1[2-9]|[789])/.test(digits);
  if (digits.length > 11) return digits.length === 12 && /^[2-9]/.test(digits) && !/\D/.test(candidate);
  return digits.length >= 6;
}

function valid(number: string, region?: CountryCode): boolean {
  return parsePhoneNumberFromString(number, region)?.isValid() ?? false;
}

/** A number behind its label: any groups of six to twelve digits. */
const behindLabel = '\\(?\\d(?:[ .\\u00a0/-]{0,1}[()]?[ -]?\\d){5,12}(?!\\d|[.,:/-]\\d|-?[A-Za-z]|[ .-]\\d)';
const labels = [
  'phone',
  'phone no',
  'telephone',
  'tel',
  'tel no',
  'mobile',
  'mobile phone',
  'mob',
  'cell',
  'cell phone',
  'cellphone',
  'fax',
  'home phone',
  'work phone',
  'contact number',
  'whatsapp',
  'msisdn',
  'telefon',
  'telefonnummer',
  'tel nr',
  'handy',
  'handynummer',
  'mobil',
  'rufnummer',
  'téléphone',
  'tél',
  'portable',
  'teléfono',
  'móvil',
  'celular',
  'telefono',
  'cellulare',
  'cell',
  'telefoon',
  'telefoonnummer',
  'gsm',
  'telefone',
  'telemóvel',
  'telefon komórkowy',
  'komórka',
  'puhelin',
  'telefón',
  'телефон',
  'тел',
  'τηλ',
  'τηλέφωνο',
  '電話',
  '电话',
  '手机',
  '전화',
];

export default defineInfotype({
  title: 'Telephone number',
  region: [],
  categories: ['pii'],
  regulations: ['GDPR', 'CCPA', 'HIPAA'],
  aliases: {
    presidio: 'PHONE_NUMBER',
    google: ['PHONE_NUMBER', 'US_TOLLFREE_PHONE_NUMBER'],
    macie: [
      'PHONE_NUMBER',
      'BRAZIL_PHONE_NUMBER',
      'FRANCE_PHONE_NUMBER',
      'GERMANY_PHONE_NUMBER',
      'ITALY_PHONE_NUMBER',
      'SPAIN_PHONE_NUMBER',
      'UK_PHONE_NUMBER',
    ],
  },
  patterns: [
    labelled(labels, behindLabel, 0.6),
    {
      regex: new RegExp(
        `\\b(?:[tT]el|TEL|[tT]él|[pP]hone|PHONE|[mM]obile|[mM]ob|[cC]ell|[fF]ax|FAX|[tT]elefon|[tT]eléfono|[mM]óvil|[tT]elefono|[tT]elefone|[hH]andy|[cC]all|GSM)\\.? (?<value>${behindLabel})`,
      ),
      prior: 0.5,
    },
    // ITU-T E.164: a plus, the country code, at most 15 digits in all.
    { regex: /(?<![\w+])\+[1-9](?:[ .\-/()]{0,2}\d){6,14}\b/, prior: 0.9 },
    { regex: /(?<![\w)+])(?<!\d |\+1[ .-]?)(?:1[ .-]?)?\([2-9]\d{2}\)[ -]?\d{3}[ .-]\d{4}\b/, prior: 0.88 },
    { regex: /\b(?:1[ .-])?[2-9]\d{2}-\d{3}-\d{4}\b/, prior: 0.85 },
    { regex: /\b(?:1[ .-])?[2-9]\d{2}[ .]\d{3}[ .]\d{4}\b/, prior: 0.4 },
    { regex: /\b00[1-9](?:[ .\-/()]{0,2}\d){7,13}\b/, prior: 0.55 },
    { regex: /\b0\d(?: \d{2}){4}\b(?! ?\d)/, prior: 0.5 },
    { regex: /\b0(?:\d{4} \d{6}|\d{2} \d{4} \d{4}|\d{3} \d{3} \d{4}|\d{3} \d{7})\b(?! ?\d)/, prior: 0.5 },
    { regex: /(?<![\w(])(?<!\d )\(0\d{1,5}\) ?\d(?:[ \-/]?\d){4,8}\b/, prior: 0.5 },
    { regex: /(?<![\w)])\([1-9]\d\) ?(?:9 ?)?\d{4}-\d{4}\b/, prior: 0.5 },
    { regex: /\b0[1-9](?:[ .\-/]{0,3}\d){7,11}\b/, prior: 0.12 },
    { regex: /\b[2-9]\d{2}[2-9]\d{6}\b/, prior: 0.08 },
    { regex: /\b[6-9]\d{2}[ .-]\d{3}[ .-]\d{3}\b/, prior: 0.1 },
    { regex: /\b[6-9]\d{4}[ -]\d{5}\b/, prior: 0.12 },
  ],
  // About four in ten random digit strings of these shapes are in some numbering plan, of those behind a label more.
  validator: { test: dialable, chance: 0.4 },
  context: [
    'phone',
    'phone number',
    'emergency contact',
    'telephone',
    'tel',
    'mobile',
    'mob',
    'cell',
    'cellphone',
    'fax',
    'call us',
    'call me',
    'call at',
    'please call',
    'or call',
    'to call',
    'contact number',
    'whatsapp',
    'sms',
    'msisdn',
    'dial',
    'hotline',
    'telefon',
    'telefonnummer',
    'handy',
    'mobil',
    'rufnummer',
    'portable',
    'telefono',
    'movil',
    'celular',
    'cellulare',
    'telefoon',
    'telefone',
    'komorka',
    'gsm',
    'mobile phone',
    'contact no',
    'telemovel',
    'puhelin',
    'telefono movil',
    'телефон',
    'тел',
    'моб',
    'τηλ',
    'τηλεφωνο',
    '电话',
    '手机',
    '手机号',
    '電話',
    '電話番号',
    '携帯',
    '携帯電話',
    '전화',
    '전화번호',
    '휴대폰',
    '휴대전화',
    '연락처',
    'mobilnr',
    'mobilnummer',
  ],
  finds: [
    { text: 'Call +49 30 901820 now', match: '+49 30 901820', level: 'high' },
    { text: 'T: +1 (415) 555-2671', match: '+1 (415) 555-2671', level: 'high' },
    { text: 'reach us at (415) 555-2671.', match: '(415) 555-2671', level: 'high' },
    { text: 'Office 415-555-2671 ext. 12', match: '415-555-2671', level: 'high' },
    { text: 'phone: 4155552671', match: '4155552671', level: 'medium' },
    { text: 'Tel. 020 7946 0958', match: '020 7946 0958', level: 'high' },
    { text: 'Tél : 01 42 68 53 00', match: '01 42 68 53 00', level: 'high' },
    { text: 'Fax: 030 / 901 820 - 99', match: '030 / 901 820 - 99', level: 'medium' },
    { text: 'Phone: (555) 123-4567', match: '(555) 123-4567', level: 'high' },
    { text: 'Telefon 030/901820-0', match: '030/901820-0', level: 'medium' },
    { text: 'Móvil: 612 345 678', match: '612 345 678', level: 'medium' },
    { text: 'Celular: (11) 91234-5678', match: '(11) 91234-5678', level: 'high' },
    { text: 'Mobile: 98765 43210', match: '98765 43210', level: 'medium' },
    { text: 'T +1 (555) 123-4567', match: '+1 (555) 123-4567', level: 'high' },
    { text: 'Tel: 71 123 456', match: '71 123 456', level: 'high' },
    { text: 'Телефон: 8 (029) 491-19-11', match: '8 (029) 491-19-11', level: 'high' },
    { text: '携帯電話 090-4027-9693', match: '090-4027-9693', level: 'medium' },
    { text: '휴대폰: 010-4991-5976', match: '010-4991-5976', level: 'high' },
    { text: 'mobilnr 070-726 33 58', match: '070-726 33 58', level: 'medium' },
    { text: 'emergency contact: Lena, 079 436 90 98', match: '079 436 90 98', level: 'low' },
    { text: 'mobile: 0532 123 45 67', match: '0532 123 45 67', level: 'high' },
    { text: '"phone":"13812345678"', match: '13812345678', level: 'high' },
    { text: 'Fax 0049 89 1234567', match: '0049 89 1234567', level: 'high' },
  ],
  ignores: [
    { text: 'released 2024-05-12 10:30', because: 'a date' },
    { text: 'order 4155552671', because: 'ten digits without a word about telephones' },
    { text: 'version 415.555.26', because: 'too short' },
    { text: 'phone 115-555-2671', because: 'area codes do not start with 1' },
    { text: 'Tel: 12345', because: 'five digits' },
    { text: 'phone: 123456789', because: 'digits counted up' },
    { text: 'phone: 2024-05-12', because: 'a date' },
    { text: 'id 415-555-2671-88', because: 'a longer number' },
    { text: '+999 123 456 789', because: 'no such country code' },
    { text: "Decimal('+35236450.6')", because: 'a decimal number with its sign' },
    { text: 'mask (999) 999-9999', because: 'one digit throughout' },
    { text: '[].push.call({length: 4294967296}, 1)', because: 'a call of a function' },
    { text: 'sha 0049891234567f', because: 'inside a longer token' },
  ],
});
