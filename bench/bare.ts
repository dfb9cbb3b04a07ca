import { gunzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import { Parser } from 'htmlparser2';
import JSZip from 'jszip';
import { SaxesParser } from 'saxes';

/** What reads a format by itself: its name, and how it is called for nothing but the text. */
export interface BareReader {
  readonly library: string;
  readonly read: (bytes: Buffer) => unknown;
}

/** The library that stands behind each format, where there is one; all others are read by code of our own. */
export const bareReaders: Readonly<Record<string, BareReader>> = {
  txt: { library: 'TextDecoder', read: (bytes) => new TextDecoder().decode(bytes) },
  html: { library: 'htmlparser2', read: htmlText },
  htm: { library: 'htmlparser2', read: htmlText },
  xml: { library: 'saxes', read: xmlText },
  json: { library: 'JSON.parse', read: (bytes) => JSON.parse(bytes.toString('utf8')) },
  csv: {
    library: 'csv-parse',
    read: (bytes) => parse(bytes, { relax_column_count: true, relax_quotes: true, bom: true }),
  },
  gz: { library: 'zlib', read: (bytes) => gunzipSync(bytes) },
  zip: { library: 'jszip', read: zipTexts },
  docx: {
    library: 'mammoth',
    read: async (buffer) => (await import('mammoth')).default.extractRawText({ buffer }),
  },
  pdf: {
    library: 'pdf-parse',
    read: async (bytes) => {
      const { PDFParse } = await import('pdf-parse');
      const parser = new PDFParse({ data: Uint8Array.from(bytes), verbosity: 0 });
      try {
        return await parser.getText();
      } finally {
        await parser.destroy();
      }
    },
  },
};

function htmlText(bytes: Buffer): string[] {
  const found: string[] = [];
  const parser = new Parser({ ontext: (text) => void found.push(text) });
  parser.end(bytes.toString('utf8'));
  return found;
}

function xmlText(bytes: Buffer): string[] {
  const found: string[] = [];
  const parser = new SaxesParser();
  parser.on('text', (text) => void found.push(text));
  parser.write(bytes.toString('utf8')).close();
  return found;
}

async function zipTexts(bytes: Buffer): Promise<string[]> {
  const archive = await JSZip.loadAsync(bytes);
  return Promise.all(Object.values(archive.files).map((file) => file.async('string')));
}
