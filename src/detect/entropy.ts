import type { Validator } from './infotype.js';
import { isPlaceholder } from './placeholder.js';

/** Shannon's entropy of a text's characters, in bits a character: 0 for one repeated, 4 for evenly spread hexadecimal. */
export function entropy(text: string): number {
  const counts = new Map<number, number>();
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  let bits = 0;
  for (const count of counts.values()) bits -= (count / text.length) * Math.log2(count / text.length);
  return bits;
}

/** A run that a mask or a keyboard makes, not a generator: `abcdefgh`, `12345678`, `aaaaaaaa`. */
function isRun(text: string): boolean {
  let same = 1;
  let up = 1;
  for (let at = 1; at < text.length; at++) {
    const step = text.charCodeAt(at) - text.charCodeAt(at - 1);
    same = step === 0 ? same + 1 : 1;
    up = step === 1 ? up + 1 : 1;
    if (same >= 7 || up >= 8) return true;
  }
  return false;
}

/** Words joined as programs join them: `accessTokenSecret`, `my-api-token`, `Next_Step`, `API_KEY`. */
const name = /^[A-Za-z]?[a-z]+(?:[A-Z][a-z]+)+$|^[A-Za-z][a-z]*(?:[_.-][A-Za-z][a-z]*)+$|^[A-Z]+(?:_[A-Z]+)+$/;

/**
 * A validator for generated secrets: no placeholder, no name, no run (`aaaaaaa`, `abcdefgh`), and at least `bits` of
 * entropy a character. Hexadecimal of 32 characters reaches 3.0 in all but one of a thousand, base 62 of 20 characters
 * 3.5. It refuses names and templates and little else, so its `chance` is that of ordinary words in the place of a
 * secret.
 */
export function randomText(bits: number): Validator {
  return {
    test: (candidate) =>
      !isPlaceholder(candidate) && !name.test(candidate) && !isRun(candidate) && entropy(candidate) >= bits,
    chance: 0.5,
  };
}
