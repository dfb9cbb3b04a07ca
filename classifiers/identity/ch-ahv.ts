import { validate } from 'stdnum/lib/cjs/ch/ssn.js';
import { defineInfotype } from '../../src/detect/infotype.js';
import { namedAs } from '../../src/detect/nationality.js';
import { conformsTo } from '../../src/detect/stdnum.js';

export default defineInfotype({
  title: 'Swiss social security number (AHV, AVS)',
  region: ['CH', 'LI'],
  categories: ['pii'],
  regulations: ['nDSG'],
  aliases: {
    google: 'SWITZERLAND_SOCIAL_SECURITY_NUMBER',
    purview: 'Switzerland SSN AHV number',
    stdnum: 'ch.ssn',
  },
  patterns: [
    { regex: /\b756\.\d{4}\.\d{4}\.\d{2}\b/, prior: 0.95 },
    { regex: /\b756[ -]\d{4}[ -]\d{4}[ -]\d{2}\b/, prior: 0.85 },
    // No country of goods has the prefix 756 (GS1).
    { regex: /\b756\d{10}\b/, prior: 0.2 },
    namedAs('CH', /\b756\d{10}\b/, 0.3),
  ],
  validator: { test: conformsTo({ validate }), chance: 0.1 },
  context: [
    'ahv',
    'ahv nummer',
    'ahv nr',
    'ahvn13',
    'avs',
    'numero avs',
    'no avs',
    'sozialversicherungsnummer',
    'versichertennummer',
    'navs13',
    'navs',
    'social security number',
    'swiss ssn',
    'oasi',
    'numero di assicurazione sociale',
  ],
  // The example of the Federal Social Insurance Office.
  neverReal: ['756.1234.5678.97'],
  finds: [
    { text: 'AHV-Nr. 756.3047.5009.62', match: '756.3047.5009.62', level: 'high' },
    { text: 'numéro AVS: 756 9217 0769 85', match: '756 9217 0769 85', level: 'high' },
    { text: '{"ahvn13":"7564482103350"}', match: '7564482103350', level: 'high' },
    { text: 'Mitarbeiterin 756.8800.5641.37, Pensum 80 %', match: '756.8800.5641.37', level: 'high' },
    { text: 'export,7562019477332,BE', match: '7562019477332' },
  ],
  ignores: [
    { text: 'AHV 756.3047.5009.63', because: 'wrong check digit' },
    { text: 'AHV 757.3047.5009.62', because: 'not the code of Switzerland' },
    { text: 'AHV 756.3047.5009.6', because: 'twelve digits' },
    { text: 'AHV 756.30475.009.62', because: 'grouped in another way' },
    { text: 'AHV 7563047500962.5', because: 'part of a decimal' },
  ],
});
