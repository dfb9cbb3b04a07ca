/** The part of yauzl 3 that is used here; the package ships no types. */
declare module 'yauzl' {
  import type { Readable } from 'node:stream';

  export interface Entry {
    /** Raw, because `decodeStrings` is off. */
    readonly fileName: Buffer;
    readonly compressedSize: number;
    readonly uncompressedSize: number;
    /** Where its own header stands, bytes from the start. */
    readonly relativeOffsetOfLocalHeader: number;
    readonly generalPurposeBitFlag: number;
    readonly compressionMethod: number;
    readonly externalFileAttributes: number;
    readonly fileComment: Buffer;
  }

  export interface ZipFile {
    readonly entryCount: number;
    readonly comment: Buffer;
    eachEntry(): AsyncIterableIterator<Entry>;
    openReadStreamPromise(entry: Entry): Promise<Readable>;
    close(): void;
  }

  export function fromBufferPromise(buffer: Buffer, options: { decodeStrings: false }): Promise<ZipFile>;
}
