import { execFile } from 'node:child_process';
import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, isAbsolute, join } from 'node:path';
import { promisify } from 'node:util';
import type { OcrSettings } from '../extract/ocr.js';

/** Words in pictures are to be read, and what reads them is not there. The message is a line for the user. */
export class OcrUnavailable extends Error {
  override readonly name = 'OcrUnavailable';
}

const LANGUAGES = /^[A-Za-z_]{2,24}(?:\/[A-Za-z_]{2,24})?(?:\+[A-Za-z_]{2,24}(?:\/[A-Za-z_]{2,24})?)*$/;
const LIST_MILLISECONDS = 10_000;

/**
 * Finds Tesseract and what it is started with, and whether it knows the languages.
 * @param languages as Tesseract takes them, `eng` or `eng+deu`
 * @param path where to look for programs, as in the variable PATH
 * @throws {OcrUnavailable}
 */
export async function findOcr(languages: string, path: string | undefined): Promise<OcrSettings> {
  if (!LANGUAGES.test(languages)) {
    throw new OcrUnavailable('name languages as Tesseract does, joined by "+": eng, or eng+deu');
  }
  const program = programIn(path, 'tesseract');
  if (!program) throw new OcrUnavailable('the program tesseract is missing; install it (Debian: tesseract-ocr)');
  const [prlimit, setpriv] = [programIn(path, 'prlimit'), programIn(path, 'setpriv')];
  if (!prlimit || !setpriv) throw new OcrUnavailable('the programs prlimit and setpriv are missing (util-linux)');
  const known = await languagesOf(program);
  const missing = languages.split('+').filter((language) => !known.has(language));
  if (missing.length > 0) {
    const packages = missing.map((language) => `tesseract-ocr-${language.replaceAll('_', '-').toLowerCase()}`);
    throw new OcrUnavailable(
      `tesseract does not know ${missing.join(', ')}; install it (Debian: ${packages.join(' ')})`,
    );
  }
  return { program, prlimit, setpriv, languages };
}

async function languagesOf(program: string): Promise<ReadonlySet<string>> {
  try {
    const { stdout } = await promisify(execFile)(program, ['--list-langs'], { timeout: LIST_MILLISECONDS });
    return new Set(stdout.split('\n').map((line) => line.trim()));
  } catch {
    throw new OcrUnavailable('the program tesseract does not start');
  }
}

function programIn(path: string | undefined, name: string): string | undefined {
  const folders = (path ?? '').split(delimiter).filter(isAbsolute);
  return folders.map((folder) => join(folder, name)).find(isProgram);
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
