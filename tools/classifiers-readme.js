// Writes classifiers/README.md from the built catalogue; with --check it only compares, and exits 1 when it is stale.
import { readFile, writeFile } from 'node:fs/promises';
import { loadCatalogue, measuredInfotypes } from '../dist/src/catalogue.js';

const readme = new URL('../classifiers/README.md', import.meta.url);

const authored = `# Classifiers

What Clearmark recognises. Each file here is one *infotype*: the path of the file below this folder, without its ending,
is the infotype's id. There is no list to edit: the catalogue, the table below and the tests are read from the folder.

## Add an infotype

Write one file. It carries its own proof: texts in which it must be found, and near misses that must be passed over, each
named by what makes it miss.

\`\`\`ts
// classifiers/identity/be-national-number.ts
import { digitsOf } from '../../src/detect/checksums.js';
import { defineInfotype } from '../../src/detect/infotype.js';

/** Royal decree of 3 April 1984: the last two digits are 97 minus the first nine modulo 97. */
function checks(candidate: string): boolean {
  const digits = digitsOf(candidate).join('');
  const check = Number(digits.slice(9));
  return [digits.slice(0, 9), \`2\${digits.slice(0, 9)}\`].some((body) => 97 - (Number(body) % 97) === check);
}

export default defineInfotype({
  title: 'Belgian national number',
  region: ['BE'],
  categories: ['pii'],
  regulations: ['GDPR'],
  aliases: { stdnum: 'be.nn' },
  patterns: [
    { regex: /\\b\\d{2}\\.\\d{2}\\.\\d{2}-\\d{3}\\.\\d{2}\\b/, prior: 0.85 },
    { regex: /\\b\\d{11}\\b/, prior: 0.02 },
  ],
  validator: { test: checks, chance: 2 / 97 },
  context: ['national number', 'rijksregisternummer', 'numero national'],
  finds: [
    { text: 'Rijksregisternummer 85.07.30-033.28', match: '85.07.30-033.28', level: 'high' },
    { text: 'numéro national: 85073003328', match: '85073003328', level: 'high' },
    { text: '{"nationalNumber":"17073003384"}', match: '17073003384', level: 'high' },
    { text: 'id 85.07.30-033.28', match: '85.07.30-033.28', level: 'high' },
  ],
  ignores: [
    { text: 'national number 85.07.30-033.29', because: 'wrong check digits' },
    { text: 'national number 85.07.30-033.2', because: 'ten digits' },
    { text: 'national number 850730033281', because: 'twelve digits' },
    { text: 'version 85.07.30', because: 'a version' },
  ],
});
\`\`\`

Then \`npm test\` runs every example, changes every check digit and demands refusal; \`npm run check\` wants the table
below written anew (\`node tools/classifiers-readme.js\`).

- \`prior\` is how likely a match of the pattern is the real thing before validation and without context; \`chance\` is the
  share of random candidates that pass the validator. \`src/detect/confidence.ts\` says how they become a confidence.
- A pattern runs in linear time: bounded repetition, no repetition inside repetition that can match the same text in two
  ways, lookaround of fixed length only. A group named \`value\` narrows the finding to a part of the match.
- Neighbours are looked at for you: a match inside a longer word, number, decimal, version or UUID is no finding.
- Secrets in examples are put together from pieces, so that no secret scanner stumbles over this folder.
`;

const howMeasured = `## How it was measured

\`node tools/measure-catalogue.js\` (after \`npm run build\`) writes \`measured.json\`, from which the columns P, R and tries
are. It is seeded, and the whole catalogue is on all the time.

- **Values**: 21 of each infotype. The digits and letters of its examples are drawn anew wherever its pattern takes
  others, and the check digits made right by trial against its validator (where a checksum is too long for trial, the
  example stands as it is). They are put into other texts than the examples: a form, a sentence, JSON, CSV, code and XML
  under one of its context words, and the example's own line among others. Where a label is part of every pattern, only
  words that it takes for a label are used, and only the examples' lines where there is none: a key of which nothing but
  the configuration around it tells what it is for is no such key elsewhere.
- **Near misses**: the same with one digit changed so that the validator refuses it, and numbers of chance in its shape
  that no word speaks for.
- **Plain text**: licences, manuals and code of the installed packages, e-mail addresses taken out.

R (recall) is the share of its own values that were found as this infotype to both ends. P (precision) is the share of
its findings that are its own values, over everything above: a value that another infotype takes for its own counts
against both, although a passport number of one country is often as valid in another. Shapes are drawn from the patterns,
so R does not tell of ways of writing that nobody has thought of; \`clearmark eval\` does, on texts of your own. *Tries* are
the places in a megabyte of plain text at which its regexes are tried: what it costs, in a figure that does not depend on
the machine.
`;

