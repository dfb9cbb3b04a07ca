import { CharacterClass, classOf } from './characters.js';

/** A piece of a text; offsets in UTF-16 code units. */
export interface Piece {
  readonly start: number;
  readonly end: number;
}

/** A text is judged in pieces of about this many UTF-16 code units, which end where a line does. */
const PIECE = 2048;
/** Pieces are parted at a line end; a line longer than this is parted anywhere. */
const LONGEST = 8192;

const isSyntax = new Uint8Array(128);
for (const sign of '{}[]();=<>_\\|$&*`~^') isSyntax[sign.charCodeAt(0)] = 1;

/**
 * The pieces of a text that are written for readers, neighbours as one: letters and blanks for the most part, few of
 * the signs that programs and logs are made of. Names stand in forms and tables too, so a sentence is not asked for.
 */
export function readable(text: string): Piece[] {
  const pieces: Piece[] = [];
  for (let start = 0; start < text.length; ) {
    const end = endOfPiece(text, start);
    const last = pieces.at(-1);
    if (isReadable(text, start, end)) {
      if (last && last.end === start) pieces[pieces.length - 1] = { start: last.start, end };
      else pieces.push({ start, end });
    }
    start = end;
  }
  return pieces;
}

/** Looks no further than a piece may reach: in one line of megabytes each look for its end would read all of it. */
function endOfPiece(text: string, start: number): number {
  if (text.length - start <= PIECE) return text.length;
  const behind = text.slice(start + PIECE, start + LONGEST).indexOf('\n');
  if (behind >= 0) return start + PIECE + behind + 1;
  // A long line is a piece by itself: what stands before it may be of another kind.
  const before = text.slice(start, start + PIECE).lastIndexOf('\n');
  return before >= 0 ? start + before + 1 : Math.min(text.length, start + LONGEST);
}

/** Looks at every third unit: the share of letters and signs does not need each. */
function isReadable(text: string, start: number, end: number): boolean {
  let [letters, blanks, syntax, seen] = [0, 0, 0, 0];
  for (let i = start; i < end; i += 3) {
    const unit = text.charCodeAt(i);
    seen++;
    if (unit < 128 && isSyntax[unit] === 1) syntax++;
    const kind = classOf[unit];
    if (kind === CharacterClass.blank || kind === CharacterClass.lineEnd) blanks++;
    else if (kind !== CharacterClass.other && kind !== CharacterClass.digit) letters++;
  }
  return letters * 2 >= seen && blanks > 0 && syntax * 25 <= seen;
}
