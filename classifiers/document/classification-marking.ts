import { defineInfotype } from '../../src/detect/infotype.js';

export default defineInfotype({
  title: 'Marking of classified information',
  region: [],
  categories: ['legal'],
  regulations: ['EO 13526', 'GSC'],
  // Banners and portions of the United States (ISOO and the CAPCO register), the CUI registry, NATO, the EU and its members.
  patterns: [
    {
      regex:
        /\b(?:TOP SECRET|SECRET|CONFIDENTIAL|UNCLASSIFIED|CUI|CONTROLLED)\/\/[A-Z][A-Z0-9 ,/-]{1,78}[A-Z0-9](?![A-Za-z0-9])/,
      prior: 0.97,
    },
    { regex: /\((?:TS|S|C|U|CUI)\/\/(?:[A-Z][A-Z0-9 ,/-]{0,58}[A-Z0-9])\)/, prior: 0.96 },
    {
      regex:
        /\b(?:COSMIC TOP SECRET(?: BOHEMIA)?|FOCAL TOP SECRET|NATO (?:SECRET|CONFIDENTIAL|RESTRICTED|UNCLASSIFIED)|TRÈS SECRET UE(?:\/EU TOP SECRET)?|SECRET UE\/EU SECRET|CONFIDENTIEL UE(?:\/EU CONFIDENTIAL)?|RESTREINT UE(?:\/EU RESTRICTED)?|EU (?:TOP SECRET|SECRET|CONFIDENTIAL|RESTRICTED))\b/,
      prior: 0.96,
    },
    { regex: /\bNATO (?:Secret|Confidential|Restricted)\b/, prior: 0.8 },
    { regex: /\bOFFICIAL(?:[ -]{1,3}|: ?| – )SENSITIVE(?: ?(?:COMMERCIAL|PERSONAL|LOCSEN))?\b/, prior: 0.96 },
    { regex: /\b[oO]fficial[-:] ?[sS]ensitive\b/, prior: 0.88 },
    {
      regex:
        /\b(?:UK (?:TOP )?SECRET|UK EYES ONLY|PROTECTED (?:A|B|C|CABINET)|PROTECTED:(?: ?[A-Z]{3,12})|FOR OFFICIAL USE ONLY|LAW ENFORCEMENT SENSITIVE|NOFORN|REL TO USA, [A-Z, ]{3,40}[A-Z])\b/,
      prior: 0.93,
    },
    {
      regex:
        /\bVS ?[-–] ?(?:NfD|NFD|NUR FÜR DEN DIENSTGEBRAUCH|Nur für den Dienstgebrauch|VERTRAULICH|Vertraulich)(?![A-Za-zÀ-ɏ])/,
      prior: 0.97,
    },
    {
      regex:
        /(?:STRENG GEHEIM|GEHEIM – AMTLICH GEHEIMGEHALTEN|amtlich geheimgehalten|AMTLICH GEHEIMGEHALTEN)(?![A-Za-zÀ-ɏ])/,
      prior: 0.93,
    },
    {
      regex:
        /(?:TRÈS SECRET|SECRET|CONFIDENTIEL)[ -]DÉFENSE(?![A-Za-zÀ-ɏ])|\b(?:Très [sS]ecret|Secret|Confidentiel)[ -][dD]éfense\b|\b(?:DIFFUSION RESTREINTE|Diffusion [rR]estreinte|SPÉCIAL FRANCE|Spécial France)\b/,
      prior: 0.95,
    },
    {
      regex:
        /(?:DIFUSIÓN LIMITADA|SEGRETISSIMO|RISERVATISSIMO|STG\. (?:ZEER GEHEIM|GEHEIM|CONFIDENTIEEL)|Stg\. (?:Zeer Geheim|Geheim|Confidentieel)|DEP(?:\.|ARTEMENTAAL) VERTROUWELIJK|Departementaal Vertrouwelijk|ŚCIŚLE TAJNE|ZASTRZEŻONE|KVALIFICERAT HEMLIG|STRENGT HEMMELIG|YDERST HEMMELIGT|TIL TJENESTEBRUG|ERITTÄIN SALAINEN|СОВЕРШЕННО СЕКРЕТНО|Совершенно секретно|ДЛЯ СЛУЖЕБНОГО ПОЛЬЗОВАНИЯ|Для служебного пользования)(?![\wÀ-ɏ])/,
      prior: 0.94,
    },
    { regex: /(?<![A-Za-z/])TOP SECRET(?![A-Za-z/])/, prior: 0.7 },
  ],
  context: [
    'classification',
    'classified',
    'classified by',
    'declassify on',
    'derived from',
    'overall classification',
    'einstufung',
    'eingestuft',
    'verschlusssache',
    'classifie',
    'clasificacion',
    'classifica',
  ],
  finds: [
    { text: 'TOP SECRET//SI//NOFORN', match: 'TOP SECRET//SI//NOFORN', level: 'high' },
    { text: '(S//REL TO USA, GBR) The convoy left.', match: '(S//REL TO USA, GBR)', level: 'high' },
    { text: 'Einstufung: VS-NfD', match: 'VS-NfD', level: 'high' },
    { text: 'OFFICIAL-SENSITIVE: budget', match: 'OFFICIAL-SENSITIVE', level: 'high' },
    { text: 'NATO RESTRICTED annex 2', match: 'NATO RESTRICTED', level: 'high' },
    { text: 'Document Confidentiel Défense', match: 'Confidentiel Défense', level: 'high' },
    { text: 'CUI//SP-PRVCY', match: 'CUI//SP-PRVCY', level: 'high' },
    { text: 'TOP SECRET draft', match: 'TOP SECRET' },
  ],
  ignores: [
    { text: 'it is a top secret recipe', because: 'small letters' },
    { text: '// SECRET key below', because: 'a remark in a program' },
    { text: 'NATO restricted area', because: 'prose' },
    { text: 'OFFICIAL SENSITIVITY', because: 'inside another word' },
    { text: 'the official sensitive issue', because: 'prose' },
  ],
});
