import { isBase58Check, isBech32 } from '../../src/detect/address-checksums.js';
import { defineInfotype } from '../../src/detect/infotype.js';

/** Zcash protocol specification, section 5.6: transparent and Sprout in Base58Check, Sapling in bech32, unified in bech32m. */
function payable(candidate: string): boolean {
  if (candidate.startsWith('t')) return isBase58Check(candidate, 22, ['1cb8', '1cbd']);
  if (candidate.startsWith('zc')) return isBase58Check(candidate, 66, ['169a']);
  if (candidate.startsWith('zs1')) return isBech32(candidate, ['zs'], { bytes: [43] });
  const lengths = Array.from({ length: 200 }, (_, i) => i + 48);
  return isBech32(candidate, ['u'], { bytes: lengths, modified: true });
}

export default defineInfotype({
  title: 'Zcash address',
  region: [],
  categories: ['financial'],
  regulations: ['GDPR'],
  patterns: [
    { regex: /\bt[13][1-9A-HJ-NP-Za-km-z]{33}\b/, prior: 0.5 },
    { regex: /\bzs1[02-9ac-hj-np-z]{75}\b/, prior: 0.95 },
    { regex: /\bu1[02-9ac-hj-np-z]{90,400}\b/, prior: 0.5 },
    { regex: /\bzc[1-9A-HJ-NP-Za-km-z]{93}\b/, prior: 0.5 },
  ],
  validator: { test: payable, chance: 2 ** -30 },
  context: ['zcash', 'zec', 'shielded', 'wallet', 'address'],
  finds: [
    { text: 'Zcash t1V6G45XGdHaQy5U3zbwdXrChB6vrEH6xUB', match: 't1V6G45XGdHaQy5U3zbwdXrChB6vrEH6xUB', level: 'high' },
    {
      text: 't3WGQopzsdBBkieLRn92NFpNdPkd3ub6qaq (multisig)',
      match: 't3WGQopzsdBBkieLRn92NFpNdPkd3ub6qaq',
      level: 'high',
    },
    {
      text: 'shielded: zs1zmumkt423vavz7mmztl45mqg23ntegmy5472fluwwvnh26de8acezjpqalwh7lsclmxmx7caq63.',
      match: 'zs1zmumkt423vavz7mmztl45mqg23ntegmy5472fluwwvnh26de8acezjpqalwh7lsclmxmx7caq63',
      level: 'high',
    },
    {
      text: 'ZEC u1uacmrt45nsdwxxjk3yt7vcwuygl2vnrzgg8r6nec6ggseljkyq8wutr6dghc2thc5g9ztwymyde9c60p66wel8wsvn2ga0ku9m3jhmmuslmwuhjsgk4yyujyypxz48gne97e9ycylc4us',
      match:
        'u1uacmrt45nsdwxxjk3yt7vcwuygl2vnrzgg8r6nec6ggseljkyq8wutr6dghc2thc5g9ztwymyde9c60p66wel8wsvn2ga0ku9m3jhmmuslmwuhjsgk4yyujyypxz48gne97e9ycylc4us',
      level: 'high',
    },
    {
      text: 'sprout zcc9GnMVjwsThF7TssenXxowxtoE7PDRnJDQ284oN5LMY4edH71GSNWTCYBeDTAURjGi8mtC8bP66CQ4emUWzs759699Hw8',
      match: 'zcc9GnMVjwsThF7TssenXxowxtoE7PDRnJDQ284oN5LMY4edH71GSNWTCYBeDTAURjGi8mtC8bP66CQ4emUWzs759699Hw8',
      level: 'high',
    },
  ],
  ignores: [
    { text: 'zcash t1V6G45XGdHaQy5U3zbwdXrChB6vrEH6xUC', because: 'wrong checksum' },
    { text: 'zcash t2V6G45XGdHaQy5U3zbwdXrChB6vrEH6xUB', because: 'no address begins with t2' },
    {
      text: 'zcash zs1zmumkt423vavz7mmztl45mqg23ntegmy5472fluwwvnh26de8acezjpqalwh7lsclmxmx7caq64',
      because: 'wrong bech32 checksum',
    },
    { text: 'zcash t1V6G45XGdHaQy5U3zbwdXrChB6vrEH6x', because: 'too short' },
  ],
});
