import type { Edit } from './rewriting.js';

/** The quick look: two digits on either side of a line end. V8 passes over text without at about 4 GB/s. */
const wrapped = /[0-9]{2}[ -]?\r?\n(?=[0-9]{2})/g;

/** Longer than the part of any number on one line. */
const PART = 64;
const before = /(?:[A-Z]{2}[0-9]{2}|[0-9]{2,5})(?:[ -][0-9]{2,5})*$/;
const behind = /^[0-9]{2,5}(?:[ -][0-9]{2,5})*(?![0-9A-Za-z])/;
const onlyGroups = /^ *[0-9]{1,19}(?:[ -][0-9]{1,19})* *\r?$/;

const GROUPS = 3;
const DIGITS = 9;

/**
 * Line ends inside a number that is written in groups: `4111 1111⏎1111 1111`, `536-90-⏎4399`. A number goes on behind
 * the line end when its groups do: with spaces all of one length (the last may be shorter), with a dash at the line end
 * of any. Cells of a table are not joined: neither where a tab, a bar, a comma or a gap parts the number from its line,
 * nor where the lines above or below are numbers too.
 */
export function wrappedNumberEdits(text: string): Edit[] {
  const edits: Edit[] = [];
  for (const { 0: match, index } of text.matchAll(wrapped)) {
    const feed = index + match.length - 1;
    // Of columns of numbers, which have most such line ends, the rows are told first.
    if (!hasGroups(text, index + 1, feed + 1) || isRow(text, feed)) continue;
    const edit = joinAt(text, index + 2, feed);
    if (edit) edits.push(edit);
  }
  return edits;
}

/** Whether digits and separators around a line end are as many as a number in groups has: a glance before the rules. */
function hasGroups(text: string, left: number, right: number): boolean {
  let digits = 0;
  let groups = 2;
  const count = (from: number, step: number) => {
    for (let at = from; Math.abs(at - from) < PART; at += step) {
      const code = text.charCodeAt(at);
      if (code >= 48 && code <= 57) digits++;
      else if (code === 32 || code === 45) groups++;
      else return;
    }
  };
  count(left, -1);
  count(right, 1);
  return groups >= GROUPS && digits >= DIGITS;
}

/** @param digitsEnd where the digits of the line end; @param feed where the line feed stands */
function joinAt(text: string, digitsEnd: number, feed: number): Edit | undefined {
  const separator = text.charAt(digitsEnd) === '-' ? '-' : ' ';
  const line = text.slice(Math.max(text.lastIndexOf('\n', digitsEnd - 1) + 1, digitsEnd - PART), digitsEnd);
  const left = before.exec(line);
  const right = behind.exec(text.slice(feed + 1, feed + 1 + PART));
  if (!left || !right || !isContinued([left[0], right[0]].join(separator), separator)) return undefined;
  if (!opens(line.slice(0, left.index)) || !closes(text, feed + 1 + right[0].length)) return undefined;
  const start = separator === '-' ? digitsEnd + 1 : digitsEnd;
  return { start, end: feed + 1, text: separator === '-' ? '' : ' ' };
}

function isContinued(number: string, separator: string): boolean {
  if (/[ -]/.exec(number.replaceAll(separator, ''))) return false;
  const groups = number.split(separator);
  if (groups.length < GROUPS || number.replace(/\D/g, '').length < DIGITS) return false;
  if (separator === '-') return true;
  const length = groups[0]?.length ?? 0;
  const last = groups.at(-1)?.length ?? 0;
  return length >= 3 && last <= length && groups.slice(0, -1).every((group) => group.length === length);
}

/** Whether a number may begin behind what stands before it on its line. */
function opens(line: string): boolean {
  return !/(?:[\w.,;|\t-]| {2}|[\t|,;] )$/.test(line);
}

/** Whether a number may end at `end`. */
function closes(text: string, end: number): boolean {
  return !/^(?:[\t|]| {2}| ?[|;]|[,.:/-][0-9])/.test(text.slice(end, end + 3));
}

/** Whether the line end at `feed` stands between rows of numbers, of which there are more than the two. */
function isRow(text: string, feed: number): boolean {
  const begin = text.lastIndexOf('\n', feed - 1);
  const end = text.indexOf('\n', feed + 1);
  const upper = text.slice(Math.max(begin + 1, feed - 2 * PART), feed);
  const lower = text.slice(feed + 1, end < 0 ? feed + 2 * PART : Math.min(end, feed + 2 * PART));
  if (!onlyGroups.test(upper) || !onlyGroups.test(lower)) return false;
  const above = begin < 0 ? '' : text.slice(Math.max(text.lastIndexOf('\n', begin - 1) + 1, begin - PART), begin);
  const below = end < 0 ? '' : (/^[^\n]*/.exec(text.slice(end + 1, end + 1 + PART))?.[0] ?? '');
  return onlyGroups.test(above) || onlyGroups.test(below);
}
