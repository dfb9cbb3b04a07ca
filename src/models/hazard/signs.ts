/** Signs by which prompts part who speaks: they have no business in a document. Matched where one may begin. */
const bracketed =
  /<\|(?:im_start|im_end|system|user|assistant|endoftext|eot_id|start_header_id)[^>\n]{0,40}\|>|\[\/?INST\]|<<\/?SYS>>|<\/?(?:system|instructions?|prompt|assistant|admin)(?:[_ -][a-z]{1,20})?>/iy;
const atLine =
  /[^\S\n]{0,4}(?:#{2,4} ?(?:System|Instructions?|Human|Assistant|Response)\b ?:?|\[?(?:System|SYSTEM|Assistant|ASSISTANT|Human|HUMAN)(?: (?:message|prompt|note|override|instruction)s?)?\]?:)/y;
/** What stands for something that is to be put there. */
const placeholder =
  /\{\{?[^}\n]{1,60}\}|\[[^\]\n]{2,60}\]|<[^>\n]{2,60}>|\$\{?[A-Za-z_]{2,40}|%s|…|\.\.\.(?=[\s"')\],;]|$)|(?<==)[A-Z][A-Z_]{3,30}(?![a-z])/;
/** The end of a query that lacks a value. */
const openQuery = /\?(?:[^\s?]{0,100}&)?[A-Za-z_]{1,20}=$/;
/** UTF-16 code units of an address that are looked at, and of a placeholder in it. */
const LONGEST_ADDRESS = 300;
const LONGEST_PLACEHOLDER = 64;

function endOf(regex: RegExp, text: string, at: number): number {
  regex.lastIndex = at;
  return regex.test(text) ? regex.lastIndex : 0;
}

/** Where a sign that begins at `at` with `<` or `[` ends; 0 when there is none. */
export function markerAt(text: string, at: number): number {
  const next = text.charCodeAt(at + 1) | 32;
  // | / < and the first letters of what may stand there.
  const may = next === 124 || next === 47 || next === 60 || next === 105 || next === 115 || next === 112 || next === 97;
  return may ? endOf(bracketed, text, at) : 0;
}

/** Where a sign ends that stands at the beginning of the line `at`; 0 when there is none. */
export function lineMarkerAt(text: string, at: number): number {
  let first = at;
  while (first < at + 4 && text.charCodeAt(first) === 32) first += 1;
  const code = text.charCodeAt(first);
  // # [ A H S
  return code === 35 || code === 91 || code === 65 || code === 72 || code === 83 ? endOf(atLine, text, at) : 0;
}

/** What an address is that goes on at `at` with `://`, and where what was seen of it ends. */
export function addressAt(text: string, at: number): { readonly kind: 'carrier' | 'slot' | 'address'; end: number } {
  const limit = Math.min(text.length, at + LONGEST_ADDRESS);
  let end = at + 3;
  while (end < limit && !endsAddress(text.charCodeAt(end))) end += 1;
  let path = at + 3;
  while (path < end && !beginsPath(text.charCodeAt(path))) path += 1;
  const filled = path < end ? placeholder.exec(text.slice(path, end + LONGEST_PLACEHOLDER)) : null;
  if (filled && path + filled.index <= end) return { kind: 'carrier', end: path + filled.index + filled[0].length };
  const isOpen = openQuery.test(text.slice(path, end).replace(/[).,\]]+$/, ''));
  return { kind: isOpen ? 'slot' : 'address', end: Math.max(end, at + 3) };
}

/** Spaces, quotation marks. */
const endsAddress = (code: number) => code <= 32 || code === 34 || code === 39 || code === 96 || code === 0x3000;
/** / ? # = */
const beginsPath = (code: number) => code === 47 || code === 63 || code === 35 || code === 61;
