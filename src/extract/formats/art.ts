/** Types of records of [MS-ODRAW] 2.1. */
const types = {
  listed: 0xf007,
  drawn: [0xf01a, 0xf01b, 0xf01c, 0xf01f],
  photos: [0xf01d, 0xf01e, 0xf029, 0xf02a],
};
/** Records that say how a shape looks, and what is said of it. */
export const shapeTypes: ReadonlySet<number> = new Set([0xf00b, 0xf121, 0xf122]);
const LISTED_BYTES = 36;
const NAME_LENGTH_AT = 33;
const BEFORE_PHOTO_BYTES = 48;
/** How files of JPEG, PNG and TIFF begin. */
const photoStarts = ['\xff\xd8\xff', '\x89PNG', 'II*\0', 'MM\0*'];
const HEADER_BYTES = 8;
/** What a record that holds others has for its version. */
const CONTAINER = 0xf;
const PROPERTY_BYTES = 6;
/** The value of a property stands behind all properties, and has this length. */
const IS_LONG = 0x8000;
/** Properties that are texts: of letters drawn as a picture, and name, description, link and tip of a shape. */
const textProperties = new Set([0x00c0, 0x0380, 0x0381, 0x038d]);

interface ArtRecord {
  readonly type: number;
  /** What the record says of itself besides its type, 12 bits. */
  readonly instance: number;
  readonly data: Buffer;
}

/** Records of a drawing of Office, those in others as well. Stops at whatever is broken. */
function* artRecords(art: Buffer): Generator<ArtRecord> {
  for (let at = 0; at + HEADER_BYTES <= art.length; ) {
    const version = art.readUInt16LE(at);
    const type = art.readUInt16LE(at + 2);
    const end = at + HEADER_BYTES + art.readUInt32LE(at + 4);
    if ((version & 0xf) === CONTAINER) {
      at += HEADER_BYTES;
      continue;
    }
    yield { type, instance: version >> 4, data: art.subarray(at + HEADER_BYTES, end) };
    at = end;
  }
}

/** Words drawn as pictures, and names, descriptions and tips of shapes. */
export function* artTexts(art: Buffer): Generator<string> {
  for (const { type, instance, data } of artRecords(art)) {
    if (shapeTypes.has(type)) yield* shapeTexts(data, instance);
  }
}

/**
 * Texts in a record that says how a shape looks.
 * @param count of properties; values of those that have no room in them stand behind all, in the same order
 */
export function* shapeTexts(data: Buffer, count: number): Generator<string> {
  let valueAt = count * PROPERTY_BYTES;
  for (let n = 0; (n + 1) * PROPERTY_BYTES <= data.length && n < count; n++) {
    const id = data.readUInt16LE(n * PROPERTY_BYTES);
    if ((id & IS_LONG) === 0) continue;
    const end = valueAt + data.readUInt32LE(n * PROPERTY_BYTES + 2);
    if (textProperties.has(id & 0x3fff)) yield data.toString('utf16le', valueAt, end).replaceAll('\0', '');
    valueAt = end;
  }
}

/** A picture as a drawing keeps it. */
interface ArtPicture {
  /** A file, if it is a photograph or the like; absent for one that is drawn by commands. */
  readonly bytes?: Buffer;
}

/** Pictures of a drawing, those that its shapes share (2.2.23). */
export function* artPictures(art: Buffer): Generator<ArtPicture> {
  for (const { type, data } of artRecords(art)) {
    // An entry of the list: its own fields, a name of so many bytes, and the picture, if that is kept here.
    if (type === types.listed) yield* artPictures(data.subarray(LISTED_BYTES + (data[NAME_LENGTH_AT] ?? 0)));
    else if (types.drawn.includes(type)) yield {};
    else if (types.photos.includes(type)) yield photo(data);
  }
}

/** One or two checksums and a mark stand before the file. */
function photo(data: Buffer): ArtPicture {
  const head = data.subarray(0, BEFORE_PHOTO_BYTES).toString('latin1');
  const at = photoStarts.map((start) => head.indexOf(start)).find((found) => found >= 0);
  return at === undefined ? {} : { bytes: data.subarray(at) };
}
