import { isBase58Check, isSegwitAddress } from '../../src/detect/address-checksums.js';
import { defineInfotype } from '../../src/detect/infotype.js';

/** Version bytes 0x30 (key hash) and 0x32 (script hash), or native SegWit (chainparams.cpp of Litecoin Core). */
function payable(candidate: string): boolean {
  if (/^ltc1/i.test(candidate)) return isSegwitAddress(candidate, 'ltc');
  return isBase58Check(candidate, 21, ['30', '32']);
}

export default defineInfotype({
  title: 'Litecoin address',
  region: [],
  categories: ['financial'],
  regulations: ['GDPR'],
  patterns: [
    { regex: /\b[LM][1-9A-HJ-NP-Za-km-z]{33}\b/, prior: 0.3 },
    { regex: /\b(?:ltc1[02-9ac-hj-np-z]{11,71}|LTC1[02-9AC-HJ-NP-Z]{11,71})\b/, prior: 0.9 },
  ],
  // Four checksum bytes; bech32 has six symbols of five bits.
  validator: { test: payable, chance: 2 ** -30 },
  context: ['litecoin', 'ltc', 'wallet', 'address'],
  finds: [
    {
      text: 'send LTC to LRBEfXewHZxKEr1h8oWTVD2ujW2ad2eBfG today',
      match: 'LRBEfXewHZxKEr1h8oWTVD2ujW2ad2eBfG',
      level: 'high',
    },
    { text: 'p2sh M9x2nh2ZLWFAwTygVv6Us8VHU6mB9Ut6uc.', match: 'M9x2nh2ZLWFAwTygVv6Us8VHU6mB9Ut6uc', level: 'high' },
    {
      text: '{"litecoin":"ltc1q064kwqfam9j4m2s7cvtwclzu5z3tnr9gsmwhek"}',
      match: 'ltc1q064kwqfam9j4m2s7cvtwclzu5z3tnr9gsmwhek',
      level: 'high',
    },
    {
      text: 'to LTC1QLJRE3HLQ97Q5F8VHUEZV7FWS26AYMP8ZE6X025,',
      match: 'LTC1QLJRE3HLQ97Q5F8VHUEZV7FWS26AYMP8ZE6X025',
      level: 'high',
    },
    {
      text: 'taproot=ltc1p3q7kmfjfa6er2r2atqwpxtuk90eqm7q5uz3ycn6p66wmt5rxurwqdcywf9',
      match: 'ltc1p3q7kmfjfa6er2r2atqwpxtuk90eqm7q5uz3ycn6p66wmt5rxurwqdcywf9',
      level: 'high',
    },
  ],
  ignores: [
    { text: 'litecoin LRBEfXewHZxKEr1h8oWTVD2ujW2ad2eBfH', because: 'wrong Base58 checksum' },
    { text: 'litecoin ltc1q064kwqfam9j4m2s7cvtwclzu5z3tnr9gsmwhem', because: 'wrong bech32 checksum' },
    { text: 'litecoin LRBEfXewHZxKEr1h8oWTVD2ujW2ad2eBf', because: 'one character short' },
    { text: 'litecoin LRBEfXewHZxKEr1h8oWTVD2ujW2ad2eBf0', because: '0 is no Base58 digit' },
    { text: 'litecoin DF5vVCfLwtUMn4kogtwyrBWBmVgsCZGYr3', because: 'the version byte of another currency' },
  ],
});
