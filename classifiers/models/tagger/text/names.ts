import type { Chance, MarkedPart } from '../example.js';
import type { Value } from './value.js';

/** What names are made of. */
export interface NameWords {
  readonly isTest: boolean;
  readonly given: readonly string[];
  readonly family: readonly string[];
  /** Short forms, and names that are words too. */
  readonly shortNames: readonly string[];
  /** Family names that are words, places and firms too. */
  readonly plainFamilies: readonly string[];
}

/** A person of a text: the same wherever the text speaks of them. */
export interface Person {
  readonly given: string;
  readonly middle: string;
  readonly family: string;
  /** `Jr.` and the like; mostly empty. */
  readonly suffix: string;
}

const particles =
  'van,de,von,van der,de la,del,al,bin,ter,Di,Mac,van den,Van,De,Le,La,Du,da,dos,do,della,Lo,El,Al,ben,ibn,St.,zu,von der,af,ten,Abu,Ó,Mc'.split(
    ',',
  );
const suffixes = 'Jr.,Jr,Sr.,II,III,IV'.split(',');

export function inventPerson(words: NameWords, chance: Chance): Person {
  const { isTest } = words;
  const one = () => (!isTest && chance.is(0.08) ? chance.pick(words.shortNames) : chance.pick(words.given));
  const kind = chance.next();
  const middle = kind < 0.08 ? `${chance.pick(words.given).charAt(0)}.` : kind < 0.14 ? chance.pick(words.given) : '';
  const double = chance.next();
  let family = !isTest && chance.is(0.06) ? chance.pick(words.plainFamilies) : chance.pick(words.family);
  if (double < 0.04) family = `${family}-${chance.pick(words.family)}`;
  else if (double < 0.07) family = `${family} ${chance.pick(words.family)}`;
  else if (double < 0.1) family = `${chance.pick(isTest ? particles.slice(0, 11) : particles)} ${family}`;
  else if (double < 0.11) family = `${chance.is(0.8) ? "O'" : 'O’'}${family}`;
  const given = chance.is(0.04) ? `${one()}-${chance.pick(words.given)}` : one();
  return { given, middle, family, suffix: !isTest && chance.is(0.015) ? chance.pick(suffixes) : '' };
}

const nicknames =
  'Bob Buddy Red Ace Doc Bear Slim Bud Skip Chip Duke Buzz Moose Tex Whitey Smokey Scotty Shorty Rusty Bunny Kit'.split(
    ' ',
  );

type Part = MarkedPart['part'];

/** A name out of pieces, with what each is. */
function nameOf(...pieces: readonly (readonly [string, Part])[]): Value {
  let text = '';
  const parts: MarkedPart[] = [];
  for (const [piece, part] of pieces) {
    if (piece === '') continue;
    if (text !== '' && !text.endsWith('.,')) text += ' ';
    const comma = piece.endsWith(',') ? 1 : 0;
    parts.push({ start: text.length, end: text.length + piece.length - comma, part });
    text += piece;
  }
  return { text, type: 'person', parts };
}

const initial = (name: string) => (name === '' ? '' : `${name.charAt(0).toUpperCase()}.`);

/** Ways that a whole name is written in, and how often: the rest is given, middle and family name. */
const ways: readonly (readonly [share: number, write: (person: Person, chance: Chance) => Value])[] = [
  [0.03, ({ given, middle, family }) => nameOf([`${family},`, 'family'], [given, 'given'], [middle, 'other'])],
  [0.03, ({ given, family }) => nameOf([initial(given), 'other'], [family, 'family'])],
  [0.015, ({ given, family }) => nameOf([family.toUpperCase(), 'family'], [given, 'given'])],
  [0.02, ({ given, family }) => nameOf([given, 'given'], [family.toUpperCase(), 'family'])],
];

const furtherWays: typeof ways = [
  ...ways,
  [0.012, ({ given, middle, family }, chance) => initials({ given, middle, family, suffix: '' }, chance)],
  [
    0.012,
    ({ given, middle, family }) =>
      nameOf([given.toUpperCase(), 'given'], [middle.toUpperCase(), 'other'], [family.toUpperCase(), 'family']),
  ],
  [0.008, ({ given, family }) => nameOf([`${family.toUpperCase()},`, 'family'], [given.toUpperCase(), 'given'])],
  [0.006, ({ given, family }) => nameOf([`${family},`, 'family'], [initial(given), 'other'])],
  [0.006, ({ given, family }) => nameOf([given, 'given'], [initial(family), 'other'])],
  [
    0.006,
    ({ given, family }, chance) =>
      nameOf(
        [given, 'given'],
        [`${chance.pick('“"\'('.split(''))}${chance.pick(nicknames)}`, 'other'],
        [family, 'family'],
      ),
  ],
  [0.006, ({ given, family }) => nameOf([given.toLowerCase(), 'given'], [family.toLowerCase(), 'family'])],
  [0.004, ({ given, family }) => nameOf([family, 'family'], [given, 'given'])],
];

const closing: Readonly<Record<string, string>> = { '“': '”', '"': '"', "'": "'", '(': ')' };

/** `J. R. Smith`, `J.R. Smith`, `JR Smith`. */
export function initials({ given, middle, family }: Person, chance: Chance): Value {
  const second = middle === '' ? chance.pick('ABCDEFGHJKLMNPRSTW'.split('')) : middle.charAt(0);
  const first = given.charAt(0).toUpperCase();
  const both = chance.pick([`${first}. ${second}.`, `${first}.${second}.`, `${first}${second}`, `${first} ${second}`]);
  return nameOf([both, 'other'], [family, 'family']);
}

