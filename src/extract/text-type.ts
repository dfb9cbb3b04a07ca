/** Endings that choose between kinds of text whose content does not tell them apart. */
const byEnding: Readonly<Record<string, string>> = {
  md: 'text/markdown',
  markdown: 'text/markdown',
  csv: 'text/csv',
  tsv: 'text/csv',
  tab: 'text/csv',
  htm: 'text/html',
  html: 'text/html',
  json: 'application/json',
  jsonl: 'application/json',
  ndjson: 'application/json',
  ipynb: 'application/x-ipynb+json',
  eml: 'message/rfc822',
  yaml: 'application/yaml',
  yml: 'application/yaml',
  toml: 'application/toml',
};
/** Settings and source code: lines of it may well have as many commas as one another, and are no table. */
const noTable =
  /^(txt|log|ini|cfg|conf|env|properties|yaml|yml|toml|py|js|mjs|cjs|ts|tsx|jsx|java|kt|scala|c|h|cc|cpp|hpp|cs|go|rs|rb|php|pl|lua|r|swift|m|sql|sh|bash|zsh|ps1|psm1|bat|cmd|vb|vbs|tf|hcl|gradle|groovy|dart|ex|exs|erl|hs|clj|lisp|el|asm|s|tex|diff|patch|proto|graphql)$/;

const HEAD_LINES = 20;

/**
 * Which kind of text this is: HTML, XML, JSON, a mail, a mailbox, CSV, Markdown or plain.
 * @param head the first some ten thousand characters
 * @param name the file's name; consulted only where the content fits several kinds
 */
export function textTypeOf(head: string, name: string): string {
  const text = head.trimStart();
  const ending = /\.([a-z0-9]{1,12})$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  const named = byEnding[ending];
  if (/^From \S[^\r\n]{0,200}\d{4}[^\r\n]{0,20}\r?\n[\w-]{1,76}:/.test(text)) return 'application/mbox';
  if (isMail(text) || (named === 'message/rfc822' && /^[!-9;-~]{1,76}:/.test(text))) return 'message/rfc822';
  if (/^BEGIN:VCALENDAR\s/i.test(text)) return 'text/calendar';
  if (/^BEGIN:VCARD\s/i.test(text)) return 'text/vcard';
  const markup = markupType(text);
  if (markup) return markup;
  if (named === 'text/html' && /<[a-z][a-z0-9]*[\s>/]/i.test(text)) return named;
  if (isJson(text) && (ending === 'ipynb' || isNotebook(text))) return 'application/x-ipynb+json';
  if (isJson(text) || (named === 'application/json' && /^[[{"\d-]/.test(text))) return 'application/json';
  if (named === 'text/markdown') return named;
  if (named === 'application/yaml' || named === 'application/toml') return named;
  if (named === 'text/csv' ? hasColumns(text, 1) : !noTable.test(ending) && hasColumns(text, 2)) return 'text/csv';
  return 'text/plain';
}

const htmlTag =
  /^<(!doctype\s+html|html|head|body|title|meta|link|style|script|div|p|span|table|tr|td|ul|ol|li|h[1-6]|a|b|i|br|hr|font|center|form|img)\b/i;

function markupType(text: string): string | undefined {
  if (!text.startsWith('<')) return undefined;
  // Comments, processing instructions and the XML declaration may stand before what tells.
  const start = /^(?:<\?[^>]*>\s*|<!--[\s\S]*?-->\s*)*/.exec(text)?.[0].length ?? 0;
  const rest = text.slice(start);
  if (/^<office:document[\s>]/.test(rest)) return 'application/vnd.oasis.opendocument.text-flat-xml';
  if (text.startsWith('<?xml')) return /^<(!doctype\s+html|html)\b/i.test(rest) ? 'text/html' : 'application/xml';
  if (htmlTag.test(rest))
    return /^<(p|a|b|i|title|link|form|table)\s*\S*xmlns/i.test(rest) ? 'application/xml' : 'text/html';
  if (/^<(!doctype|!\[CDATA\[|[A-Za-z_][\w.:-]*[\s/>])/i.test(rest) || text.startsWith('<?xml'))
    return 'application/xml';
  return undefined;
}

/** An object, or an array of objects, arrays or strings: `[1] a footnote` and `[section]` are not. Broken JSON counts. */
function isJson(text: string): boolean {
  return /^\{\s*("|\}|\/\/|\/\*)/.test(text) || /^\[\s*(\{|"|\[\s*[[{"\d-]|\]\s*$)/.test(text);
}

function isNotebook(text: string): boolean {
  return /^\{\s*"(cells|metadata|nbformat|worksheets)"/.test(text) && /"cell_type"\s*:/.test(text);
}

const mailHeader =
  /^(from|to|cc|subject|date|received|message-id|mime-version|return-path|delivered-to|content-type|reply-to|x-mailer|dkim-signature|sender|x-sender)$/i;
const tellingHeader = /^(from|received|message-id|mime-version|return-path)$/i;

/** A block of header lines from the first line on (RFC 5322), three of them well known and one that only mails have. */
function isMail(text: string): boolean {
  const known = new Set<string>();
  for (const line of text.split(/\r?\n/, 200)) {
    if (line === '') break;
    const field = /^([!-9;-~]{1,76}):/.exec(line)?.[1];
    if (field === undefined && !/^[ \t]/.test(line)) return false;
    if (field !== undefined && mailHeader.test(field)) known.add(field.toLowerCase());
  }
  return known.size >= 3 && [...known].some((field) => tellingHeader.test(field));
}

/** Whether the first lines all have the same number of separators, at least `least`. */
function hasColumns(text: string, least: number): boolean {
  const lines = text
    .split(/\r?\n/, HEAD_LINES + 1)
    .slice(0, HEAD_LINES)
    .filter((line) => line.trim() !== '');
  if (least > 1 && lines.length < 3) return false;
  return [',', ';', '\t', '|'].some((separator) => {
    const counts = lines.map((line) => unquoted(line).split(separator).length - 1);
    const first = counts[0] ?? 0;
    return first >= least && (least === 1 || counts.every((count) => count === first));
  });
}

function unquoted(line: string): string {
  return line.replace(/"[^"]*"/g, '');
}
