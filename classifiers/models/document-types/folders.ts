import type { Chance } from '../texts/chance.js';
import { Values } from '../texts/values.js';
import type { Writer } from './records.js';

type Form = (v: Values, c: Chance) => string;

const many = (c: Chance, least: number, most: number, make: (n: number) => string, between = '\n') =>
  Array.from({ length: c.between(least, most) }, (_, n) => make(n)).join(between);
const word = (v: Values) => v.of('noun').replace(/\W/g, '');
const version = (c: Chance) => `${c.below(12)}.${c.below(30)}.${c.below(20)}`;
const semver = (c: Chance) => `${c.any(['^', '~', '>=', ''])}${version(c)}`;
const slug = (v: Values) => `${word(v)}-${word(v)}`;
const key = (v: Values, c: Chance) =>
  c.any([word(v), `${word(v)}_${word(v)}`, slug(v), `${word(v)}${word(v).replace(/^./, (l) => l.toUpperCase())}`]);

/** What is said of programs and their files. */
const sentences = [
  'This module makes it easy to {verb} {noun}s.',
  'The default value is {number}; set it to zero to switch it off.',
  'You can also pass a function, which is called with each {noun}.',
  'If the option is not given, the {noun} of the current folder is used.',
  'Note that this only works with {adjective} {noun}s.',
  'Use it when you want to {verb} more than one {noun} at a time.',
  'It takes two arguments: the {noun} and a callback.',
  'See the examples for how to {verb} a {noun}.',
  'An error is thrown when the {noun} cannot be found.',
  'Older versions returned the {noun} instead.',
  'Contributions are welcome: open an issue first to talk about what you would like to change.',
  'Run the tests before you send a patch.',
  'For the full list of settings, look at the manual page.',
  'The {noun} is read from standard input and written to standard output.',
  'Both forms are the same, but the second is faster for large {noun}s.',
  'Support for {adjective} {noun}s was added in version {number}.',
  'All names are case sensitive.',
  'This package is no longer maintained; please use its successor.',
  'Every {noun} has an identifier, a name and a list of {noun}s.',
  'The following table shows which {noun}s can be {verb}ed.',
  'It was written by {name} and is based on earlier work by {name}.',
  'What happens next depends on the platform.',
  'There is no way to {verb} the {noun} once it has been closed.',
  'The format is described in detail below.',
];
const say = (v: Values, c: Chance) => v.fill(c.some(c.side(sentences), c.between(1, 4)).join(' '));

const headings = [
  'Install',
  'Usage',
  'API',
  'Options',
  'Example',
  'License',
  'Contributing',
  'Features',
  'Why?',
  'Notes',
  'Related',
  'Known issues',
  'Building',
  'Requirements',
  'Tests',
  'Credits',
];
const commands = [
  'npm install {noun}',
  'pip install {noun}',
  'make && make install',
  'cargo add {noun}',
  './configure --prefix=/usr',
  'git clone https://example.org/{noun}.git',
  'apt-get install {noun}',
  'go get example.org/{noun}',
];
const code: Form = (v, c) =>
  `\`\`\`${c.any(['js', 'sh', 'python', '', 'json', 'ts'])}\n${many(c, 1, 6, () =>
    c.any([
      v.fill(c.pick(commands)),
      `const ${word(v)} = require('${slug(v)}');`,
      `${word(v)}.${word(v)}({ ${word(v)}: ${c.below(9)} }, (err, ${word(v)}) => {});`,
      `from ${word(v)} import ${word(v)}`,
      `// => ${word(v)}`,
      `$ ${word(v)} --${word(v)} ${word(v)}`,
    ]),
  )}\n\`\`\``;
const badge = (v: Values) => `[![${word(v)}](https://img.example.org/${word(v)}.svg)](https://example.org/${word(v)})`;
const heading = (c: Chance) => `${c.any(['##', '##', '###', '####'])} ${c.pick(headings)}`;

