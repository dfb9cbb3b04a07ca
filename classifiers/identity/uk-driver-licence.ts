import { defineInfotype } from '../../src/detect/infotype.js';

/**
 * DVLA: five characters of the surname filled with 9, decade, month (of women 50 higher), day, year, two initials, a digit
 * that tells people apart, two letters that check. How they check is not published.
 */
function isDriverNumber(candidate: string): boolean {
  const number = candidate.replace(/ /g, '').toUpperCase();
  const month = Number(number.slice(6, 8)) % 50;
  const day = Number(number.slice(8, 10));
  return (
    /^[A-Z]{1,5}9{0,4}\d{6}/.test(number) &&
    /^.{11}(?:[A-Z]{2}|[A-Z]9|99)/.test(number) &&
    month > 0 &&
    month < 13 &&
    day > 0 &&
    day < 32
  );
}

export default defineInfotype({
  title: 'UK driving licence number',
  region: ['GB'],
  categories: ['pii'],
  regulations: ['UK GDPR', 'Data Protection Act 2018'],
  aliases: {
    presidio: 'UK_DRIVING_LICENCE',
    google: 'UK_DRIVERS_LICENSE_NUMBER',
    purview: "U.K. driver's license number",
    macie: 'UK_DRIVERS_LICENSE',
  },
  patterns: [
    // The number of the card may follow.
    { regex: /\b[A-Z][A-Z9]{4}\d[0156]\d[0-3]\d{2}[A-Z9]{2}[2-9][A-Z]{2}(?: ?\d{2})?\b/, prior: 0.85 },
    { regex: /\b[A-Z][A-Z9]{4} \d[0156]\d[0-3]\d{2} [A-Z9]{2}[2-9][A-Z]{2}(?: \d{2})?\b/, prior: 0.85 },
    { regex: /\b[A-Z][A-Z9]{4}\d[0156]\d[0-3]\d{2}[A-Z9]{2}[0-9A-Z]{3}\b/, prior: 0.4 },
    { regex: /\b[a-z]{5}\d[0156]\d[0-3]\d{2}[a-z9]{2}\d[a-z]{2}\b/, prior: 0.2 },
  ],
  validator: { test: isDriverNumber, chance: 0.5 },
  context: [
    'driving licence',
    'driving license',
    'driving licence number',
    'driver number',
    'driver licence',
    'driver license',
    "driver's licence",
    "driver's license",
    'drivers licence',
    'drivers license',
    'dvla',
    'uk licence',
    'licence no',
    'dln',
    'provisional licence',
  ],
  finds: [
    { text: 'Driving licence: HARTL657054KM9RD', match: 'HARTL657054KM9RD', level: 'high' },
    { text: 'DVLA driver number FOX99 753116 SA9KX', match: 'FOX99 753116 SA9KX', level: 'high' },
    { text: 'hire,WILSO904125J99TD,Leeds', match: 'WILSO904125J99TD', level: 'high' },
    { text: '{"drivingLicence":"PATEL862210RK9HB 41"}', match: 'PATEL862210RK9HB 41', level: 'high' },
  ],
  ignores: [
    { text: 'driving licence HARTL637054KM9RD', because: 'no month 37' },
    { text: 'driving licence HARTL657354KM9RD', because: 'no 35th day' },
    { text: 'driving licence H9RTL657054KM9RD', because: 'a filler inside the surname' },
    { text: 'driving licence HARTL657054KM9R', because: 'fifteen characters' },
    { text: 'driving licence XHARTL657054KM9RD', because: 'seventeen characters' },
  ],
});
