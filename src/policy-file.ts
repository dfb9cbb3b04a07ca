import { readFile } from 'node:fs/promises';
import { parse, YAMLParseError } from 'yaml';
import { type AccessDocument, AccessPolicyError } from './decide/access-policy.js';
import type { Taxonomy } from './label/label.js';
import { type LabelingPolicy, PolicyError, parsePolicy } from './label/policy.js';
import { projectFile } from './project.js';

/** The policies that ship. */
const shipped = projectFile('policies/labeling.yaml');
const shippedAccess = projectFile('policies/access.yaml');

/**
 * Reads a labeling policy from a YAML file; the one that ships unless a file is given.
 * @throws {PolicyError} naming every problem: no such file, no YAML (with the line), not the schema, unknown labels
 */
export async function readPolicyFile(file: string | undefined, taxonomy: Taxonomy): Promise<LabelingPolicy> {
  return parsePolicy(await readYaml(file ?? shipped, PolicyError), taxonomy);
}

/**
 * Reads the document of an access policy from a YAML file; of the one that ships unless a file is given.
 * @throws {AccessPolicyError} when there is no such file, or no YAML in it
 */
export async function readAccessFile(file?: string): Promise<AccessDocument> {
  return (await readYaml(file ?? shippedAccess, AccessPolicyError)) as AccessDocument;
}

async function readYaml(file: string | URL, Problem: new (problems: string[]) => Error): Promise<unknown> {
  const text = await readFile(file, 'utf8').catch(() => {
    throw new Problem([`${file}: cannot be read; name a YAML file with a policy`]);
  });
  try {
    return parse(text, { prettyErrors: false });
  } catch (error) {
    if (!(error instanceof YAMLParseError)) throw error;
    const line = text.slice(0, error.pos[0]).split('\n').length;
    throw new Problem([`line ${line}: this is not YAML`]);
  }
}