const readmes: readonly Form[] = [
  (v, c) =>
    `# ${slug(v)}\n\n${many(c, 0, 5, () => badge(v), ' ')}\n\n> ${say(v, c)}\n\n${many(c, 2, 9, () => `${heading(c)}\n\n${c.any([say(v, c), code(v, c), `${say(v, c)}\n\n${code(v, c)}`])}`, '\n\n')}`,
  (v, c) =>
    `${slug(v)}\n${'='.repeat(c.between(6, 20))}\n\n${say(v, c)}\n\n${many(c, 1, 6, () => `${c.pick(headings)}\n${'-'.repeat(c.between(4, 12))}\n\n${say(v, c)}\n\n    ${v.fill(c.pick(commands))}`, '\n\n')}`,
  (v, c) =>
    `# ${word(v)}\n${say(v, c)}\n\n${many(c, 3, 20, () => `#### ${word(v)}.${word(v)}(${word(v)}${c.any(['', ', [options]', ', callback'])})\n\n${say(v, c)}\n\n${many(c, 0, 5, () => `* \`${key(v, c)}\` {${c.any(['string', 'boolean', 'Object', 'number'])}} ${v.fill(c.pick(sentences))}`)}`, '\n\n')}`,
  (v, c) =>
    `<h1 align="center">${word(v)}</h1>\n<p align="center"><img src="${word(v)}.png" alt="${word(v)}"></p>\n\n${say(v, c)}\n\n| Option | Default | Description |\n| --- | --- | --- |\n${many(c, 3, 12, () => `| \`${key(v, c)}\` | \`${c.any(['true', 'null', '0', '""'])}\` | ${v.fill(c.pick(sentences))} |`)}\n\n## ${c.pick(headings)}\n\nMIT © [${v.of('name')}](https://example.org)`,
];

const changes: readonly Form[] = [
  (v, c) =>
    `# Change Log\n\n${many(c, 3, 15, () => `## [${version(c)}](https://example.org/compare/v${version(c)}...v${version(c)}) (${v.of('date')})\n\n### ${c.any(['Bug Fixes', 'Features', 'Performance'])}\n\n${many(c, 1, 5, () => `* **${word(v)}:** ${v.fill('{verb} {adjective} {noun}')} ([#${v.of('large')}](https://example.org/issues/${v.of('large')}))`)}`, '\n\n')}`,
  (v, c) =>
    many(
      c,
      2,
      12,
      () =>
        `${word(v)} (${version(c)}-${c.below(9)}) unstable; urgency=${c.any(['medium', 'low'])}\n\n${many(c, 1, 6, () => `  * ${v.fill('{verb} the {noun}')}${c.maybe(0.3) ? ` (Closes: #${v.of('large')})` : ''}.`)}\n\n -- ${v.of('name')} <${v.of('email')}>  ${c.any(['Mon', 'Tue', 'Fri'])}, ${v.of('date')} 10:${c.between(10, 59)}:00 +0${c.below(3)}00`,
      '\n\n',
    ),
  (v, c) =>
    many(
      c,
      3,
      20,
      () =>
        `${version(c)} / ${v.of('date')}\n==================\n\n${many(c, 1, 6, () => `  * ${v.fill('{verb} {noun}')}${c.maybe(0.3) ? `, by @${v.of('user')}` : ''}`)}`,
      '\n\n',
    ),
  (v, c) =>
    `Release notes for ${word(v)}\n\n${many(c, 2, 10, () => `Version ${version(c)} (${v.of('date')})\n${many(c, 2, 7, () => ` - ${v.fill('{verb} {adjective} {noun} when the {noun} is {adjective}')}.`)}`, '\n\n')}`,
];

const terms = [
  'Permission to use, copy and change this program is granted to everybody, free of charge.',
  'The notice above has to stand in all copies.',
  'It comes as it is, and nobody is liable for what it does.',
  'Files: {noun}/*\nCopyright: {year} {name} <{email}>\nLicense: GPL-2+',
  'License: Expat\n Redistribution in source and binary form, with or without changes, is permitted.',
  'Source: https://example.org/{noun}',
  'Upstream-Contact: {name} <{email}>',
  'Neither name of the holder nor those of contributors may be used to promote products.',
  'A copy of the licence is in /usr/share/common-licenses.',
  'Copyright (c) {year}-{year}, {name}\nAll rights reserved.',
  'You may distribute the library under the terms of the Lesser General Public License.',
  'Each contributor grants a licence to his patents.',
  'This work was put into the public domain by its authors.',
];
const licences: readonly Form[] = [
  (v, c) =>
    `Format: https://example.org/copyright-format/1.0/\nUpstream-Name: ${word(v)}\n${v.fill(c.some(c.side(terms), 6).join('\n\n'))}`,
  (v, c) =>
    `${c.any(['MIT License', 'The MIT License (MIT)', 'ISC License', 'BSD 3-Clause License'])}\n\nCopyright (c) ${v.of('year')} ${v.of('name')}\n\n${v.fill(c.some(c.side(terms), 5).join(' '))}`,
  (v, c) =>
    `This package was debianized by ${v.of('name')} <${v.of('email')}>.\n\nIt was downloaded from https://example.org/${word(v)}\n\n${v.fill(c.some(c.side(terms), 5).join('\n\n'))}`,
  (v, c) => many(c, 1, 4, () => `${word(v)}\n${v.fill(c.some(c.side(terms), 4).join('\n'))}`, `\n${'-'.repeat(40)}\n`),
];

