import type { Chance } from './example.js';
import type { Vocabulary } from './text/values.js';
import type { WordNet } from './wordnet.js';

/** Someone a text is about, by the names it uses. */
export interface Subject {
  readonly full: string;
  readonly family: string;
  readonly given: string;
}

const halls =
  'Park|Gym|Hall|Stadium|Field|Playfield|Bridge|Airport|School|Reservoir|Library|Museum|Square|Street|House|Island|Creek|Mountain|Lake|County|Valley|Arena|Theatre|Hospital|Cemetery|Station|Castle|Point|Air Force Base'.split(
    '|',
  );
const firms =
  '& Sons|Motors|Records|Industries|Corp.|Inc.|Company|Brothers|Publishing|Ltd|Group|Airlines|Foundation|Institute|& Co.|Entertainment|Orchestra'.split(
    '|',
  );
const awards = 'Award|Prize|Medal|Lecture|Trophy|Cup|Memorial Medal|Fellowship'.split('|');
const ranks =
  'Bishop|Archbishop|Justice|Secretary of State|Secretary of Defense|Prime Minister|President|Vice President|historian|striker|Libertarian|Green Beret|singer|director|Chief|Chief Executive|Emperor|King|Queen|Pope|St.|Saint|Sir|Dame|Lord|Lady|Captain|Colonel|General|Lieutenant General|Admiral|Professor|Dr.|Mr.|Mrs.|Senator|Governor|Mayor|Minister|Chancellor|Ambassador|Rabbi|Sheikh|Father|Sister|Detective|goalkeeper|guitarist|American|Republican|Democrat|Liberal Party candidate|Premier|Judge|Sergeant|actor|painter|coach|manager'.split(
    '|',
  );
const eponyms = 'theorem|conjecture|effect|syndrome|equation|cycle|reaction'.split('|');
const papers = 'Times|Post|American|Herald|Tribune|News|Gazette|Star|Journal|Courier|Chronicle'.split('|');

/** Invents what an encyclopedia names: people, things that bear people's names, works. */
export class Inventor {
  constructor(
    private readonly wordNet: WordNet,
    private readonly words: Vocabulary,
    private readonly chance: Chance,
  ) {}

  /** Someone by a name of lists, or of words that are no names: only what stands around it says so. */
  someone(): Subject {
    const { words, chance, wordNet } = this;
    const given = chance.is(0.04) ? this.title(wordNet.nouns) : chance.pick(words.given);
    const family = chance.is(0.1) ? this.title(wordNet.nouns) : this.family();
    const behind = chance.is(0.04) ? ` ${chance.pick(['Jr.', 'Sr.', 'II', 'III', 'IV', 'V'])}` : '';
    return { full: `${given}${this.#middle()} ${family}${behind}`, family, given };
  }

  family(): string {
    const { words, chance } = this;
    const family = chance.pick(words.family);
    if (chance.is(0.03)) return `${family}-${chance.pick(words.family)}`;
    if (!chance.is(0.06)) return family;
    return `${chance.pick(['van', 'van der', 'de', 'de la', 'von', 'Le', 'da', 'bin', 'El', "O'", 'Mac', 'St.'])} ${family}`.replace(
      "' ",
      "'",
    );
  }

  /** What may stand between names: a letter, another name, what friends say. */
  #middle(): string {
    const { words, chance, wordNet } = this;
    const way = chance.next();
    if (way < 0.12) return ` ${this.letter()}.`;
    if (way < 0.22) return ` ${chance.pick(words.given)}`;
    if (way < 0.27)
      return ` ${chance.pick(['"X"', '“X”', "'X'", '" X "', '(X)']).replace('X', chance.is(0.5) ? chance.pick(words.given) : this.title(wordNet.nouns))}`;
    return '';
  }

  letter(): string {
    return String.fromCharCode(65 + this.chance.below(26));
  }

  title(words: readonly string[]): string {
    const word = this.chance.pick(words);
    return word.charAt(0).toUpperCase() + word.slice(1);
  }

  /** The title of a book, a song, a film: capitals, and nobody in them unless by their own first name. */
  work(): string {
    const { nouns, adjectives } = this.wordNet;
    const [first, second] = [this.title(adjectives), this.title(nouns)];
    return this.chance.pick([
      `The ${first} ${second}`,
      `${first} ${second}`,
      `The ${second}`,
      `${second} of the ${this.title(nouns)}`,
      `A ${second} in ${this.title(nouns)}`,
      `${second} and ${this.title(nouns)}`,
    ]);
  }

  hall(): string {
    const { words, chance } = this;
    return `${chance.is(0.5) ? this.someone().full : chance.pick(words.family)} ${chance.pick(halls)}`;
  }

  firm(): string {
    const { words, chance } = this;
    return `${chance.is(0.7) ? chance.pick(words.family) : this.someone().full} ${chance.pick(firms)}`;
  }

  paper(): string {
    return `${this.chance.pick(this.words.cities)} ${this.chance.pick(papers)}`;
  }

  award(): string {
    return `${this.someone().full} ${this.chance.pick(awards)}`;
  }

  rank(): string {
    return this.chance.pick(ranks);
  }

  eponym(): string {
    return `${this.chance.pick(this.words.family)} ${this.chance.pick(eponyms)}`;
  }

  /** A work that is called like someone. */
  namesake(): string {
    const { words, chance, wordNet } = this;
    return chance.is(0.6) ? this.someone().full : `${chance.pick(words.given)}'s ${this.title(wordNet.nouns)}`;
  }

  school(): string {
    return `${this.chance.pick(this.words.cities)} ${this.chance.pick(['University', 'College', 'High School', 'Academy'])}`;
  }

  team(): string {
    const name = this.chance.pick(['United', 'City', 'Rovers', `${this.title(this.wordNet.nouns)}s`]);
    return `${this.chance.pick(this.words.cities)} ${name}`;
  }

  band(): string {
    const { chance, words, wordNet } = this;
    if (chance.is(0.25)) return chance.pick(chance.is(0.5) ? words.family : words.cities);
    return chance.is(0.5) ? this.work() : `${this.title(wordNet.nouns)}s`;
  }

  year(): string {
    return String(1700 + this.chance.below(320));
  }

  date(): string {
    const month = this.chance.pick(['January', 'March', 'May', 'June', 'July', 'October', 'December']);
    return `${month} ${1 + this.chance.below(28)}, ${this.year()}`;
  }
}
