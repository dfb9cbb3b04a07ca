import { Tokenizer as Reference } from '@huggingface/tokenizers';
import { readTokenizer } from '../../../../src/models/onnx/tokenizer/tokenizer.js';

const prose = `Dear Ms Schmidt, your appointment at the clinic in Köln is on 12.03.2024 at 9:30 a.m.
Please don't forget your insurance card, and bring the results of the last blood test. We'll see you then!
  Grüße, Zoë O'Brien-Łukasz — “Praxis am Dom”, Straße 5, 50667 Köln. Δεν ξέρω. İstanbul'da görüşürüz.
日本語のテキスト 東京 こんにちは한국어 Cafe\u0301 ﬁne ½ ① ™ 👍🏽 👨‍👩‍👧 mail: zoe@example.com https://example.org/a_b?c=1&d=2`;

const snippets = [
  prose,
  ...prose.split('\n'),
  '',
  ' ',
  '\t\n  two  spaces\u00a0and\u200bmore\u3000',
  "don’t DON'T we’ve 12345 a1b2c3",
  'x'.repeat(120),
  '\u0000\ufffd\u200d',
  'e\u0301e\u0301\u0327 \u1112\u1161\u11ab',
];

/** Learns pairs as byte pair encoding does. */
function learnedPairs(words: readonly string[], count: number) {
  const split = words.map((word) => Array.from(word));
  const merges: [string, string][] = [];
  for (let n = 0; n < count; n++) {
    const counts = new Map<string, number>();
    for (const word of split) {
      for (let i = 0; i + 1 < word.length; i++) {
        const pair = `${word[i]} ${word[i + 1]}`;
        counts.set(pair, (counts.get(pair) ?? 0) + 1);
      }
    }
    const [best] = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0] ?? [];
    if (best === undefined) break;
    const [left = '', right = ''] = best.split(' ');
    merges.push([left, right]);
    for (const word of split) {
      for (let i = 0; i + 1 < word.length; i++) {
        if (word[i] === left && word[i + 1] === right) word.splice(i, 2, left + right);
      }
    }
  }
  return merges;
}

function numbered(tokens: Iterable<string>): Record<string, number> {
  return Object.fromEntries([...new Set(tokens)].map((token, id) => [token, id]));
}

function wordPiece() {
  const words = prose
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .split(/[^\p{L}\p{N}]+/u);
  const starts = words.flatMap((word) => [word, word.slice(0, 3), ...word.slice(0, 1)]);
  const inside = words.flatMap((word) => [word.slice(3), word.slice(1, 3), ...word]).map((rest) => `##${rest}`);
  const signs = prose.match(/[\p{P}\p{S}]/gu) ?? [];
  const vocab = numbered(
    ['[PAD]', '[UNK]', '[CLS]', '[SEP]', ...starts, ...inside, ...signs].filter((t) => t && t !== '##'),
  );
  return {
    normalizer: {
      type: 'BertNormalizer',
      clean_text: true,
      handle_chinese_chars: true,
      strip_accents: null,
      lowercase: true,
    },
    pre_tokenizer: { type: 'BertPreTokenizer' },
    post_processor: {
      type: 'TemplateProcessing',
      single: [
        { SpecialToken: { id: '[CLS]', type_id: 0 } },
        { Sequence: { id: 'A', type_id: 0 } },
        { SpecialToken: { id: '[SEP]', type_id: 0 } },
      ],
      pair: [],
      special_tokens: {
        '[CLS]': { id: '[CLS]', ids: [2], tokens: ['[CLS]'] },
        '[SEP]': { id: '[SEP]', ids: [3], tokens: ['[SEP]'] },
      },
    },
    model: {
      type: 'WordPiece',
      unk_token: '[UNK]',
      continuing_subword_prefix: '##',
      max_input_chars_per_word: 100,
      vocab,
    },
  };
}

function byteLevelPairs() {
  const letters = Array.from({ length: 0x180 }, (_, code) => String.fromCharCode(code));
  const cut = /'s|'t|'re|'ve|'m|'ll|'d| ?\p{L}+| ?\p{N}+| ?[^\s\p{L}\p{N}]+|\s+(?!\S)|\s+/gu;
  const words = (prose.match(cut) ?? [])
    .filter((word) => /^[ -~]+$/.test(word))
    .map((word) => word.replaceAll(' ', 'Ġ'));
  const merges = learnedPairs(words, 150);
  return {
    normalizer: null,
    pre_tokenizer: { type: 'ByteLevel', add_prefix_space: false, trim_offsets: true, use_regex: true },
    post_processor: {
      type: 'RobertaProcessing',
      sep: ['b', 1],
      cls: ['a', 0],
      trim_offsets: true,
      add_prefix_space: false,
    },
    model: {
      type: 'BPE',
      dropout: null,
      unk_token: null,
      vocab: numbered([...letters, ...merges.map((pair) => pair.join(''))]),
      merges,
    },
  };
}

