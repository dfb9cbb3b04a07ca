import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readModelFolder } from '../../../../src/models/onnx/folder.js';
import { OnnxModel, type Reading } from '../../../../src/models/onnx/model.js';
import { loadRuntime } from '../../../../src/models/onnx/runtime.js';
import { tokensOf } from '../../../../src/models/onnx/tokenizer/long-text.js';
import { readTokenizer, type Tokens } from '../../../../src/models/onnx/tokenizer/tokenizer.js';
import { seededRandom } from '../../../../src/models/text/random.js';
import { lookupModel, peopleAndPlaces, recipes, writeTinyModel } from '../../../onnx-model.js';

const MINUTE = 60_000;

/** What is hard on tokenizers: signs of two units, marks, joiners, lone surrogates, letters that become several. */
const pieces = [
  ...['Anna', 'Schmidt', 'Berlin', 'flour', 'butter', 'x', ' ', '  ', '\n', '\t', '.', ',', '“', '"', "'", '-'],
  ...['👍', '👩🏽‍💼', '👨‍👩‍👧', '🇩🇪', '\u{20000}', '日本', 'Ã', 'e\u0301', '\u0301', '\u0327', '\u200d', '\ufe0f'],
  ...[
    '\ud83d',
    '\udc4d',
    '\u0000',
    '\ufffd',
    '\ufeff',
    '\u00ad',
    '\u00a0',
    '\u3000',
    'ﬁ',
    '½',
    'İ',
    'Σ',
    'ß',
    '한국어',
  ],
  ...['[SEP]', '<0x0A>', '▁', '##a', 'Ġ', '\r\n', '0', '12345', 'שלום', 'مرحبا', 'नमस्ते', 'ก็', '\u1112\u1161\u11ab'],
];

function randomText(random: () => number, length: number): string {
  return Array.from({ length }, () => pieces[Math.floor(random() * pieces.length)]).join('');
}

const letters = Array.from(
  new Set([...Array.from(pieces.join('').toLowerCase()), ...'abcdefghijklmnopqrstuvwxyz']),
).filter((sign) => sign.trim() !== '');

/** A tokenizer of each kind; every token stands for `B-PER`, so that whatever can be a span is one. */
const tokenizers = {
  WordPiece: {
    normalizer: { type: 'BertNormalizer', lowercase: true },
    pre_tokenizer: { type: 'BertPreTokenizer' },
    post_processor: null,
    model: {
      type: 'WordPiece',
      unk_token: '[UNK]',
      continuing_subword_prefix: '##',
      max_input_chars_per_word: 100,
      vocab: numbered(['[UNK]', 'an', '##na', ...letters, ...letters.map((letter) => `##${letter}`)]),
    },
  },
  'byte-level BPE': {
    normalizer: null,
    pre_tokenizer: { type: 'ByteLevel', add_prefix_space: true, use_regex: true },
    post_processor: null,
    model: {
      type: 'BPE',
      unk_token: null,
      vocab: numbered([...Array.from({ length: 0x180 }, (_, code) => String.fromCharCode(code)), 'nn', 'Ann']),
      merges: [
        ['n', 'n'],
        ['A', 'nn'],
      ],
    },
  },
  Unigram: {
    normalizer: {
      type: 'Sequence',
      normalizers: [{ type: 'NFKC' }, { type: 'Replace', pattern: { Regex: ' {2,}' }, content: ' ' }],
    },
    pre_tokenizer: { type: 'Metaspace', replacement: '▁', prepend_scheme: 'always', split: true },
    post_processor: null,
    model: {
      type: 'Unigram',
      unk_id: 0,
      vocab: [
        ['<unk>', 0],
        ['▁', -2],
        ['▁Anna', -3],
        ...letters.filter((sign) => sign !== '▁').map((sign) => [sign, -5]),
      ],
    },
  },
} as const;
const kinds = Object.keys(tokenizers) as (keyof typeof tokenizers)[];

function numbered(tokens: readonly string[]): Record<string, number> {
  return Object.fromEntries([...new Set(tokens)].map((token, id) => [token, id]));
}

/** Whether a place is between the two halves of a character. */
function isInCharacter(text: string, at: number): boolean {
  return /[\ud800-\udbff]/.test(text[at - 1] ?? '') && /[\udc00-\udfff]/.test(text[at] ?? '');
}

function expectWithin(text: string, spans: readonly { readonly start: number; readonly end: number }[]): void {
  let before = 0;
  for (const { start, end } of spans) {
    expect({ text, span: [start, end], isOrdered: start >= before && start < end && end <= text.length }).toEqual({
      text,
      span: [start, end],
      isOrdered: true,
    });
    expect({ text, cuts: [start, end].filter((at) => isInCharacter(text, at)) }).toEqual({ text, cuts: [] });
    before = end;
  }
}

