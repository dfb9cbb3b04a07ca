import type { EntityType } from './entity-types.js';

/** What the name of a column says of its cells: what they are, or that they are no people; undefined for nothing. */
export interface HeaderSays {
  readonly type: EntityType | 'something-else';
  /** Of a person: whether cells hold a given name or a family name alone. */
  readonly part?: 'given' | 'family';
}

/** Tried in this order: `product_name` is no name of a person, `patient_diagnosis` no patient. */
const headers: readonly (readonly [RegExp, HeaderSays])[] = [
  [
    /\b(?:products?|produkt\w*|produit|producto|prodotto|items?|articles?|artikel|articulo|sku|brand|marke|model|modell|devices?|hosts?|hostname|servers?|domain|files?|folder|path|url|tables?|columns?|fields?|keys?|variables?|scripts?|packages?|modules?|functions?|class|categor(?:y|ies)|kategorie|types?|status|states?|codes?|colou?rs?|projects?|projekt|events?|campaigns?|titles?|book|song|album|film|movie|ship|vessel|species|breed|genre|gene|protein|planet|star|dish|recipe|wine|team|group|role|permission|index|constraint|schema|database|tag|label)\b/,
    { type: 'something-else' },
  ],
  [
    /\b(?:diagnos\w*|condition|illness|disease|erkrankung|krankheit|maladie|enfermedad|malattia)\b/,
    { type: 'condition' },
  ],
  [
    /\b(?:medications?|medicines?|drugs?|prescription|medikament\w*|arznei\w*|medicament\w*|farmac\w*)\b/,
    { type: 'drug' },
  ],
  [/\b(?:birth|dob|born|geburt\w*|naissance|nacimiento|nascita|nascimento)\b/, { type: 'birth-date' }],
  [/\b(?:religion|confession|konfession|faith|religi\w*)\b/, { type: 'religion' }],
  [
    /\b(?:nationality|citizenship|nationalit\w*|staatsangehoerigkeit|nacionalidad|cittadinanza)\b/,
    { type: 'nationality' },
  ],
  [/\b(?:ethnicity|ethnic|race|ethnie|etnia)\b/, { type: 'ethnicity' }],
  [/\b(?:party|politics|political|partei)\b/, { type: 'politics' }],
  [/\b(?:job|occupation|profession|position|beruf|stelle|emploi|puesto|cargo|mansione)\b/, { type: 'job-title' }],
  [
    /\b(?:company|organi[sz]ation|employer|firm|firma|vendor|supplier|manufacturer|bank|school|university|agency|department|unternehmen|entreprise|empresa|azienda|arbeitgeber)\b/,
    { type: 'organisation' },
  ],
  [/\b(?:address|street|adresse|anschrift|strasse|direccion|indirizzo|endereco)\b/, { type: 'address' }],
  [
    /\b(?:city|town|country|place|region|county|ort|stadt|land|ville|pays|ciudad|pais|citta|paese|cidade)\b/,
    { type: 'place' },
  ],
  [/\b(?:user ?names?|login|handle|nick\w*)\b/, { type: 'username' }],
  [
    /\b(?:first ?names?|given ?names?|fore ?names?|vornamen?|prenoms?|voornaam|fornamn|fornavn|primer nombre)\b/,
    { type: 'person', part: 'given' },
  ],
  [
    /\b(?:last ?names?|sur ?names?|family ?names?|nachnamen?|familiennamen?|apellidos?|cognomi?|sobrenome|achternaam|efternamn|etternavn|nazwisko)\b/,
    { type: 'person', part: 'family' },
  ],
  [
    /\b(?:persons?|people|customers?|clients?|employees?|patients?|authors?|contacts?|members?|students?|teachers?|users?|owners?|managers?|drivers?|doctors?|physicians?|nurses?|applicants?|tenants?|guests?|beneficiar\w*|insured|signator\w*|full ?names?|mitarbeiter|kunden?|ansprechpartner|mieter|schueler|personnes?|employes?|clientes?|personas?|empleados?|pacientes?|dipendent[ei]|pazient[ei]|clienti|klant|medewerker)\b/,
    { type: 'person' },
  ],
];

/** What the name of a column says; in any case, with words in camelCase or parted by signs. */
export function headerSays(name: string): HeaderSays | undefined {
  const words = name
    .slice(0, 200)
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .replace(/[^\p{L}\p{N}]+/gu, ' ');
  return headers.find(([pattern]) => pattern.test(words))?.[1];
}
