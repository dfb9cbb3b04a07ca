import { defineInfotype } from '../../src/detect/infotype.js';

export default defineInfotype({
  title: 'German tax number of the tax office (Steuernummer)',
  region: ['DE'],
  categories: ['pii', 'financial'],
  regulations: ['GDPR', 'AO'],
  aliases: { presidio: 'DE_TAX_NUMBER' },
  patterns: [
    // Tax office, district, serial and check digit, divided as each state does. Its check depends on the state.
    { regex: /\b\d{2,3}\/\d{3}\/\d{5}\b/, prior: 0.35 },
    { regex: /\b\d{3}\/\d{4}\/\d{4}\b/, prior: 0.35 },
    { regex: /\b\d{5}\/\d{5}\b/, prior: 0.15 },
    { regex: /\b\d{2,3} \d{3} \d{5}\b/, prior: 0.1 },
    // The thirteen digits of ELSTER begin with the state and have a zero behind the tax office.
    { regex: /\b(?:1[01]|2[1-8]|3[0-2]|4[01]|5\d|9\d)\d{2}0\d{8}\b/, prior: 0.12 },
    { regex: /\b\d{10,11}\b/, prior: 0.08 },
  ],
  context: [
    'steuernummer',
    'steuer nr',
    'steuernr',
    'st nr',
    'stnr',
    'finanzamt',
    'elster',
    'elster steuernummer',
    'german tax number',
    'umsatzsteuererklarung',
    'einkommensteuer',
    'steuerbescheid',
  ],
  finds: [
    { text: 'Steuernummer: 24/306/51748', match: '24/306/51748', level: 'high' },
    { text: 'St.-Nr. 147/382/60417, Finanzamt München', match: '147/382/60417', level: 'high' },
    { text: 'Steuernummer 208/5073/1946 (NRW)', match: '208/5073/1946', level: 'high' },
    { text: 'elster_steuernummer=2841072630519', match: '2841072630519', level: 'medium' },
    { text: 'Finanzamt Gießen, Steuer-Nr. 027 361 80425', match: '027 361 80425', level: 'medium' },
  ],
  ignores: [
    { text: 'Steuernummer 24/306/5174', because: 'a digit short' },
    { text: 'Steuernummer 1924/306/51748', because: 'four digits in front' },
    { text: 'Steuernummer 2841172630519', because: 'no zero behind the tax office' },
    { text: 'Termin 24/306/51748', because: 'no word about taxes' },
  ],
});
