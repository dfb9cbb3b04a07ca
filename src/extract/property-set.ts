import iconv from 'iconv-lite';

const types = { codePage: 0x02, text8: 0x1e, text16: 0x1f, list: 0x1000 };
const CODE_PAGE = 1;
/** A set lists what it holds; more is a lie. */
const MAX_PROPERTIES = 1000;

/** Texts of a property set ([MS-OLEPS]): title, author, company and so on. Stops at whatever is broken; never throws. */
export function propertyTexts(stream: Buffer): string[] {
  const found: string[] = [];
  const sets = Math.min(integer(stream, 24), 2);
  for (let set = 0; set < sets; set++) found.push(...textsOf(stream.subarray(integer(stream, 44 + set * 20))));
  return found.filter((text) => text.trim() !== '');
}

function textsOf(set: Buffer): string[] {
  const count = Math.min(integer(set, 4), MAX_PROPERTIES);
  const properties = Array.from({ length: count }, (_, n) => ({
    id: integer(set, 8 + n * 8),
    at: integer(set, 12 + n * 8),
  }));
  const page = properties.find(({ id, at }) => id === CODE_PAGE && integer(set, at) === types.codePage);
  const charset = charsetOf(page ? integer(set, page.at + 4) & 0xffff : 0);
  return properties.flatMap(({ at }) => valueTexts(set, at, charset));
}

function valueTexts(set: Buffer, at: number, charset: string): string[] {
  const type = integer(set, at);
  const isList = (type & types.list) !== 0;
  const kind = type & ~types.list;
  if (kind !== types.text8 && kind !== types.text16) return [];
  const texts: string[] = [];
  let next = isList ? at + 8 : at + 4;
  for (let left = isList ? Math.min(integer(set, at + 4), MAX_PROPERTIES) : 1; left > 0 && next < set.length; left--) {
    const length = integer(set, next) * (kind === types.text16 ? 2 : 1);
    const bytes = set.subarray(next + 4, next + 4 + length);
    const wide = kind === types.text16 || charset === 'utf-16le';
    texts.push((wide ? bytes.toString('utf16le') : iconv.decode(bytes, charset)).replace(/\0[\s\S]*$/, ''));
    // Only texts of two bytes a character are padded within a list.
    next += 4 + (kind === types.text16 ? Math.ceil(length / 4) * 4 : length);
  }
  return texts;
}

function charsetOf(page: number): string {
  if (page === 1200) return 'utf-16le';
  if (page === 65001) return 'utf-8';
  return iconv.encodingExists(`cp${page}`) ? `cp${page}` : 'windows-1252';
}

/** 0 where nothing stands. */
function integer(bytes: Buffer, at: number): number {
  return at >= 0 && at + 4 <= bytes.length ? bytes.readUInt32LE(at) : 0;
}
