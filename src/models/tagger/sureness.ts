import { CONFIDENCE } from '../../detect/finding.js';
import type { EntityType } from './entity-types.js';
import { hashWord } from './features.js';
import { type Lexicon, LexiconBits, lexiconLists } from './lexicon.js';
import type { Entity } from './tagger.js';

/*
 * What has to speak for some findings besides the network. It learnt them from generated texts, and in texts of another
 * kind (change logs, lists of authors) takes years for dates of birth, errors for illnesses, languages for peoples: of
 * 1,476 files below /usr/share/doc it gave 129 a date of birth. What nothing else speaks for is told with less confidence
 * than labels are made of.
 */

/** Of what nothing else speaks for. */
const MENTION = CONFIDENCE.medium - 0.01;

/** What is about a person only where one is named: texts on religion name religions. */
const attributes: ReadonlySet<EntityType> = new Set([
  'nationality',
  'religion',
  'politics',
  'orientation',
  'union',
  'ethnicity',
]);
/** UTF-16 code units between what is said and of whom: a sentence or two. */
const NEAR = 200;

/** What has a name, which is made of words: the codes of badges, orders and tickets are not (`BDG-10234`). */
const named: ReadonlySet<EntityType> = new Set(['person', 'organisation']);
/** Names have fewer digits (`G4S`, `Studio 54`) or more letters in words than codes. */
const CODE_DIGITS = 3;

/** Code units of a finding that are looked at. */
const LOOKED_AT = 200;
/** Code units before and behind a finding in which a word for it is looked for. */
const BEFORE = 60;
const BEHIND = 24;
const wordsAround: Partial<Record<EntityType, RegExp>> = {
  'birth-date':
    /\b(?:born|birth|birthda(?:y|te)|d\.?o\.?b|née?|nacid[oa]|naci[óo]|nacimiento|nascid[oa]|nasceu|nascimento|geb|geboren|geburts\p{L}*|naissance|nat[oa]|nascita|geboorte\p{L}*|född|født|syntynyt|urodz\p{L}*)(?![\p{L}\p{N}])/iu,
  ethnicity:
    /(?<!\p{L})(?:ethnic\p{L}*|descent|heritage|ancestry|rac(?:e|ial)|origins?|origen|origine|herkunft|abstammung|afkomst)(?!\p{L})/iu,
};
const wordsWithin: Partial<Record<EntityType, RegExp>> = {
  orientation:
    /(?<!\p{L})(?:gay|lesb\p{L}*|bisexual\p{L}*|homose[xk]\p{L}*|heterose[xk]\p{L}*|asexual|pansexual|queer|trans(?:gender|sexual)\p{L}*|trans (?:man|woman)|schwul\p{L}*)(?!\p{L})/iu,
  union:
    /(?<!\p{L})(?:\p{L}*unions?|gewerkschaft\p{L}*|syndica\p{L}*|sindica\p{L}*|vakbond\p{L}*|shop steward)(?!\p{L})/iu,
  'spoken-number': /\p{L}+(?:[\s,-]+\p{L}+){3}/u,
};

/** Illnesses and drugs are named by parts that mean something. */
const illness =
  /(?:itis|osis|[ao]?emia|oma|opathy|algia|plegia|iasis|trophy|phobia|cancer|disease|disorder|syndrome|diabet\p{L}*|tumou?r)$/iu;
const drug =
  /(?:mab|pril|sartan|statin|olol|azole|cillin|mycin|cycline|floxacin|azepam|formin|gliptin|oxetine|parin|caine|codone|profen|tinib|triptan)$/iu;
