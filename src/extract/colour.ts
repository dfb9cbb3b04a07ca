/** Red, green and blue as `0xRRGGBB`. */
export type Colour = number;

export const WHITE: Colour = 0xffffff;

/** How far apart channels (0..255) may be that nobody tells apart on a screen. */
const INDISTINCT = 12;

/** `RRGGBB`, with or without a hash and an alpha channel before it (Office) or none; undefined for anything else. */
export function hexColour(text: string | undefined): Colour | undefined {
  const digits = /^#?(?:[\da-f]{2})?([\da-f]{6})$/i.exec(text ?? '')?.[1];
  return digits === undefined ? undefined : Number.parseInt(digits, 16);
}

/** Whether text in one of the colours cannot be seen on the other. */
export function isIndistinct(a: Colour, b: Colour): boolean {
  return [16, 8, 0].every((shift) => Math.abs(((a >> shift) & 0xff) - ((b >> shift) & 0xff)) <= INDISTINCT);
}
