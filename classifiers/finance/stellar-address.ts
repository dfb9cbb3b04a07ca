import { isStellarAddress } from '../../src/detect/address-checksums.js';
import { defineInfotype } from '../../src/detect/infotype.js';

export default defineInfotype({
  title: 'Stellar address',
  region: [],
  categories: ['financial'],
  regulations: ['GDPR'],
  patterns: [
    { regex: /\b[GC][A-D][A-Z2-7]{54}\b/, prior: 0.6 },
    { regex: /\bM[A-D][A-Z2-7]{67}\b/, prior: 0.6 },
  ],
  // SEP-23: accounts (G), accounts with an id (M) and contracts (C); one version byte, two bytes of CRC.
  validator: { test: isStellarAddress, chance: 2 ** -19 },
  context: ['stellar', 'xlm', 'lumens', 'wallet', 'memo'],
  finds: [
    {
      text: 'XLM to GBDO7BKETBUJ7QZXYMBRCS2SPZOUAHXM66BTZHDK4RXROFCORDLMLJJ6',
      match: 'GBDO7BKETBUJ7QZXYMBRCS2SPZOUAHXM66BTZHDK4RXROFCORDLMLJJ6',
      level: 'high',
    },
    {
      text: '"account_id": "GDLBEAUDKYIVBYJPCZV7O4L4ZQFGMD3HTO7VBTIODUL5UUNC5XS7VEY7",',
      match: 'GDLBEAUDKYIVBYJPCZV7O4L4ZQFGMD3HTO7VBTIODUL5UUNC5XS7VEY7',
      level: 'high',
    },
    {
      text: 'muxed MBXDR6TORBLTVTOHMUAFEZZZ26YUUEC2RAMBS3YEXOXS5PJ4BZ4ORQD3VBZXYCDS7BMAE.',
      match: 'MBXDR6TORBLTVTOHMUAFEZZZ26YUUEC2RAMBS3YEXOXS5PJ4BZ4ORQD3VBZXYCDS7BMAE',
      level: 'high',
    },
    {
      text: 'contract=CCPGGX4R7T2XZUSQ6R25KWSGNHDIKHIJ3WD2SQ5PVPM3RZA3AJZG2PRD',
      match: 'CCPGGX4R7T2XZUSQ6R25KWSGNHDIKHIJ3WD2SQ5PVPM3RZA3AJZG2PRD',
      level: 'high',
    },
  ],
  ignores: [
    { text: 'stellar GBDO7BKETBUJ7QZXYMBRCS2SPZOUAHXM66BTZHDK4RXROFCORDLMLJJ7', because: 'wrong checksum' },
    { text: 'stellar GBDO7BKETBUJ7QZXYMBRCS2SPZOUAHXM66BTZHDK4RXROFCORDLMLJJ', because: 'one character short' },
    { text: 'stellar GBDO7BKETBUJ7QZXYMBRCS2SPZOUAHXM66BTZHDK4RXROFCORDLMLJ16', because: '1 is no digit of base 32' },
    { text: 'stellar gbdo7bketbuj7qzxymbrcs2spzouahxm66btzhdk4rxrofcordlmljj6', because: 'small letters' },
  ],
});