function unigram() {
  const words = prose
    .normalize('NFKC')
    .split(/\s+/)
    .map((word) => `▁${word}`);
  const counts = new Map<string, number>();
  for (const word of words) {
    const signs = Array.from(word);
    for (let i = 0; i < signs.length; i++) {
      for (let j = i + 1; j <= Math.min(signs.length, i + 6); j++) {
        const token = signs.slice(i, j).join('');
        if (!/Δ/.test(token)) counts.set(token, (counts.get(token) ?? 0) + 1 / (j - i + 0.37 * i));
      }
    }
  }
  const total = [...counts.values()].reduce((sum, n) => sum + n, 0);
  const vocab = [['<unk>', 0], ...[...counts].map(([token, n]) => [token, Math.log(n / total)])];
  return {
    normalizer: {
      type: 'Sequence',
      normalizers: [{ type: 'NFKC' }, { type: 'Replace', pattern: { Regex: ' {2,}' }, content: ' ' }],
    },
    pre_tokenizer: { type: 'Metaspace', replacement: '▁', prepend_scheme: 'always', split: true },
    post_processor: null,
    model: { type: 'Unigram', unk_id: 0, vocab, byte_fallback: false },
  };
}

const kinds = { WordPiece: wordPiece(), 'byte-level BPE': byteLevelPairs(), Unigram: unigram() };

test.each(Object.entries(kinds))('%s gives the tokens that the reference gives', (_, json) => {
  const reference = new Reference({ added_tokens: [], decoder: null, ...json } as never, {});
  const tokenizer = readTokenizer(json);
  for (const text of snippets) {
    expect({ text, ids: [...tokenizer.tokenise(text).ids] }).toEqual({
      text,
      ids: reference.encode(text, { add_special_tokens: false }).ids,
    });
  }
});

test.each(Object.entries(kinds))('%s says where in the text as it was given each token stands', (_, json) => {
  const { ids, starts, ends } = readTokenizer(json).tokenise(prose);
  const covered = new Set<number>();
  for (const n of ids.keys()) {
    for (let at = starts[n] ?? 0; at < (ends[n] ?? 0); at++) covered.add(at);
    if (n > 0) expect(starts[n]).toBeGreaterThanOrEqual(starts[n - 1] ?? 0);
  }
  const left = Array.from(prose, (_sign, at) => at).filter((at) => !covered.has(at));
  // Only what no tokenizer sees: spaces, and marks that it takes off letters.
  expect(left.map((at) => prose[at]).join('')).toMatch(/^[\s\p{M}\u200d]*$/u);
});

test('a token of a letter that takes more than one code unit, or becomes several, stands for all of it', () => {
  const { starts, ends } = readTokenizer(kinds['byte-level BPE']).tokenise('👍 ok');
  expect([...new Set(starts)]).toEqual([0, 2, 3, 4]);
  expect(Math.max(...ends)).toBe(5);
});

test('a special token that is written out in a text is text', () => {
  const { ids } = readTokenizer(kinds.WordPiece).tokenise('[SEP]');
  expect([...ids]).not.toContain(3);
});

test('what stands before and behind a text is told apart from it', () => {
  expect(readTokenizer(kinds.WordPiece)).toMatchObject({ before: [2], behind: [3] });
  expect(readTokenizer(kinds['byte-level BPE'])).toMatchObject({ before: [0], behind: [1] });
});

test.each([
  ['a normalizer', { ...kinds.Unigram, normalizer: { type: 'Magic' } }, /normalizer: type Magic is not supported/],
  ['a pre-tokenizer', { ...kinds.Unigram, pre_tokenizer: { type: 'Magic' } }, /pre_tokenizer: type Magic/],
  ['a model', { ...kinds.Unigram, model: { type: 'Magic' } }, /type Magic is not supported; WordPiece, BPE/],
  ['no table of characters', { ...kinds.Unigram, normalizer: { type: 'Precompiled' } }, /precompiled_charsmap/],
])('%s that is not supported is refused by name', (_, json, message) => {
  expect(() => readTokenizer(json)).toThrow(message);
});
