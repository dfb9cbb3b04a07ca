/** Fewer bytes than this are copied sooner one by one than by the runtime's own call. */
const few = 20;

/** Copies all of some bytes. @returns the place behind them */
export function copy(from: Buffer, to: Buffer, place: number): number {
  const { length } = from;
  if (length > few) to.set(from, place);
  else for (let i = 0; i < length; i++) to[place + i] = from[i] as number;
  return place + length;
}

/** Writes a whole number in decimals. @returns the place behind it */
export function writeNumber(number: number, out: Buffer, place: number): number {
  if (number > 0x7fffffff) return place + out.write(String(number), place, 'latin1');
  let digits = 1;
  for (let bound = 10; number >= bound; bound *= 10) digits++;
  let rest = number | 0;
  for (let at = place + digits - 1; at >= place; at--) {
    const tenth = (rest / 10) | 0;
    out[at] = 0x30 + rest - tenth * 10;
    rest = tenth;
  }
  return place + digits;
}