const packages: Form = (v, c) =>
  `{\n  "name": "${slug(v)}",\n  "version": "${version(c)}",\n  "description": "${v.fill('{verb} a {noun}')}",\n  "main": "${word(v)}.js",\n  "scripts": {\n    "test": "${word(v)}"\n  },\n  "dependencies": {\n${many(c, 1, 20, () => `    "${slug(v)}": "${semver(c)}"`, ',\n')}\n  },\n  "license": "MIT"\n}`;
const nested = (v: Values, c: Chance, depth: number): string => {
  const kind = c.below(depth > 3 ? 4 : 6);
  if (kind === 0) return `"${c.maybe(0.5) ? word(v) : v.fill('{adjective} {noun}')}"`;
  if (kind === 1) return v.of('number');
  if (kind === 2) return c.any(['true', 'false', 'null']);
  if (kind === 3) return `"${v.of('url')}"`;
  const pad = '  '.repeat(depth + 1);
  if (kind === 4) return `[\n${many(c, 1, 5, () => pad + nested(v, c, depth + 1), ',\n')}\n${'  '.repeat(depth)}]`;
  return `{\n${many(c, 1, 7, () => `${pad}"${key(v, c)}": ${nested(v, c, depth + 1)}`, ',\n')}\n${'  '.repeat(depth)}}`;
};

