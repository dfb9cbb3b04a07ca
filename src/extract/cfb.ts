const SIGNATURE = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const ENTRY_BYTES = 128;
const LAST_SECTOR = 0xfffffffa;
/** The header itself lists this many sectors of the allocation table; beyond (files over 7 MB) a name may be missed. */
const TABLE_SECTORS_IN_HEADER = 109;

export function isCompoundFile(bytes: Buffer): boolean {
  return bytes.subarray(0, SIGNATURE.length).equals(SIGNATURE);
}

/**
 * Names of the streams and storages in a compound file ([MS-CFB] 2.6: directory entries of 128 bytes, the name in
 * UTF-16LE first). Stops at whatever is broken; never throws.
 */
export function streamNames(bytes: Buffer): Set<string> {
  const names = new Set<string>();
  if (bytes.length < 512) return names;
  const sectorBytes = 1 << Math.min(bytes.readUInt16LE(30), 16);
  const seen = new Set<number>();
  let sector = bytes.readUInt32LE(48);
  while (sector < LAST_SECTOR && !seen.has(sector)) {
    seen.add(sector);
    const start = (sector + 1) * sectorBytes;
    for (let at = start; at < start + sectorBytes && at + ENTRY_BYTES <= bytes.length; at += ENTRY_BYTES) {
      const length = Math.min(bytes.readUInt16LE(at + 64), 64);
      if (length > 2) names.add(bytes.toString('utf16le', at, at + length - 2));
    }
    sector = nextSector(bytes, sector, sectorBytes);
  }
  return names;
}

function nextSector(bytes: Buffer, sector: number, sectorBytes: number): number {
  const perSector = sectorBytes / 4;
  const index = Math.floor(sector / perSector);
  if (index >= TABLE_SECTORS_IN_HEADER) return LAST_SECTOR;
  const at = (bytes.readUInt32LE(76 + index * 4) + 1) * sectorBytes + (sector % perSector) * 4;
  return at + 4 <= bytes.length ? bytes.readUInt32LE(at) : LAST_SECTOR;
}
