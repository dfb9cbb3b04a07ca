import type { InfotypeInfo } from '../../detect/recogniser.js';
import type { EntityType } from './entity-types.js';

const base = { region: [], categories: ['pii'], regulations: ['GDPR'] } as const;

/** Infotypes that only the tagger recognises. */
export const taggerInfotypes = [
  { ...base, id: 'person/name', title: 'Name of a person', aliases: { presidio: 'PERSON', google: 'PERSON_NAME' } },
  { ...base, id: 'person/given-name', title: 'Given name alone', aliases: { google: 'FIRST_NAME' } },
  { ...base, id: 'person/family-name', title: 'Family name alone', aliases: { google: 'LAST_NAME' } },
  { ...base, id: 'person/job-title', title: 'Job title', categories: ['pii', 'hr'] },
  { ...base, id: 'location/postal-address', title: 'Postal address', aliases: { google: 'STREET_ADDRESS' } },
  {
    ...base,
    id: 'location/place',
    title: 'Place',
    categories: [],
    aliases: { presidio: 'LOCATION', google: 'LOCATION' },
  },
  { ...base, id: 'organisation/name', title: 'Organisation', categories: [], aliases: { google: 'ORGANIZATION_NAME' } },
  {
    ...base,
    id: 'health/condition',
    title: 'Medical condition',
    categories: ['health'],
    regulations: ['GDPR', 'HIPAA'],
  },
  { ...base, id: 'health/medication', title: 'Medication', categories: ['health'], regulations: ['GDPR', 'HIPAA'] },
  { ...base, id: 'text/spoken-number', title: 'Number in words' },
] as const satisfies readonly InfotypeInfo[];

/** The infotype of what the tagger finds; of the built-in catalogue where that has patterns for it too. */
export const infotypeOf: Readonly<Record<EntityType, string>> = {
  person: 'person/name',
  place: 'location/place',
  organisation: 'organisation/name',
  address: 'location/postal-address',
  'birth-date': 'person/date-of-birth',
  age: 'person/age',
  'job-title': 'person/job-title',
  nationality: 'person/nationality',
  religion: 'person/religion',
  politics: 'person/political-opinion',
  orientation: 'person/sexual-orientation',
  union: 'person/trade-union',
  ethnicity: 'person/ethnicity',
  condition: 'health/condition',
  drug: 'health/medication',
  username: 'person/username',
  'spoken-number': 'text/spoken-number',
};

const namePartIds = { given: 'person/given-name', family: 'person/family-name' } as const;

/** A given or a family name that stands alone is a name too, and comes as a part of one to who asks for parts only. */
export function infotypeIn(
  { type, part }: { readonly type: EntityType; readonly part?: 'given' | 'family' },
  wanted: (id: string) => boolean,
): string {
  const id = infotypeOf[type];
  return part && !wanted(id) ? namePartIds[part] : id;
}

/** All that the tagger may find. */
export const taggerFinds: readonly string[] = [
  ...new Set([...taggerInfotypes.map(({ id }) => id), ...Object.values(infotypeOf)]),
];
