import type { Spending } from '../budget.js';
import { reasonOf } from '../format.js';
import type { UnreadReason } from '../part.js';
import type { XmlHandler } from '../xml-reader.js';
import { readEntry, type ZipEntry } from '../zip.js';

/**
 * Reads a binary part of a workbook ([MS-XLSB]) and tells of it as if it were the XML part that it stands for, so that
 * one reader serves both. Of records that are not known here, what looks like Latin text is told in quotes.
 * Returns why the reading ended early; never throws for what the part holds.
 */
export async function readBiff12(entry: ZipEntry, to: XmlHandler, _: Spending): Promise<UnreadReason | undefined> {
  try {
    const bytes = await readEntry(entry);
    let at = 0;
    let isBroken = false;
    while (at < bytes.length) {
      const type = varint(bytes, at, 2);
      const size = varint(bytes, type.next, 4);
      at = size.next + size.value;
      if (at > bytes.length) throw new ShortRecord();
      if (!tell(type.value, bytes.subarray(size.next, at), to)) isBroken = true;
    }
    return isBroken ? 'malformed' : undefined;
  } catch (error) {
    return reasonOf(error);
  }
}

/** Seven bits a byte, the lowest first, the eighth says that more follow (2.1.4). */
function varint(bytes: Buffer, from: number, most: number): { value: number; next: number } {
  let value = 0;
  for (let n = 0; n < most; n++) {
    const byte = bytes.readUInt8(from + n);
    value += (byte & 0x7f) << (7 * n);
    if ((byte & 0x80) === 0) return { value, next: from + n + 1 };
  }
  return { value, next: from + most };
}

/** A record, or the part, ends within a field. */
class ShortRecord extends Error {
  override readonly name = 'ShortRecord';
}

/** The fields of one record. All throw {@link ShortRecord} at its end. */
class Fields {
  #at = 0;

  constructor(private readonly bytes: Buffer) {}

