import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** ONNX as protocol buffers write it: a number, a text or bytes under the number of its field. */
type Field = readonly [number, number | string | Uint8Array | Fields];
type Fields = readonly Field[];

function varint(value: number): number[] {
  const bytes: number[] = [];
  let rest = value;
  for (; rest > 0x7f; rest = Math.floor(rest / 128)) bytes.push((rest % 128) | 0x80);
  return [...bytes, rest];
}

function encode(fields: Fields): Buffer {
  return Buffer.concat(
    fields.map(([number, value]) => {
      if (typeof value === 'number') return Buffer.from([...varint(number * 8), ...varint(value)]);
      const bytes =
        typeof value === 'string' ? Buffer.from(value) : value instanceof Uint8Array ? value : encode(value);
      return Buffer.concat([Buffer.from([...varint(number * 8 + 2), ...varint(bytes.length)]), bytes]);
    }),
  );
}

const FLOAT = 1;
const INT64 = 7;

function tensorInfo(name: string, type: number, dims: readonly (string | number)[]): Fields {
  const shape: Fields = dims.map((dim) => [1, [typeof dim === 'number' ? [1, dim] : [2, dim]]]);
  return [
    [1, name],
    [
      2,
      [
        [
          1,
          [
            [1, type],
            [2, shape],
          ],
        ],
      ],
    ],
  ];
}

/**
 * A model that knows each token by itself: it looks up a row of logits by the number of the token. For texts it gives
 * the highest of each column.
 */
export function lookupModel(rows: readonly (readonly number[])[], ofTexts: boolean): Buffer {
  const width = rows[0]?.length ?? 0;
  const table: Fields = [
    [1, rows.length],
    [1, width],
    [2, FLOAT],
    [8, 'table'],
    [9, new Uint8Array(Float32Array.from(rows.flat()).buffer)],
  ];
  const looked = ofTexts ? 'rows' : 'logits';
  const gather: Fields = [
    [1, 'table'],
    [1, 'input_ids'],
    [2, looked],
    [4, 'Gather'],
  ];
  const highest: Fields = [
    [1, 'rows'],
    [2, 'logits'],
    [4, 'ReduceMax'],
    [
      5,
      [
        [1, 'axes'],
        [8, 1],
        [20, 7],
      ],
    ],
    [
      5,
      [
        [1, 'keepdims'],
        [3, 0],
        [20, 2],
      ],
    ],
  ];
  const graph: Fields = [
    [1, gather],
    ...(ofTexts ? [[1, highest] as const] : []),
    [2, 'lookup'],
    [5, table],
    [11, tensorInfo('input_ids', INT64, ['batch', 'sequence'])],
    [11, tensorInfo('attention_mask', INT64, ['batch', 'sequence'])],
    [12, tensorInfo('logits', FLOAT, ofTexts ? ['batch', width] : ['batch', 'sequence', width])],
  ];
  return encode([
    [1, 8],
    [7, graph],
    [
      8,
      [
        [1, ''],
        [2, 13],
      ],
    ],
  ]);
}

const special = ['[PAD]', '[UNK]', '[CLS]', '[SEP]'];
const letters = Array.from('abcdefghijklmnopqrstuvwxyzäöüéñ0123456789.,:;!?\'"()-');

export interface TinyModel {
  readonly task: 'token-classification' | 'text-classification';
  readonly labels: readonly string[];
  /** Words that stand for a label; all others stand for the first one. */
  readonly words: Readonly<Record<string, string>>;
  /** `clearmark.yaml`, which is JSON as well. */
  readonly settings: Readonly<Record<string, unknown>>;
}

/** Writes the folder of a model that knows a few words, in the usual layout; gives its path. */
export function writeTinyModel({ task, labels, words, settings }: TinyModel): string {
  const folder = mkdtempSync(join(tmpdir(), 'clearmark-model-'));
  const known = Object.keys(words);
  const tokens = [...special, ...known, ...letters, ...letters.map((letter) => `##${letter}`)];
  const ofTexts = task === 'text-classification';
  const rows = tokens.map((token) => {
    const label = Object.hasOwn(words, token) ? words[token] : labels[0];
    // Of a text the strongest word counts, and an unknown one is weak.
    const strength = ofTexts && !known.includes(token) ? 1 : 6;
    return labels.map((name) => (name === label ? strength : 0));
  });
  mkdirSync(join(folder, 'onnx'));
  writeFileSync(join(folder, 'onnx/model.onnx'), lookupModel(rows, ofTexts));
  const tokenizer = {
    normalizer: { type: 'BertNormalizer', lowercase: true },
    pre_tokenizer: { type: 'BertPreTokenizer' },
    post_processor: { type: 'BertProcessing', cls: ['[CLS]', 2], sep: ['[SEP]', 3] },
    model: {
      type: 'WordPiece',
      unk_token: '[UNK]',
      continuing_subword_prefix: '##',
      max_input_chars_per_word: 100,
      vocab: Object.fromEntries(tokens.map((token, id) => [token, id])),
    },
  };
  write(folder, 'tokenizer.json', tokenizer);
  write(folder, 'config.json', {
    model_type: 'bert',
    max_position_embeddings: 32,
    id2label: Object.fromEntries(labels.map((label, id) => [String(id), label])),
  });
  write(folder, 'clearmark.yaml', { task, ...settings });
  return folder;
}

function write(folder: string, name: string, value: unknown): void {
  writeFileSync(join(folder, name), JSON.stringify(value));
}

/** A model of people and places. */
export const peopleAndPlaces: TinyModel = {
  task: 'token-classification',
  labels: ['O', 'B-PER', 'I-PER', 'B-LOC', 'I-LOC'],
  words: { anna: 'B-PER', schmidt: 'I-PER', müller: 'I-PER', muller: 'I-PER', berlin: 'B-LOC' },
  settings: {
    id: 'people',
    labels: {
      PER: { infotype: 'person/brought-name', title: 'Name', categories: ['pii'] },
      LOC: { infotype: 'location/brought-place', title: 'Place' },
    },
  },
};

/** A model of texts that tells recipes from others. */
export const recipes: TinyModel = {
  task: 'text-classification',
  labels: ['other', 'recipe'],
  words: { flour: 'recipe', butter: 'recipe' },
  settings: {
    id: 'recipes',
    labels: { recipe: { infotype: 'custom/recipe', title: 'Recipe', categories: ['secret-sauce'] } },
    ignore: ['other'],
    threshold: 0.9,
  },
};
