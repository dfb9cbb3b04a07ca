/** Bits in one page. */
const pageBits = 65_536;

/** Which resources were named, by their ids: a bit each, so that ten million of them take 1.25 MB. */
export class SeenResources {
  readonly #pages = new Map<number, Uint8Array>();

  add(id: string): void {
    const { page, byte, mask } = placeOf(id);
    const bits = this.#pages.get(page) ?? new Uint8Array(pageBits / 8);
    bits[byte] = (bits[byte] ?? 0) | mask;
    this.#pages.set(page, bits);
  }

  has(id: string): boolean {
    const { page, byte, mask } = placeOf(id);
    return ((this.#pages.get(page)?.[byte] ?? 0) & mask) !== 0;
  }
}

function placeOf(id: string) {
  const number = Number(/^res_(\d{1,16})$/.exec(id)?.[1] ?? -1);
  const bit = ((number % pageBits) + pageBits) % pageBits;
  return { page: Math.floor(number / pageBits), byte: bit >> 3, mask: 1 << (bit & 7) };
}
