import { readFile } from 'node:fs/promises';
import { DirectoryFileError, parseDirectory } from '../app/directory-file.js';
import { ServiceError } from '../app/errors.js';
import { type ImportAnswer, importDirectory } from '../app/import-directory.js';
import type { AccessDependencies } from '../app/principals.js';
import { ConfigError } from '../config.js';
import { directoryDocument } from '../http/directory-schema.js';
import { checked } from '../http/invalid.js';

/**
 * Makes users and groups what the configured file says; whoever it named before and does not now is disabled.
 * @throws {ConfigError} when it cannot be read or used; nothing is changed then
 */
export async function importConfigured(access: AccessDependencies, file: string): Promise<ImportAnswer> {
  const text = await readFile(file, 'utf8').catch(() => {
    throw new ConfigError(['CLEARMARK_DIRECTORY_FILE: the file cannot be read']);
  });
  try {
    const document = checked(directoryDocument, parseDirectory(text, file), 'body');
    return await importDirectory(access, { ...document, prune: true, dryRun: false });
  } catch (error) {
    if (!(error instanceof ServiceError || error instanceof DirectoryFileError)) throw error;
    throw new ConfigError([`CLEARMARK_DIRECTORY_FILE: ${error.message}`]);
  }
}