export function fullName(person: Person, chance: Chance, isTest: boolean): Value {
  let rest = chance.next();
  for (const [share, write] of isTest ? ways : furtherWays) {
    rest -= share;
    if (rest < 0) return closeNickname(write(person, chance));
  }
  const { given, middle, family, suffix } = person;
  const after = suffix !== '' && suffix.startsWith('J') && chance.is(0.3) ? `${family},` : family;
  return nameOf([given, 'given'], [middle, 'other'], [after, 'family'], [suffix, 'other']);
}

/** Closes what stands round a nickname: `Robert “Bob” Smith`. */
function closeNickname(name: Value): Value {
  const nickname = name.parts?.[1];
  const close = nickname && closing[name.text.charAt(nickname.start)];
  if (!nickname || !close) return name;
  const { text, parts = [] } = name;
  const moved = parts.map((part, i) => ({
    ...part,
    start: part.start + Math.min(i, 1),
    end: part.end + (i > 1 ? 1 : 0),
  }));
  // From the second part on, all begin one further: behind the sign that opens.
  return { ...name, text: text.slice(0, nickname.end) + close + text.slice(nickname.end), parts: moved };
}

export const givenName = ({ given }: Person): Value => nameOf([given, 'given']);
export const familyName = ({ family }: Person): Value => nameOf([family, 'family']);

/** A name in the way that a part of a slot says: `{x.g}`. */
export function namePart(part: string | undefined, person: Person, chance: Chance, isTest: boolean): Value {
  const { given, middle, family } = person;
  switch (part) {
    case 'g':
      return givenName(person);
    case 'f':
      return familyName(person);
    case 'i':
      return chance.is(0.5) ? initials(person, chance) : nameOf([initial(given), 'other'], [family, 'family']);
    case 'r':
      return nameOf([`${family},`, 'family'], [given, 'given'], [middle, 'other']);
    case 'c':
      return nameOf([given.toUpperCase(), 'given'], [family.toUpperCase(), 'family']);
    case 's':
      return nameOf([given.toLowerCase(), 'given'], [family.toLowerCase(), 'family']);
    case 'l':
      return nameOf([given, 'given'], [initial(family), 'other']);
    case 'n':
      return nameOf([given, 'given'], [family, 'family']);
    default:
      return fullName(person, chance, isTest);
  }
}

const digits = (chance: Chance, count: number) => Array.from({ length: count }, () => chance.below(10)).join('');

/** A user name: of a person's name, or of words. */
export function username({ given, family }: Person, chance: Chance, isTest: boolean): string {
  const plain = (name: string) => {
    const small = name.toLowerCase().replace(/[^\p{L}]/gu, '');
    return isTest ? small : small.normalize('NFD').replace(/[^a-z]/g, '');
  };
  const [g, f] = [plain(given) || 'kim', plain(family) || 'roe'];
  const pick = (words: string) => chance.pick(words.split(' '));
  const common = [
    `${g}${f}`,
    `${g}.${f}`,
    `${g}_${f}`,
    `${g.charAt(0)}${f}`,
    `${f}${g.charAt(0)}`,
    `${g}${chance.below(100)}`,
    `${f}${1950 + chance.below(60)}`,
    `${g}_${chance.below(999)}`,
    `x${g}x`,
    `${pick('dark cool super the real mr lil')}${g}`,
    `${g.charAt(0)}.${f}${chance.below(10)}`,
    `${pick('wolf tiger pixel ninja gamer sky moon')}_${chance.below(1000)}`,
    `${f}-${g}`,
    `u${digits(chance, 6)}`,
  ];
  if (isTest) return chance.pick(common);
  const noun = pick(
    'storm panda byte rocket coffee zebra otter comet maple river noodle pickle shadow cactus badger biscuit falcon orbit turtle mango',
  );
  const mood = pick(
    'happy lazy angry silent crazy tiny brave sleepy lost fuzzy electric cosmic broken golden salty quiet rusty wild',
  );
  return chance.pick([
    ...common,
    ...common,
    g,
    `${g}${f.charAt(0)}`,
    `${g}_${f.charAt(0)}`,
    `${g}.${f.charAt(0)}`,
    `${f}.${g}`,
    `${f}_${g.charAt(0)}`,
    `${g.charAt(0)}-${f}`,
    `${g.slice(0, 3)}${f.slice(0, 3)}${digits(chance, 2)}`,
    `${f.slice(0, 5)}${g.slice(0, 2)}`,
    `${g}${1960 + chance.below(50)}`,
    `${g}${f}${digits(chance, 2)}`,
    `${mood}_${noun}`,
    `${mood}${noun}${digits(chance, 2)}`,
    `${capital(mood)}${capital(noun)}${chance.is(0.5) ? digits(chance, 2) : ''}`,
    `${capital(g)}The${capital(noun)}`,
    `${noun}lover${digits(chance, 2)}`,
    `${g}_the_${noun}`,
    `xX_${noun}_Xx`,
    `${pick('adm svc usr ext tmp')}_${f}`,
    `${pick('a b c e k m p s t')}${digits(chance, 5)}`,
    `${f.slice(0, 6).toUpperCase()}${digits(chance, 1)}`,
    `${pick('not its just iam dj dr miss')}${g}`,
    `${g}${pick('codes writes bakes runs plays dev art xo official yt tv')}`,
    `${g}${g.charAt(0)}${g.charAt(0)}`,
  ]);
}

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);