/** A model with this tokenizer. @param of what the token with each number stands for */
async function modelWith(kind: keyof typeof tokenizers, of: (id: number) => string): Promise<OnnxModel> {
  const folder = writeTinyModel(peopleAndPlaces);
  const { size } = readTokenizer(tokenizers[kind]);
  const rows = Array.from({ length: size }, (_, id) =>
    peopleAndPlaces.labels.map((label) => (label === of(id) ? 6 : 0)),
  );
  writeFileSync(join(folder, 'onnx/model.onnx'), lookupModel(rows, false));
  writeFileSync(join(folder, 'tokenizer.json'), JSON.stringify(tokenizers[kind]));
  const described = readModelFolder(folder);
  const model = await OnnxModel.open(described, await loadRuntime(described));
  rmSync(folder, { recursive: true });
  return model;
}

async function readOne(model: OnnxModel, text: string, milliseconds = MINUTE): Promise<Reading> {
  const [reading] = await model.readAll([text], milliseconds);
  if (!reading) throw new Error('a text gets a reading');
  return reading;
}

test.each(kinds)('%s: spans are within any text, in order, apart, and cut no character', async (kind) => {
  const random = seededRandom(7);
  const texts = Array.from({ length: 150 }, (_, n) => randomText(random, n % 40));
  for (const meant of [() => 'B-PER', (id: number) => (id % 3 === 0 ? 'B-PER' : id % 3 === 1 ? 'I-LOC' : 'O')]) {
    const model = await modelWith(kind, meant);
    const readings = await model.readAll(texts, MINUTE);
    expect(readings.some(({ spans }) => spans.length > 0)).toBe(true);
    for (const [n, { spans, unread }] of readings.entries()) {
      expect(unread).toBeNull();
      expectWithin(texts[n] ?? '', spans);
    }
  }
});

test.each(kinds)('%s: texts that go through together are read as each by itself', async (kind) => {
  const random = seededRandom(11);
  const texts = Array.from({ length: 25 }, (_, n) => randomText(random, 3 * n));
  const model = await modelWith(kind, (id) => (id % 2 === 0 ? 'B-PER' : 'O'));
  const alone = [];
  for (const text of texts) alone.push(await readOne(model, text));
  expect(await model.readAll(texts, MINUTE)).toEqual(alone);
});

test.each(kinds)('%s: a text of many pieces has the tokens that it has as one', (kind) => {
  const tokenizer = readTokenizer(tokenizers[kind]);
  const line = 'Anna Schmidt of Berlin mixed e\u0301 and 👩🏽‍💼. ';
  const text = line.repeat(Math.ceil(70_000 / line.length));
  const inPieces = tokensOf(tokenizer, text, () => false);
  const whole = tokenizer.tokenise(text);
  expect(inPieces.length).toBe(text.length);
  expect(lists(inPieces.tokens)).toEqual(lists(whole));
});

function lists({ ids, starts, ends }: Tokens) {
  return [ids, starts, ends].map((list) =>
    Buffer.from(list.buffer, list.byteOffset, list.byteLength).toString('base64'),
  );
}

test.each(kinds)('%s: no character is cut where a line without spaces is', (kind) => {
  const tokenizer = readTokenizer(tokenizers[kind]);
  for (const unit of ['a👍', 'ab\u0301\u0327']) {
    const text = unit.repeat(Math.ceil(70_000 / unit.length));
    const { starts, ends } = tokensOf(tokenizer, text, () => false).tokens;
    expect([...starts, ...ends].filter((at) => isInCharacter(text, at))).toEqual([]);
    expect(ends.at(-1)).toBeGreaterThan(text.length - unit.length);
  }
});

test('a line of 10 MB is looked at for as long as there is time, and what is left is told', async () => {
  const line = 'Anna Schmidt of Berlin '.repeat(450_000);
  const model = await modelWith('WordPiece', (id) => (id === 1 ? 'B-PER' : 'O'));
  const { spans, unread } = await readOne(model, line, 300);
  expect(unread).toBe('model-budget');
  expectWithin(line, spans);
});

test('a text of which the time is over before any of it was looked at says nothing of it', async () => {
  const model = await modelWith('WordPiece', () => 'B-PER');
  expect(await model.readAll(['Anna', 'Berlin'], -1)).toEqual([
    { spans: [], unread: 'model-budget' },
    { spans: [], unread: 'model-budget' },
  ]);
});

test('of texts that go through together those are told that were not got to, and no others', async () => {
  const model = await modelWith('WordPiece', (id) => (id === 1 ? 'B-PER' : 'O'));
  const readings = await model.readAll(['Anna', 'Anna Schmidt of Berlin '.repeat(400_000)], 300);
  expect(readings.map(({ unread }) => unread)).toEqual([null, 'model-budget']);
});

test('a text of nothing, or of emoji alone, is read, and is of no kind', async () => {
  const folder = writeTinyModel(recipes);
  const described = readModelFolder(folder);
  const model = await OnnxModel.open(described, await loadRuntime(described));
  rmSync(folder, { recursive: true });
  const texts = ['', ' \n', '👍🏽👨‍👩‍👧', '\u0301', '\ud83d'];
  expect(await model.readAll(texts, MINUTE)).toEqual(texts.map(() => ({ spans: [], unread: null })));
});
