import { SipHash } from '../../../../src/detect/custom/siphash.js';

const key = Uint8Array.from({ length: 16 }, (_, at) => at);

test('is SipHash-2-4, by the vector its authors give for eight bytes', () => {
  const sip = new SipHash(key);
  sip.hash(0x03020100, 0x07060504);
  expect([sip.hi >>> 0, sip.lo >>> 0]).toEqual([0x93f5f579, 0x9a932462]);
});

/** The definition, in arithmetic of 64 bits. */
function reference(m: bigint): bigint {
  const mask = (1n << 64n) - 1n;
  const k0 = 0x0706050403020100n;
  const k1 = 0x0f0e0d0c0b0a0908n;
  const rotate = (x: bigint, by: bigint) => ((x << by) | (x >> (64n - by))) & mask;
  let [a, b, c, d] = [
    k0 ^ 0x736f6d6570736575n,
    k1 ^ 0x646f72616e646f6dn,
    k0 ^ 0x6c7967656e657261n,
    k1 ^ 0x7465646279746573n,
  ];
  const round = () => {
    a = (a + b) & mask;
    b = rotate(b, 13n) ^ a;
    a = rotate(a, 32n);
    c = (c + d) & mask;
    d = rotate(d, 16n) ^ c;
    a = (a + d) & mask;
    d = rotate(d, 21n) ^ a;
    c = (c + b) & mask;
    b = rotate(b, 17n) ^ c;
    c = rotate(c, 32n);
  };
  for (const block of [m, 8n << 56n]) {
    d ^= block;
    round();
    round();
    a ^= block;
  }
  c ^= 0xffn;
  for (let n = 0; n < 4; n++) round();
  return a ^ b ^ c ^ d;
}

test('agrees with the definition on messages of all kinds', () => {
  const sip = new SipHash(key);
  let state = 1;
  const next = () => {
    state = (Math.imul(state, 1103515245) + 12345) | 0;
    return state;
  };
  for (let n = 0; n < 500; n++) {
    const [lo, hi] = [next(), n % 5 === 0 ? -1 : next()];
    sip.hash(lo, hi);
    const expected = reference((BigInt(hi >>> 0) << 32n) | BigInt(lo >>> 0));
    expect((BigInt(sip.hi >>> 0) << 32n) | BigInt(sip.lo >>> 0)).toBe(expected);
  }
});

test('a key of another length is refused', () => {
  expect(() => new SipHash(new Uint8Array(8))).toThrow(RangeError);
});