/** Words of longer names that alone mean other things more often. */
const common: ReadonlySet<string> = new Set(
  (
    'acid alcohol attack attacks back bladder blood brain breast broken carpal cell chronic colon deep ' +
    'deficiency dependence disability disc down drops dsa failure fatigue fatty fractured gsm hay hearing heart ' +
    'high hip injection iron joint kidney learning legs lesion lib libs limb liver long loss lung major ' +
    'metabolic motor multiple muscle nerve pain panic patch patches personality post pre pressure psf reflux ' +
    'resistance restless service shock sickle skin solution stones stress stroke substance tablet tablets torn ' +
    'tunnel type use vein vitamin ' +
    'center centre civic free green greens independent labor labour left national new party people peoples ' +
    'progressive reform right union united ' +
    'greek reformed roman zen'
  ).split(' '),
);

/** Of the short words of addresses, those that are not mostly something else. */
const shortStreet: ReadonlySet<string> = new Set(['av', 'bd', 'rd', 'st', 'ul']);

type List = (typeof lexiconLists)[number];

/** Lists of which a word stands in what is of a type. */
const listsOf: Partial<Record<EntityType, readonly List[]>> = {
  religion: ['religion'],
  politics: ['politics'],
  condition: ['condition'],
  drug: ['drug'],
  address: ['street', 'city', 'country'],
};

/**
 * The same entities without codes, those less sure of which nothing speaks besides the network.
 * @param entities of the text, in order
 * @param lexicon what lists say of words; nothing unless given
 */
export function asSureAsTold(text: string, entities: readonly Entity[], lexicon?: Lexicon): Entity[] {
  const people = entities.filter(({ type }) => type === 'person');
  let next = 0;
  return entities
    .filter((entity) => !isCode(text, entity))
    .map((entity) => {
      while (next < people.length && (people[next]?.end ?? 0) <= entity.start) next++;
      if (entity.confidence <= MENTION) return entity;
      const isOfSomebody = !attributes.has(entity.type) || isNear(entity, people[next - 1], people[next]);
      return isOfSomebody && isTold(text, entity, lexicon) ? entity : { ...entity, confidence: MENTION };
    });
}

function isNear({ start, end }: Entity, before: Entity | undefined, behind: Entity | undefined): boolean {
  return (before !== undefined && start - before.end <= NEAR) || (behind !== undefined && behind.start - end <= NEAR);
}

/** Whether a word in the finding, or near it, says what the network says. */
function isTold(text: string, { type, start, end }: Entity, lexicon: Lexicon | undefined): boolean {
  const value = text.slice(start, Math.min(end, start + LOOKED_AT));
  const around = wordsAround[type];
  if (around) return around.test(text.slice(Math.max(0, start - BEFORE), start + value.length + BEHIND));
  const within = wordsWithin[type];
  if (within) return within.test(value);
  const lists = listsOf[type];
  if (!lists) return true;
  const parts = value.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? [];
  if (type === 'drug' && parts.some((part) => drug.test(part))) return true;
  if (type === 'condition' && parts.some((part) => illness.test(part))) return true;
  const listed = parts.filter((part) => lexicon && isListed(lexicon, part, lists));
  if (type === 'address') return /\d/.test(value) && listed.some((part) => part.length > 2 || shortStreet.has(part));
  return listed.length > 1 || listed.some((part) => !common.has(part));
}

/** Whether it is a code taken for a name, or the letters of one: capitals, and at least as many digits. */
function isCode(text: string, { type, start, end }: Entity): boolean {
  if (!named.has(type) || end - start > LOOKED_AT) return false;
  const number = /^[-_/#]?\d+/.exec(text.slice(end, end + BEHIND))?.[0] ?? '';
  const value = text.slice(start, end) + number;
  const digits = value.match(/\d/g)?.length ?? 0;
  return digits >= CODE_DIGITS && !/\p{Ll}/u.test(value) && digits >= (value.match(/\p{L}/gu)?.length ?? 0);
}

function isListed(lexicon: Lexicon, word: string, lists: readonly List[]): boolean {
  const known = lexicon.get(hashWord(word)) >>> LexiconBits.lists.at;
  return lists.some((list) => ((known >>> lexiconLists.indexOf(list)) & 1) === 1);
}
