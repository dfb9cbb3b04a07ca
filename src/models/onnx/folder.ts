import { existsSync, readFileSync, statSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { parse } from 'yaml';
import { type ModelSettings, parseSettings } from './settings.js';
import { TokenizerError } from './tokenizer/file-part.js';
import { readTokenizer, type Tokenizer } from './tokenizer/tokenizer.js';

/** A folder of a model that cannot be used. Names the file and the remedy; quotes none of its content. */
export class ModelFolderError extends Error {
  override readonly name = 'ModelFolderError';
  readonly code = 'bad-model-folder';
}

/** A model as its folder has it. */
export interface ModelFolder {
  /** Absolute. */
  readonly path: string;
  readonly settings: ModelSettings;
  /** Absolute. */
  readonly modelFile: string;
  /** By the number of the output. */
  readonly labels: readonly string[];
  /** Whether several labels may hold at once: each has a probability of its own. */
  readonly isMultiLabel: boolean;
  /** Most tokens that the model takes, as its files say; null where they do not. */
  readonly maxTokens: number | null;
  readonly padId: number;
}

/** Files of a model besides its settings. */
const CONFIG = 'config.json';
const TOKENIZER = 'tokenizer.json';
const SETTINGS = 'clearmark.yaml';

/**
 * Reads what stands beside a model, and checks that it fits together.
 * @throws {ModelFolderError}
 */
export function readModelFolder(folder: string): ModelFolder {
  const path = resolve(folder);
  if (!isFolder(path)) throw new ModelFolderError(`${path}: there is no such folder; name the folder of a model`);
  const settings = readSettings(path);
  const config = readJson(path, CONFIG);
  const labels = labelsOf(config, path);
  checkLabels(settings, labels, path);
  const tokenizer = existsSync(join(path, 'tokenizer_config.json')) ? readJson(path, 'tokenizer_config.json') : {};
  return {
    path,
    settings,
    modelFile: modelFileOf(path, settings),
    labels,
    isMultiLabel: config.problem_type === 'multi_label_classification',
    maxTokens: maxTokensOf(config, tokenizer),
    padId: typeof config.pad_token_id === 'number' ? config.pad_token_id : 0,
  };
}

/** Files that decide what is found, absolute. Weights may lie in a file of their own, named after the model. */
export function filesOf({ path, modelFile }: ModelFolder): string[] {
  const weights = [`${modelFile}_data`, `${modelFile}.data`].filter((file) => existsSync(file));
  return [join(path, SETTINGS), join(path, CONFIG), join(path, TOKENIZER), modelFile, ...weights];
}

/** @throws {ModelFolderError} */
export function tokenizerOf({ path }: Pick<ModelFolder, 'path'>): Tokenizer {
  try {
    return readTokenizer(readJson(path, TOKENIZER));
  } catch (error) {
    if (!(error instanceof TokenizerError)) throw error;
    throw new ModelFolderError(`${join(path, TOKENIZER)}: ${error.message}`);
  }
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

function readSettings(path: string): ModelSettings {
  const file = join(path, SETTINGS);
  let value: unknown;
  try {
    value = parse(readText(file, 'say there which infotypes its labels stand for'), { prettyErrors: false });
  } catch (error) {
    if (error instanceof ModelFolderError) throw error;
    throw new ModelFolderError(`${file}: this is not YAML`);
  }
  const parsed = parseSettings(value);
  if ('problems' in parsed) throw new ModelFolderError(`${file}: ${parsed.problems.join('; ')}`);
  return parsed.settings;
}

function readJson(path: string, name: string): Record<string, unknown> {
  const file = join(path, name);
  try {
    const value: unknown = JSON.parse(readText(file, 'copy the file that the model came with'));
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
  } catch (error) {
    if (error instanceof ModelFolderError) throw error;
  }
  throw new ModelFolderError(`${file}: this is no JSON object; copy the file that the model came with`);
}

function readText(file: string, remedy: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw new ModelFolderError(`${file}: cannot be read; ${remedy}`);
  }
}

function modelFileOf(path: string, { model }: ModelSettings): string {
  if (model !== undefined) {
    const file = resolve(path, model);
    if (relative(path, file).startsWith('..') || !existsSync(file)) {
      throw new ModelFolderError(`${join(path, SETTINGS)}: model: there is no file ${model} in the folder`);
    }
    return file;
  }
  const found = ['model.onnx', 'onnx/model.onnx'].map((name) => join(path, name)).find((file) => existsSync(file));
  if (found === undefined) {
    throw new ModelFolderError(
      `${path}: there is neither model.onnx nor onnx/model.onnx; export the model to ONNX, or name its file under "model:" in ${SETTINGS}`,
    );
  }
  return found;
}

function labelsOf({ id2label }: Record<string, unknown>, path: string): string[] {
  const entries = Object.entries((id2label ?? {}) as Record<string, unknown>);
  const labels: string[] = [];
  for (const [id, label] of entries) if (typeof label === 'string') labels[Number(id)] = label;
  if (entries.length === 0 || Object.keys(labels).length !== entries.length || labels.includes(undefined as never)) {
    throw new ModelFolderError(`${join(path, CONFIG)}: id2label has to name a label for each number from 0 on`);
  }
  return labels;
}

/** What a label says without where in a name it stands: `B-PER` and `I-PER` are both `PER`. */
export function kindOf(label: string, { task }: Pick<ModelSettings, 'task'>): string {
  return task === 'token-classification' ? label.replace(/^[BIESLU][-_]/, '') : label;
}

/** @throws {ModelFolderError} when a label is neither mapped nor ignored, or one that is named is none */
function checkLabels(settings: ModelSettings, labels: readonly string[], path: string): void {
  const kinds = new Set(labels.map((label) => kindOf(label, settings)));
  const named = [...Object.keys(settings.labels), ...settings.ignore];
  const unknown = named.find((label) => !kinds.has(label));
  const file = join(path, SETTINGS);
  if (unknown !== undefined) {
    throw new ModelFolderError(`${file}: the model has no label ${unknown}; ${CONFIG} names ${[...kinds].join(', ')}`);
  }
  const left = [...kinds].filter((kind) => kind !== 'O' && !named.includes(kind));
  if (left.length > 0) {
    throw new ModelFolderError(
      `${file}: say under "labels:" which infotypes ${left.join(', ')} stand for, or list them under "ignore:"`,
    );
  }
  if (Object.keys(settings.labels).length === 0) {
    throw new ModelFolderError(`${file}: labels: map one label at least to an infotype`);
  }
}

/** RoBERTa and its kin count positions from behind the padding on. */
const shifted = new Set(['roberta', 'xlm-roberta', 'camembert', 'xlm-roberta-xl', 'longformer', 'mpnet']);

function maxTokensOf(config: Record<string, unknown>, tokenizer: Record<string, unknown>): number | null {
  const positions = config.max_position_embeddings;
  const shift = shifted.has(String(config.model_type)) ? 2 : 0;
  const stated = [
    typeof positions === 'number' && positions > 0 ? positions - shift : undefined,
    typeof tokenizer.model_max_length === 'number' ? tokenizer.model_max_length : undefined,
  ].filter((length) => length !== undefined && length < 1e6);
  return stated.length === 0 ? null : Math.min(...stated.map(Number));
}
