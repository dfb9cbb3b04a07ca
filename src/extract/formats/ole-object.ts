/** What was embedded, and under which name. */
interface Embedded {
  readonly bytes: Buffer;
  readonly name: string;
}

const EMBEDDED = 2;
const COMPOUND_FILE = Buffer.from('d0cf11e0', 'hex');

/**
 * The document inside an object of OLE 1.0 ([MS-OLEDS] 2.2.5): behind version, kind, and three names with their lengths,
 * the native data; of a file that was put in as such, these are its names and then the file. What has another shape is
 * taken as it is.
 */
export function embeddedDocument(object: Buffer): Embedded {
  const whole = { bytes: object, name: '' };
  if (object.subarray(0, 4).equals(COMPOUND_FILE)) return whole;
  if (object.length < 12 || object.readUInt32LE(4) !== EMBEDDED) return whole;
  let at = 8;
  const names: string[] = [];
  for (let n = 0; n < 3; n++) {
    if (at + 4 > object.length) return whole;
    const length = object.readUInt32LE(at);
    names.push(object.toString('latin1', at + 4, at + 4 + length).replace(/\0.*$/, ''));
    at += 4 + length;
  }
  if (at + 4 > object.length) return whole;
  const data = object.subarray(at + 4, at + 4 + object.readUInt32LE(at));
  return names[0] === 'Package' ? packaged(data) : { bytes: data, name: '' };
}

/** The file in a stream called `Ole10Native`: its length, then a package ([MS-OLEDS] 2.3.6). */
export function embeddedFile(stream: Buffer): Embedded {
  return packaged(stream.subarray(4));
}

/** A packaged file: signature, label, path, kind, path of a temporary copy with its length, the file with its length. */
function packaged(data: Buffer): Embedded {
  const labelEnd = data.indexOf(0, 2);
  const pathEnd = data.indexOf(0, labelEnd + 1);
  const lengthAt = pathEnd + 5;
  if (labelEnd < 0 || pathEnd < 0 || lengthAt + 4 > data.length) return { bytes: data, name: '' };
  const sizeAt = lengthAt + 4 + data.readUInt32LE(lengthAt);
  if (sizeAt + 4 > data.length) return { bytes: data, name: '' };
  const size = data.readUInt32LE(sizeAt);
  return { bytes: data.subarray(sizeAt + 4, sizeAt + 4 + size), name: data.toString('latin1', 2, labelEnd) };
}
