import { isBase58Check } from '../../src/detect/address-checksums.js';
import { defineInfotype } from '../../src/detect/infotype.js';

export default defineInfotype({
  title: 'Dogecoin address',
  region: [],
  categories: ['financial'],
  regulations: ['GDPR'],
  patterns: [{ regex: /\b[D9A][1-9A-HJ-NP-Za-km-z]{33}\b/, prior: 0.3 }],
  // Version bytes 0x1e (key hash) and 0x16 (script hash); four checksum bytes.
  validator: { test: (candidate) => isBase58Check(candidate, 21, ['1e', '16']), chance: 2 ** -30 },
  context: ['dogecoin', 'doge', 'wallet', 'address'],
  finds: [
    { text: 'DOGE: DF5vVCfLwtUMn4kogtwyrBWBmVgsCZGYr3', match: 'DF5vVCfLwtUMn4kogtwyrBWBmVgsCZGYr3', level: 'high' },
    {
      text: 'tip jar DErA8JcHPZtLz8mY9P8UpGBjRDEvYbZiVU, thanks',
      match: 'DErA8JcHPZtLz8mY9P8UpGBjRDEvYbZiVU',
      level: 'high',
    },
    { text: 'multisig=ADcQH56ckDwQLWXuHW6fMEB39e4Z6HZNGs', match: 'ADcQH56ckDwQLWXuHW6fMEB39e4Z6HZNGs', level: 'high' },
    {
      text: '"dogecoin_address": "9xBFkUZRSSuPPMpoxyLTujE3cTNdKa3QkW"',
      match: '9xBFkUZRSSuPPMpoxyLTujE3cTNdKa3QkW',
      level: 'high',
    },
  ],
  ignores: [
    { text: 'doge DF5vVCfLwtUMn4kogtwyrBWBmVgsCZGYr4', because: 'wrong checksum' },
    { text: 'doge DF5vVCfLwtUMn4kogtwyrBWBmVgsCZGY', because: 'too short' },
    { text: 'doge DF5vVCfLwtUMn4kogtwyrBWBmVgsCZGYrO', because: 'O is no Base58 digit' },
    { text: 'doge XuKSbCrsqcQiuiSwW38FgJftHXMspBcQBn', because: 'the version byte of Dash' },
    { text: 'doge xDF5vVCfLwtUMn4kogtwyrBWBmVgsCZGYr3', because: 'inside a longer token' },
  ],
});
