import { countParts, reasonCodes, type ScanOutput, type ScanSummary } from './output.js';
import { kindsOf } from './table.js';

const style = `
body{font:15px/1.5 system-ui,sans-serif;margin:2rem auto;max-width:75rem;padding:0 1rem;display:flex;flex-direction:column;color:#1b1f24;background:#fff}
header{order:-2}section{order:-1}table{border-collapse:collapse;width:100%}
th,td{text-align:left;padding:.35rem .6rem;border-bottom:1px solid #d8dee4;vertical-align:top;overflow-wrap:anywhere}
th{position:sticky;top:0;background:#f6f8fa}dl{display:grid;grid-template-columns:max-content 1fr;gap:.2rem 1rem}dt{font-weight:600}dd{margin:0}
.level{font-weight:600}.partial,.failed{color:#9a3412}
@media(prefers-color-scheme:dark){body{color:#e6edf3;background:#0d1117}th{background:#161b22}th,td{border-color:#30363d}.partial,.failed{color:#fdba74}}`;

/**
 * A page for people: no script, nothing from outside, no values. Totals are known last and shown first; the style puts
 * them there, so that the page can be written as the scan goes.
 */
export const html: ScanOutput = {
  begin: () =>
    `<!doctype html>\n<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"><title>Clearmark scan</title><style>${style}</style></head>
<body><header><h1>Clearmark scan</h1></header>
<table><thead><tr><th>Resource</th><th>Label</th><th>State</th><th>Found</th><th>Parts read / skipped / failed</th><th>Not read because</th></tr></thead><tbody>\n`,
  resource: ({ uri, path, label, state, flags, result }) => {
    const { read, skipped, failed } = countParts(result);
    const found = result.counts.map(({ infotype, count }) => `${count} ${infotype}`).join(', ');
    const shown = [state, ...flags];
    return `<tr><td title="${escaped(uri)}">${escaped(path)}</td><td class="level">${escaped(
      [label?.level ?? 'none', ...(label?.categories ?? [])].join(', '),
    )}</td><td class="${escaped(shown.join(' '))}">${escaped(shown.join(', '))}</td><td>${escaped(found)}</td><td>${read} / ${skipped} / ${failed}</td><td>${escaped(reasonCodes(result).join(', '))}</td></tr>\n`;
  },
  end: (summary) => `</tbody></table>\n<section><h2>Summary</h2><dl>${totals(summary)}</dl></section></body></html>\n`,
};

function totals(summary: ScanSummary): string {
  const list = (counts: Readonly<Record<string, number>>) =>
    Object.entries(counts)
      .map(([name, count]) => `${name} ${count}`)
      .join(', ') || 'none';
  const rows: readonly (readonly [string, string])[] = [
    ['Resources', kindsOf(summary.kinds)],
    ['Size', `${(summary.bytes / 1e6).toFixed(1)} MB`],
    ['Levels', list(summary.levels)],
    ['States', list(summary.states)],
    ['Found', list(summary.findings)],
    ['Not read', list(summary.unread)],
    ['Catalogue', summary.catalogueVersion],
  ];
  return rows.map(([name, value]) => `<dt>${escaped(name)}</dt><dd>${escaped(value)}</dd>`).join('');
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
