import type { Random } from '../random.js';

const words = ['elsewhere', 'account', 'seven', 'river', 'because', 'of', 'market', 'green'];
const letters = Array.from('etaoin srhlducmf');

/** A text of which about one word in so many is left out, replaced, or followed by one more. */
export function withWordsEdited(text: string, oneIn: number, random: Random): string {
  return text
    .split(/\s+/)
    .flatMap((word) => {
      if (random.below(oneIn) > 0) return [word];
      return [[], [random.pick(words)], [word, random.pick(words)]][random.below(3)] ?? [];
    })
    .join(' ');
}

/** A text of which about one character in so many is left out, replaced, or followed by one more. */
export function withCharactersEdited(text: string, oneIn: number, random: Random): string {
  return Array.from(text, (char) => {
    if (random.below(oneIn) > 0) return char;
    return ['', random.pick(letters), char + random.pick(letters)][random.below(3)] ?? '';
  }).join('');
}