  skip(count: number): this {
    if (this.#at + count > this.bytes.length) throw new ShortRecord();
    this.#at += count;
    return this;
  }

  u8(): number {
    return this.bytes.readUInt8(this.skip(1).#at - 1);
  }

  u16(): number {
    return this.bytes.readUInt16LE(this.skip(2).#at - 2);
  }

  u32(): number {
    return this.bytes.readUInt32LE(this.skip(4).#at - 4);
  }

  f64(): number {
    return this.bytes.readDoubleLE(this.skip(8).#at - 8);
  }

  /** XLWideString and XLNullableWideString (2.5.168, 2.5.166): '' for none. */
  wide(): string {
    const length = this.u32();
    if (length === 0xffffffff) return '';
    const from = this.#at;
    return this.bytes.toString('utf16le', from, this.skip(length * 2).#at);
  }

  /** RichStr (2.5.122), with how it is read behind it. */
  rich(): string {
    const flags = this.u8();
    const text = this.wide();
    if (flags & 1) this.skip(this.u32() * 4);
    return flags & 2 ? `${text} ${this.wide()}` : text;
  }

  /** RkNumber (2.5.123): an integer, or the upper half of a double, in hundredths or not. */
  rk(): number {
    const bits = this.u32();
    const half = Buffer.alloc(8);
    half.writeUInt32LE((bits & 0xfffffffc) >>> 0, 4);
    const value = bits & 2 ? (bits | 0) >> 2 : half.readDoubleLE(0);
    return bits & 1 ? value / 100 : value;
  }

  /** What looks like text in the rest of the record, each in quotes. */
  strings(): string {
    const rest = this.bytes.toString('latin1', this.#at);
    const found = rest.match(/(?:[\x20-\x7e\xa0-\xff]\0){3,}/g) ?? [];
    return found.map((text) => `"${text.replaceAll('\0', '').replaceAll('"', '""')}"`).join(' ');
  }
}

type Tell = (fields: Fields, to: XmlHandler) => void;

/** Cells begin with column, style (24 bits) and flags (2.5.9). */
function cell(type: string, value: (fields: Fields) => string): Tell {
  return (fields, to) => {
    const r = letters(fields.u32());
    const s = String(fields.u16() + fields.u8() * 0x10000);
    const text = value(fields.skip(1));
    to.open?.('c', { r, s, t: type });
    element(to, 'v', text);
    element(to, 'f', fields.strings());
    to.close?.('c');
  };
}

function element(to: XmlHandler, name: string, text: string, attributes: Readonly<Record<string, string>> = {}): void {
  to.open?.(name, attributes);
  if (text !== '') to.text?.(text);
  to.close?.(name);
}

/** Column 0 is A. */
function letters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : letters(Math.floor(column / 26) - 1) + last;
}

const edges = ['oddHeader', 'oddFooter', 'evenHeader', 'evenFooter', 'firstHeader', 'firstFooter'];
const states = ['visible', 'hidden', 'veryHidden'];

/** By number of the record (2.3.2). */
const records: Readonly<Record<number, Tell>> = {
  /* BrtRowHdr */ 0: (fields, to) => to.open?.('row', { hidden: fields.skip(11).u8() & 0x10 ? '1' : '0' }),
  /* BrtCellRk */ 2: cell('n', (fields) => String(fields.rk())),
  /* BrtCellBool */ 4: cell('b', (fields) => String(fields.u8())),
  /* BrtCellReal */ 5: cell('n', (fields) => String(fields.f64())),
  /* BrtCellSt */ 6: cell('str', (fields) => fields.wide()),
  /* BrtCellIsst */ 7: cell('s', (fields) => String(fields.u32())),
  /* BrtFmlaString */ 8: cell('str', (fields) => fields.wide()),
  /* BrtFmlaNum */ 9: cell('n', (fields) => String(fields.f64())),
  /* BrtFmlaBool */ 10: cell('b', (fields) => String(fields.u8())),
  /* BrtSSTItem */ 19: (fields, to) => {
    const text = fields.rich();
    to.open?.('si', {});
    element(to, 't', text);
    to.close?.('si');
  },
  /* BrtName */ 39: (fields, to) => {
    const name = fields.skip(9).wide();
    element(to, 'definedName', fields.strings(), { name });
  },
  /* BrtFmt */ 44: (fields, to) => {
    const numFmtId = String(fields.u16());
    to.open?.('numFmt', { numFmtId, formatCode: fields.wide() });
  },
  /* BrtXF */ 47: (fields, to) => to.open?.('xf', { numFmtId: String(fields.skip(2).u16()) }),
  /* BrtColInfo */ 60: (fields, to) => {
    const [min, max] = [String(fields.u32() + 1), String(fields.u32() + 1)];
    to.open?.('col', { min, max, hidden: fields.skip(8).u16() & 1 ? '1' : '0' });
  },
  /* BrtCellRString */ 62: cell('str', (fields) => fields.rich()),
  /* BrtEndSheetData */ 146: (_, to) => to.close?.('row'),
  /* BrtWbProp */ 153: (fields, to) => to.open?.('workbookPr', { date1904: String(fields.u32() & 1) }),
  /* BrtBundleSh */ 156: (fields, to) => {
    const state = states[fields.u32()] ?? 'hidden';
    const id = fields.skip(4).wide();
    to.open?.('sheet', { state, 'r:id': id, name: fields.wide() });
  },
  /* BrtBeginHeaderFooter */ 479: (fields, to) => {
    fields.skip(2);
    for (const edge of edges) element(to, edge, fields.wide());
  },
  /* BrtHLink */ 494: (fields, to) => {
    fields.skip(16).wide();
    const [location, tooltip, display] = [fields.wide(), fields.wide(), fields.wide()];
    to.open?.('hyperlink', { location, tooltip, display });
  },
  /* BrtBeginCellXFs */ 617: (_, to) => to.open?.('cellXfs', {}),
  /* BrtEndCellXFs */ 618: (_, to) => to.close?.('cellXfs'),
  /* BrtCommentAuthor */ 632: (fields, to) => element(to, 'author', fields.wide()),
  /* BrtCommentText */ 637: (fields, to) => element(to, 'text', fields.rich()),
};

/** Returns whether the record is as it should be; one that is not is told of like one that is not known. */
function tell(type: number, record: Buffer, to: XmlHandler): boolean {
  const known = records[type];
  try {
    if (known) {
      known(new Fields(record), to);
      return true;
    }
  } catch (error) {
    if (!(error instanceof ShortRecord)) throw error;
  }
  const text = new Fields(record).strings();
  if (text !== '') element(to, 'text', text);
  return known === undefined;
}
