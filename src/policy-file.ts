import { readFile } from 'node:fs/promises';
import { parse, YAMLParseError } from 'yaml';
import type { Taxonomy } from './label/label.js';
import { type LabelingPolicy, PolicyError, parsePolicy } from './label/policy.js';
import { projectFile } from './project.js';

/** The policy that ships. */
const shipped = projectFile('policies/labeling.yaml');

/**
 * Reads a labeling policy from a YAML file; the one that ships unless a file is given.
 * @throws {PolicyError} naming every problem: no such file, no YAML (with the line), not the schema, unknown labels
 */
export async function readPolicyFile(file: string | undefined, taxonomy: Taxonomy): Promise<LabelingPolicy> {
  const text = await readFile(file ?? shipped, 'utf8').catch(() => {
    throw new PolicyError([`${file}: cannot be read; name a YAML file with a labeling policy`]);
  });
  return parsePolicy(yaml(text), taxonomy);
}

function yaml(text: string): unknown {
  try {
    return parse(text, { prettyErrors: false });
  } catch (error) {
    if (!(error instanceof YAMLParseError)) throw error;
    const line = text.slice(0, error.pos[0]).split('\n').length;
    throw new PolicyError([`line ${line}: this is not YAML`]);
  }
}
