import { defineInfotype } from '../../src/detect/infotype.js';

/**
 * National Trade Register Office: kind (J company, F sole trader, C cooperative), county (1 to 40, 51, 52), serial, year;
 * since 2024 `J`, the year, six digits, county and a check digit in one.
 */
function checks(candidate: string): boolean {
  const old = /^[JFC](\d{1,2})\/\d{1,5}\/(?:\d{2}\.\d{2}\.)?(\d{4})$/.exec(candidate);
  if (!old) return /^[JFC](?:199\d|20[0-4]\d)\d{6}[0-5]\d{2}$/.test(candidate);
  const county = Number(old[1]);
  const year = Number(old[2]);
  return ((county >= 1 && county <= 41) || county === 51 || county === 52) && year >= 1990 && year <= 2049;
}

export default defineInfotype({
  title: 'Romanian trade register number (ONRC)',
  region: ['RO'],
  categories: ['financial'],
  regulations: ['GDPR'],
  aliases: { stdnum: 'ro.onrc' },
  patterns: [
    { regex: /\b[JFC]\d{1,2}\/\d{1,5}\/(?:\d{2}\.\d{2}\.)?\d{4}\b/, prior: 0.6 },
    { regex: /\b[JFC](?:19|20)\d{11}\b/, prior: 0.1 },
  ],
  // Forty-three of a hundred counties, sixty of ten thousand years; half of that for what is no register number.
  validator: { test: checks, chance: 0.12 },
  context: [
    'registrul comertului',
    'reg com',
    'nr reg com',
    'onrc',
    'numar de ordine',
    'nr inregistrare',
    'numar de inregistrare',
    'cui',
    'trade register',
  ],
  finds: [
    { text: 'Reg. Com.: J40/5835/2005', match: 'J40/5835/2005', level: 'high' },
    { text: 'nr. de ordine în registrul comerțului J12/485/1991', match: 'J12/485/1991', level: 'high' },
    { text: '{"onrc":"J2024914300408"}', match: 'J2024914300408', level: 'medium' },
    { text: 'PFA, Nr. Reg. Com. F04/018/12.03.2015', match: 'F04/018/12.03.2015', level: 'high' },
  ],
  ignores: [
    { text: 'Reg. Com. J60/1234/2010', because: 'no county 60' },
    { text: 'Reg. Com. J40/1234/1850', because: 'no such year' },
    { text: 'Reg. Com. K40/1234/2010', because: 'no such kind' },
    { text: 'Reg. Com. J40/123456/2010', because: 'six digits' },
  ],
});
