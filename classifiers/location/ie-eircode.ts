import { defineInfotype } from '../../src/detect/infotype.js';

/** Routing keys (Eircode). */
const keys = new Set(
  (
    'A41 A42 A45 A63 A67 A75 A81 A82 A83 A84 A85 A86 A91 A92 A94 A96 A98 C15 D01 D02 D03 D04 D05 D06 D07 D08 D09 D10 D11 ' +
    'D12 D13 D14 D15 D16 D17 D18 D20 D22 D24 D6W E21 E25 E32 E34 E41 E45 E53 E91 F12 F23 F26 F28 F31 F35 F42 F45 F52 F56 ' +
    'F91 F92 F93 F94 H12 H14 H16 H18 H23 H53 H54 H62 H65 H71 H91 K32 K34 K36 K45 K56 K67 K78 N37 N39 N41 N91 P12 P14 P17 ' +
    'P24 P25 P31 P32 P36 P43 P47 P51 P56 P61 P67 P72 P75 P81 P85 R14 R21 R32 R35 R42 R45 R51 R56 R93 R95 T12 T23 T34 T45 ' +
    'T56 V14 V15 V23 V31 V35 V42 V92 V93 V94 V95 W12 W23 W34 W91 X35 X42 X91 Y14 Y21 Y25 Y34 Y35'
  ).split(' '),
);

const routed = (candidate: string) => keys.has(candidate.slice(0, 3));

export default defineInfotype({
  title: 'Irish postal code (Eircode)',
  region: ['IE'],
  categories: ['pii'],
  regulations: ['GDPR'],
  aliases: { google: 'IRELAND_EIRCODE' },
  patterns: [
    { regex: /\b[ACDEFHKNPRTVWXY]\d[\dW] [0-9ACDEFHKNPRTVWXY]{4}\b/, prior: 0.4 },
    { regex: /\b[ACDEFHKNPRTVWXY]\d[\dW][0-9ACDEFHKNPRTVWXY]{4}\b/, prior: 0.03 },
  ],
  validator: {
    test: routed,
    chance: 0.09,
    // There is no check digit, and the next routing key may be a digit away.
    unchecked: () => true,
  },
  context: [
    'eircode',
    'eircodes',
    'postcode',
    'post code',
    'postal code',
    'ireland',
    'dublin',
    'cork',
    'galway',
    'limerick',
    'eire',
  ],
  finds: [
    { text: 'Eircode: D02 X285', match: 'D02 X285', level: 'high' },
    { text: '12 Main Street, Cork T12 W8KP', match: 'T12 W8KP', level: 'high' },
    { text: '"eircode":"A94F2N7"', match: 'A94F2N7', level: 'high' },
    { text: 'Galway, H91 C3YD, Ireland', match: 'H91 C3YD', level: 'high' },
  ],
  ignores: [
    { text: 'Eircode D27 X285', because: 'no such routing key' },
    { text: 'Eircode D02 X28', because: 'six characters' },
    { text: 'Eircode D02 B285', because: 'B is not used' },
    { text: 'Eircode D02 X2855', because: 'eight characters' },
    { text: 'part D02X285', because: 'no word about post' },
  ],
});
