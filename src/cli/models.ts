import type { Command } from 'commander';
import type { ModelUse } from '../models/tagger/recogniser.js';
import { UsageError } from './context.js';

/** What `--ml` and `--no-ml` leave: false for none, undefined when neither is given, which is as the cascade. */
export interface ModelOptions {
  readonly ml?: ModelUse | false;
}

/** Adds `--ml` and `--no-ml` to a command that looks at text. */
export function addModelOptions(command: Command): Command {
  return command
    .option(
      '--ml <use>',
      'where the tagger looks for names, places and the like: cascade (where it matters, in readable text; as when not given) or always',
      parseUse,
    )
    .option('--no-ml', 'patterns only');
}

/** How models are to be used; undefined for not at all. */
export function modelUse({ ml }: ModelOptions): ModelUse | undefined {
  return ml === false ? undefined : (ml ?? 'cascade');
}

function parseUse(value: string): ModelUse {
  if (value !== 'always' && value !== 'cascade') throw new UsageError('--ml: give cascade or always');
  return value;
}
