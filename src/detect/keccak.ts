const LANE = (1n << 64n) - 1n;
const RATE = 136;

/** Rotations in the order in which ρ and π visit the lanes (Keccak reference, section 1.2). */
const rotations = [1, 3, 6, 10, 15, 21, 28, 36, 45, 55, 2, 14, 27, 41, 56, 8, 25, 43, 62, 18, 39, 61, 20, 44];
const lanes = [10, 7, 11, 17, 18, 3, 5, 16, 8, 21, 24, 4, 15, 23, 19, 13, 12, 2, 20, 14, 22, 9, 6, 1];

/** The 24 round constants, from the linear feedback shift register that defines them (x⁸+x⁶+x⁵+x⁴+1). */
const roundConstants = ((): bigint[] => {
  let register = 1;
  return Array.from({ length: 24 }, () => {
    let constant = 0n;
    for (let bit = 0; bit < 7; bit++) {
      if (register & 1) constant |= 1n << BigInt(2 ** bit - 1);
      register = (register << 1) ^ (register & 0x80 ? 0x171 : 0);
    }
    return constant;
  });
})();

const rotate = (lane: bigint, by: number) => ((lane << BigInt(by)) | (lane >> BigInt(64 - by))) & LANE;

function permute(state: bigint[]): void {
  const at = (i: number) => state[i] ?? 0n;
  for (const constant of roundConstants) {
    const parity = [0, 1, 2, 3, 4].map((x) => at(x) ^ at(x + 5) ^ at(x + 10) ^ at(x + 15) ^ at(x + 20));
    for (let i = 0; i < 25; i++) state[i] = at(i) ^ (parity[(i + 4) % 5] ?? 0n) ^ rotate(parity[(i + 1) % 5] ?? 0n, 1);
    let moved = at(1);
    lanes.forEach((lane, i) => {
      const next = at(lane);
      state[lane] = rotate(moved, rotations[i] ?? 0);
      moved = next;
    });
    for (let row = 0; row < 25; row += 5) {
      const old = state.slice(row, row + 5);
      for (let x = 0; x < 5; x++) {
        state[row + x] = (old[x] ?? 0n) ^ (~(old[(x + 1) % 5] ?? 0n) & LANE & (old[(x + 2) % 5] ?? 0n));
      }
    }
    state[0] = at(0) ^ constant;
  }
}

/**
 * Keccak-256 of an ASCII text or of bytes, in lower-case hexadecimal: the hash Ethereum uses, with the padding from before FIPS 202
 * (0x01 where SHA3-256 has 0x06). Written for short inputs, not for speed.
 */
export function keccak256(input: string | Uint8Array): string {
  const bytes = typeof input === 'string' ? Buffer.from(input, 'latin1') : input;
  const padded = new Uint8Array(Math.ceil((bytes.length + 1) / RATE) * RATE);
  padded.set(bytes);
  padded[bytes.length] = 1;
  padded[padded.length - 1] = (padded[padded.length - 1] ?? 0) | 0x80;
  const view = new DataView(padded.buffer);
  const state: bigint[] = Array.from({ length: 25 }, () => 0n);
  for (let block = 0; block < padded.length; block += RATE) {
    for (let lane = 0; lane < RATE / 8; lane++) {
      state[lane] = (state[lane] ?? 0n) ^ view.getBigUint64(block + lane * 8, true);
    }
    permute(state);
  }
  const digest = new DataView(new ArrayBuffer(32));
  for (let lane = 0; lane < 4; lane++) digest.setBigUint64(lane * 8, state[lane] ?? 0n, true);
  return Buffer.from(digest.buffer).toString('hex');
}
