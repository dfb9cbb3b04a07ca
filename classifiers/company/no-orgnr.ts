import { validate } from 'stdnum/lib/cjs/no/orgnr.js';
import { digitsOf } from '../../src/detect/checksums.js';
import { defineInfotype } from '../../src/detect/infotype.js';

/** Brønnøysund registers: 8 or 9 in front (2 and 3 are reserved next); weights 3, 2, 7, 6, 5, 4, 3, 2 modulo 11. */
const checks = (candidate: string) => new Set(digitsOf(candidate)).size > 1 && validate(candidate).isValid;

export default defineInfotype({
  title: 'Norwegian organisation number',
  region: ['NO'],
  categories: ['financial'],
  regulations: ['GDPR'],
  aliases: { stdnum: 'no.orgnr' },
  patterns: [
    { regex: /\b[2389]\d{2} \d{3} \d{3}\b/, prior: 0.05 },
    { regex: /\b[2389]\d{8}\b/, prior: 0.019 },
  ],
  validator: { test: checks, chance: 1 / 11 },
  context: [
    'org nr',
    'orgnr',
    'organisasjonsnummer',
    'org nummer',
    'orgnummer',
    'organisasjonsnr',
    'foretaksregisteret',
    'enhetsregisteret',
    'bronnoysundregistrene',
    'foretaksnummer',
    'norwegian organisation number',
  ],
  finds: [
    { text: 'Org.nr. 996 228 525', match: '996 228 525', level: 'high' },
    { text: 'Organisasjonsnummer: 862527992', match: '862527992', level: 'high' },
    { text: '{"organisasjonsnummer":"926777203"}', match: '926777203', level: 'high' },
    { text: 'Foretaksregisteret 938 892 792', match: '938 892 792', level: 'high' },
  ],
  ignores: [
    { text: 'Org.nr. 966 500 912', because: 'wrong check digit' },
    { text: 'Org.nr. 98873516', because: 'eight digits' },
    { text: 'Org.nr. 5883266740', because: 'ten digits' },
    { text: 'total 988783468', because: 'no word about companies' },
    { text: 'Org.nr. 588 077 917', because: 'numbers do not start with 5' },
  ],
});
