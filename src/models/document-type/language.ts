/** The words that hold sentences together in the languages that documents were written in for training. */
const small = new Set(
  (
    'the of and to in is that for it with as was on be at by this are from or an have not which you will we your ' +
    'der die das und in zu den von mit ist des im für auf dem nicht ein eine sich als auch werden wird oder bei ' +
    'le la les de des du et un une en est que qui dans pour par sur au aux pas ne avec ce sont vous nous ' +
    'el los las y que del se por con para una es al lo como su más o sus'
  ).split(' '),
);
/** Of fewer words nothing is said. */
const FEW = 40;
/** Running text has at least this share of them; in those languages a third to a half of all words are. */
const LEAST = 0.12;
/** Words that follow each other in a line of running text, and the share of letters there. */
const RUNNING = 7;
const MOSTLY = 0.75;

/**
 * Whether a text runs on in words of a language in which no documents were written to learn from. Forms, tables,
 * programs and short texts are in none: only lines of some words are looked at.
 */
export function isForeign(text: string): boolean {
  let words = 0;
  let known = 0;
  let letters = 0;
  let others = 0;
  for (const line of text.split(/[\n\r\f]/)) {
    const run = line.match(/\p{L}+/gu) ?? [];
    let own = 0;
    for (const word of run) {
      own += word.length;
      if (!/[a-zA-Z\u00c0-\u024f]/.test(word)) others += word.length;
    }
    letters += own;
    if (run.length < RUNNING || own < MOSTLY * line.length) continue;
    words += run.length;
    for (const word of run) if (small.has(word.toLowerCase())) known += 1;
  }
  // Scripts without spaces have few words and many letters.
  return (others > 40 && 2 * others > letters) || (words >= FEW && known < LEAST * words);
}