const settings: readonly Form[] = [
  packages,
  (v, c) => `{\n${many(c, 3, 15, () => `  "${key(v, c)}": ${nested(v, c, 1)}`, ',\n')}\n}`,
  (v, c) =>
    `[${many(c, 5, 60, () => c.any([v.of('number'), `"${word(v)}"`, `["${word(v)}",${v.of('number')}]`]), ',')}]`,
  (v, c) =>
    `{${many(c, 5, 60, () => `"${key(v, c)}":${c.any([v.of('number'), `"${word(v)}"`, `{"${word(v)}":${v.of('large')}}`])}`, ',')}}`,
  (v, c) =>
    `# ${say(v, c)}\n${many(c, 2, 8, () => `[${word(v)}]\n${many(c, 2, 8, () => `${c.maybe(0.3) ? `# ${v.fill(c.pick(sentences))}\n` : ''}${c.maybe(0.2) ? '#' : ''}${key(v, c)} = ${c.any([word(v), v.of('number'), 'yes', `/usr/lib/${word(v)}`])}`)}`, '\n\n')}`,
  (v, c) =>
    `name: ${word(v)}\non: [push, pull_request]\njobs:\n${many(c, 1, 4, () => `  ${word(v)}:\n    runs-on: ${word(v)}-latest\n    steps:\n${many(c, 2, 6, () => c.any([`      - uses: ${word(v)}/${word(v)}@v${c.below(6)}`, `      - run: ${v.fill(c.pick(commands))}`, `      - name: ${v.fill('{verb} {noun}')}\n        with:\n          ${key(v, c)}: ${word(v)}`]))}`)}`,
  (v, c) =>
    many(c, 5, 40, () =>
      c.any([
        `# ${v.fill(c.pick(sentences))}`,
        `#${key(v, c)} ${v.of('number')}`,
        `${key(v, c)} ${word(v)}`,
        `${key(v, c)}=${v.of('number')}`,
        '',
      ]),
    ),
  (v) =>
    `[Unit]\nDescription=${v.fill('{verb} the {noun}')}\nAfter=network.target\n\n[Service]\nExecStart=/usr/sbin/${word(v)} --${word(v)}\nRestart=always\n\n[Install]\nWantedBy=multi-user.target`,
];

const tag = (v: Values, c: Chance) =>
  c.any([word(v), `${word(v).slice(0, 2)}:${word(v)}`, 'div', 'path', 'g', 'item', 'span']);
const element = (v: Values, c: Chance, depth: number): string => {
  const name = tag(v, c);
  const pad = '  '.repeat(depth);
  const attributes = many(
    c,
    0,
    4,
    () =>
      ` ${c.any([word(v), 'id', 'class', `${word(v).slice(0, 2)}:${word(v)}`])}="${c.any([word(v), v.of('number'), v.of('url'), `#${v.of('large')}`])}"`,
    '',
  );
  if (depth > 3 || c.maybe(0.4))
    return c.maybe(0.4)
      ? `${pad}<${name}${attributes}/>`
      : `${pad}<${name}${attributes}>${c.maybe(0.5) ? word(v) : v.fill('{adjective} {noun}')}</${name}>`;
  return `${pad}<${name}${attributes}>\n${many(c, 1, 6, () => element(v, c, depth + 1))}\n${pad}</${name}>`;
};
const marked: readonly Form[] = [
  (v, c) =>
    `<?xml version="1.0" encoding="UTF-8"?>\n${c.maybe(0.4) ? `<!DOCTYPE ${word(v)} SYSTEM "${word(v)}.dtd">\n` : ''}${many(c, 1, 3, () => element(v, c, 0))}`,
  (v, c) =>
    `<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n<title>${v.fill('{noun} {noun}')}</title>\n<link rel="stylesheet" href="${word(v)}.css">\n</head>\n<body>\n${many(c, 2, 12, () => c.any([`<h2 id="${word(v)}">${c.pick(headings)}</h2>`, `<p>${say(v, c)} See <a href="${word(v)}.html">${word(v)}</a>.</p>`, `<pre><code>${word(v)}(${word(v)})</code></pre>`, `<ul>\n${many(c, 1, 6, () => `<li><a href="#${word(v)}"><code>${word(v)}</code></a> ${v.fill(c.pick(sentences))}</li>`)}\n</ul>`, `<table>\n${many(c, 1, 6, () => `<tr><td>${word(v)}</td><td>${v.of('number')}</td></tr>`)}\n</table>`]))}\n</body>\n</html>`,
  (v, c) =>
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${v.of('number')} ${v.of('number')}">\n${many(c, 1, 12, () => `<path fill="#${c.between(100, 999)}" d="M${v.of('number')} ${v.of('number')}${many(c, 3, 30, () => `${c.any(['l', 'c', 'h', 'v', ' '])}${v.of('reading')}`, '')}z"/>`)}\n</svg>`,
  (v, c) =>
    `<html xmlns:o="urn:${word(v)}"><body>${many(c, 2, 15, () => `<p class=${word(v)}><span style='font-size:${c.below(20)}pt'>${say(v, c)}</span></p>`, '')}</body></html>`,
  (v, c) =>
    many(
      c,
      4,
      30,
      () => `<${word(v)}>${c.any([word(v), v.of('number'), v.of('date')])}</${word(v)}>`,
      c.any(['', '\n']),
    ),
];

const numbers: readonly Form[] = [
  (v, c) => many(c, 8, 60, () => many(c, 3, 9, () => v.of('reading'), c.any(['\t', ' ', '  ', ';']))),
  (v, c) =>
    `${many(c, 3, 8, () => word(v), ',')}\n${many(c, 6, 50, () => many(c, 3, 8, () => c.any([v.of('reading'), v.of('number'), word(v)]), ','))}`,
  (v, c) =>
    many(
      c,
      6,
      60,
      (n) =>
        `${n} ${c.below(0xffff).toString(16).toUpperCase().padStart(4, '0')} ${many(c, 1, 4, () => c.below(999).toString(), ' ')} # ${word(v).toUpperCase()} ${word(v).toUpperCase()}`,
    ),
  (v, c) =>
    many(
      c,
      6,
      40,
      () =>
        `${c.any(['Test', 'Cell', 'Row', 'Value', 'Text'])} ${c.any([v.of('number'), word(v), `${v.of('number')} ${word(v)}`])}`,
    ),
  (v, c) =>
    many(
      c,
      1,
      30,
      () =>
        `${c.any(['This is', 'Here is', 'Some', 'A', 'Just', 'The'])} ${v.fill(c.any(['a test', '{adjective} text', 'paragraph {number}', 'sample {noun}', 'simple document', 'cell with {noun}', 'hyperlink', 'bold text', 'footnote', 'second line']))}${c.any(['.', '', '!'])}`,
    ),
  (v, c) =>
    many(
      c,
      3,
      40,
      () =>
        many(
          c,
          1,
          9,
          () =>
            c.any([
              'lorem',
              'ipsum',
              'dolor',
              'sit',
              'amet',
              'consectetur',
              'elit',
              'sed',
              'tempor',
              'magna',
              'aliqua',
              'veniam',
              'nostrud',
              word(v),
            ]),
          ' ',
        ),
      c.any(['\n', '. ']),
    ),
];

function kind(forms: readonly Form[]): Writer {
  return { type: 'other', write: (chance) => chance.pick(forms)(new Values(chance, 'en'), chance) };
}

/** What lies in folders of programs and their tests beside the programs. */
export const folders: readonly Writer[] = [readmes, changes, licences, settings, marked, numbers].map(kind);
