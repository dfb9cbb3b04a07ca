import { validate as validateDni } from 'stdnum/lib/cjs/es/dni.js';
import { validate as validateNie } from 'stdnum/lib/cjs/es/nie.js';
import { alphanumericsOf } from '../../src/detect/checksums.js';
import { defineInfotype } from '../../src/detect/infotype.js';

/** The number is that of the holder's DNI or NIE (Dirección General de Tráfico). */
const checks = (candidate: string) => {
  const number = alphanumericsOf(candidate);
  return validateDni(number).isValid || validateNie(number).isValid;
};

export default defineInfotype({
  title: 'Spanish driving licence number',
  region: ['ES'],
  categories: ['pii'],
  regulations: ['GDPR', 'LOPDGDD'],
  aliases: {
    google: 'SPAIN_DRIVERS_LICENSE_NUMBER',
    purview: "Spain driver's license number",
    macie: 'SPAIN_DRIVERS_LICENSE',
  },
  patterns: [
    // Without a word about driving it is a DNI or NIE.
    {
      regex:
        /\b(?:[XYZ]-?\d{7}|\d{8}|\d{2}\.\d{3}\.\d{3})[- ]?[A-HJ-NP-TV-Z]\b(?<=(?:[cC][oO][nN][dD][uU][cC][iI][rR]|[cC][oO][nN][dD][uU][cC][cC][iI]|[cC][oO][nN][dD][uU][iI][rR]|[dD][rR][iI][vV]|[dD][gG][tT]|[gG][iI][dD][aA][bB][aA][iI])[\s\S]{0,70})/,
      prior: 0.6,
    },
    { regex: /\b(?:[XYZ]-?\d{7}|\d{8})-?[A-HJ-NP-TV-Z]\b/, prior: 0.06 },
  ],
  validator: { test: checks, chance: 1 / 23 },
  context: [
    'permiso de conducir',
    'permiso de conduccion',
    'permiso conduccion',
    'permiso conducir',
    'carnet de conducir',
    'licencia de conducir',
    'licencia de conduccion',
    'permis de conduir',
    'carne de conducir',
    'gidabaimena',
    'dgt',
    'spanish driving licence',
    'driving licence',
    'driving license',
    'driver license',
    "driver's license",
    'drivers license',
  ],
  finds: [
    { text: 'Permiso de conducir: 48207134P', match: '48207134P', level: 'high' },
    { text: 'carnet de conducir nº 19044512-Y', match: '19044512-Y', level: 'high' },
    { text: '{"permisoConduccion":"X7731205P"}', match: 'X7731205P', level: 'high' },
    { text: 'Spanish driving licence 00477126Z', match: '00477126Z', level: 'high' },
  ],
  ignores: [
    { text: 'permiso de conducir 48207134A', because: 'wrong check letter' },
    { text: 'permiso de conducir 4820713A', because: 'seven digits' },
    { text: 'permiso de conducir 482071340', because: 'no letter' },
    { text: 'permiso de conducir 148207134A', because: 'nine digits' },
  ],
});
