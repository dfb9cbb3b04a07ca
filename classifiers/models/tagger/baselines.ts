import nlp from 'compromise';
import model from 'wink-eng-lite-web-model';
import winkNLP, { type ItemToken } from 'wink-nlp';
import type { EntityType } from '../../../src/models/tagger/entity-types.js';
import { hashWord } from '../../../src/models/tagger/features.js';
import { type Lexicon, LexiconBits, lexiconLists } from '../../../src/models/tagger/lexicon.js';
import type { Find } from './evaluate.js';

type Found = ReturnType<Find>[number];

/** Words with capitals that lists call names, towns, companies: what can be had without a model. */
export function dictionaryTagger(lexicon: Lexicon): Find {
  return (text) => {
    const found: Found[] = [];
    for (const { 0: run, index } of text.matchAll(/\p{Lu}[\p{L}'’-]+(?: (?:\p{Lu}\.|\p{Lu}[\p{L}'’-]+))*/gu)) {
      const type = typeOf(lexicon, run.split(' '));
      if (type) found.push({ start: index, end: index + run.length, type });
    }
    return found;
  };
}

function typeOf(lexicon: Lexicon, words: readonly string[]): EntityType | undefined {
  const known = words.map((word) => lexicon.get(hashWord(word)));
  const field = (value: number, name: 'given' | 'family' | 'plain') => {
    const { at, bits } = LexiconBits[name];
    return (value >>> at) & ((1 << bits) - 1);
  };
  const isIn = (value: number, list: (typeof lexiconLists)[number]) =>
    (value >>> (LexiconBits.lists.at + lexiconLists.indexOf(list))) & 1;
  const first = known[0] ?? 0;
  const last = known.at(-1) ?? 0;
  if (words.length > 1 && isIn(last, 'company-form') && field(last, 'plain') !== 3) return 'organisation';
  if (words.length > 1 && field(first, 'given') > 0 && field(last, 'family') > 0) return 'person';
  if (known.every((value) => isIn(value, 'country') || isIn(value, 'city')) && field(first, 'plain') !== 3)
    return 'place';
  return words.length === 1 && field(first, 'given') > 1 && field(first, 'plain') !== 3 ? 'person' : undefined;
}

/** The library compromise: what it takes for people, places and organisations. */
export const compromiseFinder: Find = (text) => {
  const document = nlp(text);
  const spansOf = (list: unknown, type: EntityType): Found[] =>
    (list as readonly { readonly offset?: { readonly start: number; readonly length: number } }[]).flatMap(
      ({ offset }) => {
        if (!offset) return [];
        const value = text.slice(offset.start, offset.start + offset.length).replace(/[\s.,;:!?'’"]+(?:s\b)?$/, '');
        return value === '' ? [] : [{ start: offset.start, end: offset.start + value.length, type }];
      },
    );
  const options = { offset: true } as const;
  return [
    ...spansOf(document.people().json(options), 'person'),
    ...spansOf(document.places().json(options), 'place'),
    ...spansOf(document.organizations().json(options), 'organisation'),
  ];
};

/** wink-nlp's small model tells no people apart; runs of what it calls proper nouns are taken for people. */
export function winkFinder(): Find {
  const wink = winkNLP(model);
  return (text) => {
    const found: Found[] = [];
    let at = 0;
    let open: { start: number; end: number } | undefined;
    wink
      .readDoc(text)
      .tokens()
      .each((token: ItemToken) => {
        const value = token.out();
        const start = text.indexOf(value, at);
        if (start < 0) return;
        at = start + value.length;
        const isName = token.out(wink.its.pos) === 'PROPN';
        if (isName && open && text.slice(open.end, start).trim() === '') open.end = at;
        else {
          if (open) found.push({ ...open, type: 'person' });
          open = isName ? { start, end: at } : undefined;
        }
      });
    if (open) found.push({ ...open, type: 'person' });
    return found;
  };
}
