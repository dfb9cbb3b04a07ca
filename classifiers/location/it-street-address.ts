import { defineInfotype } from '../../src/detect/infotype.js';

/** A small `via` is English, or Latin, unless something Italian stands before it. */
const kind =
  '(?:Via|VIA|(?<=(?:[iI]n|[aA]lla|[dD]alla|[dD]i|[sS]it[oa]) )via|[vV]iale|VIALE|[vV]\\.le|[pP]iazza|PIAZZA|[pP]\\.zza|[pP]\\.za|[pP]iazzale|[pP]\\.le|[cC]orso|CORSO|[cC]\\.so|[lL]argo|[vV]icolo|[lL]ungotevere|[lL]ungomare|[sS]trada|[cC]ontrada|[lL]ocalità|[fF]razione|[sS]alita|[cC]alle|[bB]orgo)';
const name =
  "(?:(?:dei |del |della |delle |degli |dell['’]|di |da |d['’]|al |alla |la |in )?[A-ZÀ-Þ][A-Za-zÀ-ɏ'’.-]{0,24}|[XVI]{1,5}|\\d{1,2})";

export default defineInfotype({
  title: 'Italian street address',
  region: ['IT'],
  categories: ['pii'],
  regulations: ['GDPR'],
  aliases: { google: 'STREET_ADDRESS', purview: 'Italy physical addresses', macie: 'ADDRESS' },
  patterns: [
    {
      regex: new RegExp(
        `${kind} ${name}(?: ${name}){0,4}(?:,? ?(?:n\\.?[º°r]?|nr\\.|num\\.|civico) ?|, ?| )\\d{1,4}(?:/?[A-Za-z]|/\\d{1,3}| ?bis)?(?!\\w|[.,:]\\d|%)`,
      ),
      prior: 0.88,
    },
    { regex: new RegExp(`${kind} ${name}(?: ${name}){0,4},? s\\.?n\\.?c\\.?(?![a-z])`), prior: 0.9 },
  ],
  context: [
    'indirizzo',
    'residente',
    'residente in',
    'domiciliato',
    'domiciliata',
    'residenza',
    'domicilio',
    'sede legale',
    'sede',
    'abita in',
    'via',
  ],
  finds: [
    { text: 'Via Giuseppe Garibaldi, 27/B - 20121 Milano', match: 'Via Giuseppe Garibaldi, 27/B', level: 'high' },
    { text: 'residente in Piazza del Popolo 4', match: 'Piazza del Popolo 4', level: 'high' },
    { text: 'Sede legale: C.so Vittorio Emanuele II n. 112', match: 'C.so Vittorio Emanuele II n. 112', level: 'high' },
    { text: '{"indirizzo":"Viale dell\'Industria 8"}', match: "Viale dell'Industria 8", level: 'high' },
  ],
  ignores: [
    { text: 'sent via Outlook 365.2', because: 'a version' },
    { text: 'una via Crucis', because: 'no number of a house' },
    { text: 'connected via IPv6', because: 'the version of a protocol' },
    { text: 'available via Port 8080', because: 'English' },
    { text: 'via http 80', because: 'small letters' },
    { text: 'piazza Duomo', because: 'no number of a house' },
  ],
});
