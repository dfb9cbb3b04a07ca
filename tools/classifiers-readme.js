// Writes classifiers/README.md from the built catalogue; with --check it only compares, and exits 1 when it is stale.
import { readFile, writeFile } from 'node:fs/promises';
import { loadCatalogue } from '../dist/src/catalogue.js';

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

const list = (value) => (value === undefined ? [] : [value].flat());
const cell = (text) => text.replaceAll('|', '\\|');

function row({ id, title, region, categories, validator, aliases = {} }) {
  const names = Object.entries(aliases).map(([product, name]) => `${product}: ${list(name).join(', ')}`);
  const cells = [
    `[\`${id}\`](${id}.ts)`,
    title,
    region.join(', ') || 'everywhere',
    categories.join(', '),
    validator ? 'yes' : '',
    names.join('; '),
  ];
  return `| ${cells.map(cell).join(' | ')} |`;
}

const { infotypes } = await loadCatalogue();
const table = [
  `## Catalogue: ${infotypes.length} infotypes`,
  '',
  '<!-- Written by tools/classifiers-readme.js. -->',
  '',
  '| id | title | region | categories | validates | elsewhere |',
  '|---|---|---|---|---|---|',
  ...infotypes.map(row),
];
const wanted = `${authored}\n${table.join('\n')}\n`;

if (process.argv.includes('--check')) {
  const present = await readFile(readme, 'utf8').catch(() => '');
  if (present !== wanted) {
    console.error('classifiers/README.md is stale: run "npm run build" and "node tools/classifiers-readme.js"');
    process.exitCode = 1;
  }
} else {
  await writeFile(readme, wanted);
}
