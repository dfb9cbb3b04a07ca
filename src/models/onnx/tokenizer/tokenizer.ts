import { FilePart, TokenizerError } from './file-part.js';
import { asGiven } from './mapped.js';
import { normaliserOf } from './normaliser.js';
import { tokeniserOf } from './pieces.js';
import { cutOf } from './words.js';

/** The tokens of a text: their numbers, and what of the text as it was given each stands for, in UTF-16 code units. */
export interface Tokens {
  readonly ids: Int32Array;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
}

export interface Tokenizer {
  /** Tokens that stand before and behind what a model is given. */
  readonly before: readonly number[];
  readonly behind: readonly number[];
  /** One more than the highest number of a token. */
  readonly size: number;
  /** All of a text, without the tokens before and behind. Special tokens that stand in it in words are words. */
  tokenise(text: string): Tokens;
}

/**
 * Reads a `tokenizer.json`. The text of others never becomes a special token, as `[SEP]` written out would elsewhere.
 * @throws {TokenizerError} when it is none, or of a kind that is not supported
 */
export function readTokenizer(json: unknown): Tokenizer {
  const file = FilePart.of(json, 'tokenizer');
  const model = file.part('model');
  const normalise = normaliserOf(file.optional('normalizer'));
  const cut = cutOf(file.optional('pre_tokenizer'));
  const tokenise = tokeniserOf(model);
  const { before, behind } = framed(file);
  return {
    before,
    behind,
    size: sizeOf(file, model),
    tokenise(text) {
      const ids: number[] = [];
      const starts: number[] = [];
      const ends: number[] = [];
      for (const word of cut(normalise(asGiven(text)))) {
        for (const { id, from, to } of tokenise(word.text)) {
          ids.push(id);
          starts.push(word.starts[from] ?? 0);
          ends.push(word.ends[to - 1] ?? word.starts[from] ?? 0);
        }
      }
      return { ids: Int32Array.from(ids), starts: Int32Array.from(starts), ends: Int32Array.from(ends) };
    },
  };
}

function sizeOf(file: FilePart, model: FilePart): number {
  const vocab = model.value('vocab');
  const ids = Array.isArray(vocab) ? [vocab.length - 1] : [...model.vocabulary('vocab').values()];
  const added = file.value('added_tokens') ? file.parts('added_tokens') : [];
  return [...ids, ...added.map((token) => token.number('id') ?? 0)].reduce((most, id) => Math.max(most, id), 0) + 1;
}

type Frame = Pick<Tokenizer, 'before' | 'behind'>;

/** What is put around a text, as the post-processor says. */
function framed(file: FilePart): Frame {
  return frameOf(file.optional('post_processor'), file);
}

function frameOf(part: FilePart | null, file: FilePart): Frame {
  const type = part?.type ?? 'ByteLevel';
  if (!part || type === 'ByteLevel') return { before: [], behind: [] };
  if (type === 'BertProcessing' || type === 'RobertaProcessing') {
    return { before: [pairId(part, 'cls')], behind: [pairId(part, 'sep')] };
  }
  if (type === 'TemplateProcessing') return template(part);
  if (type !== 'Sequence') {
    throw part.unsupported(['BertProcessing', 'ByteLevel', 'RobertaProcessing', 'Sequence', 'TemplateProcessing']);
  }
  const frames = part.parts('processors').map((one) => frameOf(one, file));
  return {
    before: frames.flatMap(({ before }) => before),
    behind: frames.flatMap(({ behind }) => behind),
  };
}

/** `["[CLS]", 101]` */
function pairId(part: FilePart, name: string): number {
  const id = part.list(name)[1];
  if (typeof id === 'number') return id;
  throw new TokenizerError(`post_processor.${name} has to be a token and its number`);
}

function template(part: FilePart): Frame {
  const special = part.part('special_tokens');
  const before: number[] = [];
  const behind: number[] = [];
  let into = before;
  for (const step of part.parts('single')) {
    if (step.value('Sequence') !== undefined) {
      into = behind;
      continue;
    }
    const name = step.part('SpecialToken').text('id', '');
    for (const id of special.part(name).list('ids')) if (typeof id === 'number') into.push(id);
  }
  return { before, behind };
}