const list = (value) => (value === undefined ? [] : [value].flat());
const cell = (text) => text.replaceAll('|', '\\|');
const share = (figure) => (figure === undefined || figure === null ? '' : figure.toFixed(2));

/** Counts by name, the most frequent first. */
function counted(names) {
  const counts = new Map();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
}

const sentence = (counts) => counts.map(([name, count]) => `${name} ${count}`).join(' · ');

function row({ id, title, region, categories, validator, aliases = {} }, measured) {
  const names = Object.entries(aliases).map(([product, name]) => `${product}: ${list(name).join(', ')}`);
  const { precision, recall, cost } = measured.get(id) ?? {};
  const cells = [
    `[${id.slice(id.indexOf('/') + 1)}](${id}.ts)`,
    title,
    region.join(' '),
    categories.join(' '),
    validator ? '✓' : '',
    share(precision),
    share(recall),
    cost === undefined ? '' : String(cost),
    names.join('; '),
  ];
  return `| ${cells.map(cell).join(' | ')} |`;
}

function section(folder, infotypes, measured) {
  return [
    `### ${folder}: ${infotypes.length}`,
    '',
    '| id | title | region | categories | check | P | R | tries | elsewhere |',
    '|---|---|---|---|---|--:|--:|--:|---|',
    ...infotypes.map((infotype) => row(infotype, measured)),
    '',
  ];
}

function median(figures) {
  const sorted = figures.filter((figure) => typeof figure === 'number').sort((a, b) => a - b);
  return share(sorted[sorted.length >> 1]);
}

function overview(infotypes, measured) {
  const figures = infotypes.flatMap(({ id }) => measured.get(id) ?? []);
  const mean = (key) => {
    const known = figures.map((figure) => figure[key]).filter((figure) => figure !== null);
    return share(known.reduce((sum, figure) => sum + figure, 0) / known.length);
  };
  const regions = counted(infotypes.flatMap(({ region }) => region));
  return [
    `## Catalogue: ${infotypes.length} infotypes`,
    '',
    '<!-- Written by tools/classifiers-readme.js. -->',
    '',
    '| | |',
    '|---|---|',
    `| by folder | ${sentence(counted(infotypes.map(({ id }) => id.split('/')[0])))} |`,
    `| by category | ${sentence(counted(infotypes.flatMap(({ categories }) => categories)))} |`,
    `| by region | everywhere ${infotypes.filter(({ region }) => region.length === 0).length}; ${regions.length} countries: ${sentence(regions)} |`,
    `| with a check | ${infotypes.filter(({ validator }) => validator).length} judge each candidate by a checksum, a grammar or a table |`,
    `| precision | mean ${mean('precision')}, median ${median(figures.map(({ precision }) => precision))} |`,
    `| recall | mean ${mean('recall')}, median ${median(figures.map(({ recall }) => recall))} |`,
    '',
    'An empty region is everywhere; `check`: candidates are validated; P, R and tries: see above.',
    '',
  ];
}

const { infotypes } = await loadCatalogue();
const measured = await measuredInfotypes();
const folders = new Map();
for (const infotype of infotypes) {
  const [folder] = infotype.id.split('/');
  folders.set(folder, [...(folders.get(folder) ?? []), infotype]);
}
const table = [
  howMeasured,
  ...overview(infotypes, measured),
  ...[...folders].flatMap(([folder, members]) => section(folder, members, measured)),
];
const wanted = `${authored}\n${table.join('\n').trimEnd()}\n`;

if (process.argv.includes('--check')) {
  const present = await readFile(readme, 'utf8').catch(() => '');
  if (present !== wanted) {
    console.error('classifiers/README.md is stale: run "npm run build" and "node tools/classifiers-readme.js"');
    process.exitCode = 1;
  }
} else {
  await writeFile(readme, wanted);
}
