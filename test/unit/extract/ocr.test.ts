import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defaultBudget } from '../../../src/extract/budget.js';
import { extract } from '../../../src/extract/extract.js';
import { Ocr, type OcrSettings } from '../../../src/extract/ocr.js';
import type { Part } from '../../../src/extract/part.js';
import { findOcr } from '../../../src/scan/ocr.js';
import { docxOf, wordXml } from '../../fixtures/documents.js';
import { outline } from '../../fixtures/parts.js';
import { pictureOfWords } from '../../fixtures/pictures.js';
import { zip } from '../../fixtures/zip.js';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'ocr-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Settings with a program in place of Tesseract that does what it never does of itself. */
function standIn(name: string, does: string): OcrSettings {
  const program = join(folder, name);
  writeFileSync(program, `#!/bin/sh\n${does}\n`);
  chmodSync(program, 0o755);
  return { program, prlimit: '/usr/bin/prlimit', setpriv: '/usr/bin/setpriv', languages: 'eng' };
}

const read = (settings: OcrSettings, picture = pictureOfWords, milliseconds = 10_000) =>
  new Ocr(settings, { milliseconds }).read(picture, 1000);

async function partsWith(settings: OcrSettings | undefined, bytes: Buffer): Promise<Part[]> {
  const parts: Part[] = [];
  for await (const part of (await extract(bytes, 'a', defaultBudget, { ocr: settings })).parts) parts.push(part);
  return parts;
}

const files = {
  picture: pictureOfWords,
  archive: zip([{ name: 'a.png', data: pictureOfWords }]),
  document: docxOf({ 'word/document.xml': wordXml([]), 'word/media/image1.png': pictureOfWords }),
};

describe('words in pictures', () => {
  it('are read where Tesseract is installed, and it is said what is missing where it is not', async () => {
    const settings = await findOcr('eng', process.env.PATH).catch((error: unknown) => error);
    if (settings instanceof Error) {
      expect(settings.message).toMatch(/^the program tesseract is missing; install it/);
      return;
    }
    const found = await Promise.all(Object.values(files).map((bytes) => partsWith(settings as OcrSettings, bytes)));
    for (const parts of found) {
      const words = parts.find(({ place }) => place.endsWith('words in the picture'));
      // Blanks between words are a matter of taste.
      expect(
        words?.text
          .replace(/[^\S\n]/g, '')
          .trim()
          .split('\n'),
      ).toEqual(['plantedwordsofa', 'picture536-90-4399']);
      expect(parts.filter(({ reason }) => reason)).toEqual([]);
    }
  });

  it('are not read unless switched on, and that is said', async () => {
    const outlines = await Promise.all(
      Object.values(files).map(async (bytes) => outline(await partsWith(undefined, bytes))),
    );
    expect(outlines.map((lines) => lines.filter((line) => line.endsWith('image-without-ocr')))).toEqual([
      ['document document: image-without-ocr'],
      ['attachment member 1, document: image-without-ocr'],
      ['attachment 1 images: image-without-ocr'],
    ]);
  });

  it('are given by place, those of pictures in documents as well', async () => {
    const settings = standIn('says', 'cat > /dev/null; echo "the words"; printf "\\f"');
    expect(outline(await partsWith(settings, files.picture))).toEqual(['body words in the picture: the words']);
    expect(outline(await partsWith(settings, files.document))).toContain(
      'attachment picture, words in the picture: the words',
    );
  });

  it('that cannot be read have a reason', async () => {
    expect(await read(standIn('fails', 'exit 1'))).toEqual({ reason: 'ocr-failed' });
    expect(await read(standIn('hangs', 'exec sleep 60'), pictureOfWords, 500)).toEqual({ reason: 'timeout' });
    expect(await read(standIn('floods', 'exec yes'))).toEqual({ reason: 'too-many-characters' });
    expect(await read(standIn('swells', 'exec tail /dev/zero'))).toEqual({ reason: 'ocr-failed' });
    const missing = { ...standIn('x', ''), prlimit: '/nowhere' };
    expect(await read(missing)).toEqual({ reason: 'ocr-failed' });
    expect(outline(await partsWith(standIn('fails', 'exit 1'), files.picture))).toEqual([
      'document words in the picture: ocr-failed',
    ]);
  });

  it('are not looked for in a picture of too many pixels, nor in one too small to show any', async () => {
    const settings = standIn('says', 'echo x');
    const sized = (width: number, height: number) => {
      const picture = Buffer.from(pictureOfWords);
      picture.writeUInt32BE(width, 16);
      picture.writeUInt32BE(height, 20);
      return picture;
    };
    expect(await read(settings, sized(10_000, 10_000))).toEqual({ reason: 'image-too-large' });
    expect(await read(settings, sized(4, 4))).toEqual({ text: '' });
    expect(await read(settings, Buffer.from('no picture'))).toEqual({ reason: 'image-without-ocr' });
  });

  it.each(['eng; rm', '', '../eng', 'eng+'])(
    'are in languages that have a name, which %j has not',
    async (languages) => {
      await expect(findOcr(languages, process.env.PATH)).rejects.toThrow('name languages as Tesseract does');
    },
  );
});
