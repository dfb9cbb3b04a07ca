/**
 * How many pixels a picture has, by what its header says; none where that is not to be found. Of a file with several
 * pictures all together. Formats: PNG, JPEG, GIF, BMP, WebP, TIFF.
 */
export function pixelsOf(bytes: Buffer): number | undefined {
  const head = bytes.toString('latin1', 0, 12);
  try {
    if (head.startsWith('\x89PNG')) return bytes.readUInt32BE(16) * bytes.readUInt32BE(20);
    if (head.startsWith('GIF8')) return bytes.readUInt16LE(6) * bytes.readUInt16LE(8);
    if (head.startsWith('BM')) return Math.abs(bytes.readInt32LE(18) * bytes.readInt32LE(22));
    if (head.startsWith('RIFF') && head.endsWith('WEBP')) return webpPixels(bytes);
    if (head.startsWith('\xff\xd8')) return jpegPixels(bytes);
    if (head.startsWith('II*\0') || head.startsWith('MM\0*')) return tiffPixels(bytes, head.startsWith('II'));
  } catch {
    // It ends within its header.
  }
  return undefined;
}

function webpPixels(bytes: Buffer): number | undefined {
  const kind = bytes.toString('latin1', 12, 16);
  if (kind === 'VP8X') return (bytes.readUIntLE(24, 3) + 1) * (bytes.readUIntLE(27, 3) + 1);
  if (kind === 'VP8 ') return (bytes.readUInt16LE(26) & 0x3fff) * (bytes.readUInt16LE(28) & 0x3fff);
  if (kind !== 'VP8L') return undefined;
  const bits = bytes.readUInt32LE(21);
  return ((bits & 0x3fff) + 1) * (((bits >>> 14) & 0x3fff) + 1);
}

/** The segment that begins a frame (ITU-T T.81, table B.1): those of tables have marks between theirs. */
const otherMarks = new Set([0xc4, 0xc8, 0xcc]);

function jpegPixels(bytes: Buffer): number | undefined {
  for (let at = 2; at + 4 <= bytes.length && bytes[at] === 0xff; at += 2 + bytes.readUInt16BE(at + 2)) {
    const mark = bytes.readUInt8(at + 1);
    if (mark >= 0xc0 && mark <= 0xcf && !otherMarks.has(mark)) {
      return bytes.readUInt16BE(at + 5) * bytes.readUInt16BE(at + 7);
    }
  }
  return undefined;
}

const tags = { width: 256, height: 257 };
const MOST_PAGES = 1000;

function tiffPixels(bytes: Buffer, isLittle: boolean): number {
  const short = (at: number) => (isLittle ? bytes.readUInt16LE(at) : bytes.readUInt16BE(at));
  const long = (at: number) => (isLittle ? bytes.readUInt32LE(at) : bytes.readUInt32BE(at));
  let pixels = 0;
  let at = long(4);
  for (let page = 0; at !== 0; page++) {
    // More pages than that, or one that leads back to itself, is as good as too large.
    if (page === MOST_PAGES) return Number.POSITIVE_INFINITY;
    const count = short(at);
    const size = { width: 0, height: 0 };
    for (let entry = at + 2; entry < at + 2 + count * 12; entry += 12) {
      const value = short(entry + 2) === 3 ? short(entry + 8) : long(entry + 8);
      if (short(entry) === tags.width) size.width = value;
      else if (short(entry) === tags.height) size.height = value;
    }
    pixels += size.width * size.height;
    at = long(at + 2 + count * 12);
  }
  return pixels;
}
