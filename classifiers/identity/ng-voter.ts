import { defineInfotype } from '../../src/detect/infotype.js';

/** INEC: nineteen letters and digits that start with 90F, on the card in fours. */
export default defineInfotype({
  title: 'Nigerian voter identification number (VIN)',
  region: ['NG'],
  categories: ['pii'],
  regulations: ['NDPA'],
  patterns: [
    { regex: /\b90F[0-9A-F][0-9A-Z]{15}\b/, prior: 0.3 },
    { regex: /\b90F[0-9A-F](?: [0-9A-Z]{4}){3} [0-9A-Z]{3}\b/, prior: 0.5 },
  ],
  context: [
    'vin',
    'voter',
    'voters',
    'voter id',
    'voter card',
    "voter's card",
    'permanent voter card',
    "permanent voter's card",
    'pvc',
    'inec',
    'voter identification number',
    'polling unit',
  ],
  finds: [
    { text: 'INEC voter identification number 90F5B0C7D2417788301', match: '90F5B0C7D2417788301', level: 'high' },
    { text: 'PVC: 90F5 AF81 8829 4417 203', match: '90F5 AF81 8829 4417 203', level: 'high' },
    { text: '{"voter_id":"90F5D11A77290044186"}', match: '90F5D11A77290044186', level: 'high' },
    { text: "Permanent Voter's Card no. 90FB23C5E8826044171", match: '90FB23C5E8826044171', level: 'high' },
  ],
  ignores: [
    { text: 'commit 90F5B0C7D2417788301', because: 'no word about voters' },
    { text: 'voter id 90F5B0C7D241778830', because: 'eighteen characters' },
    { text: 'voter id 90F5B0C7D24177883011', because: 'twenty characters' },
    { text: 'voter id 80F5B0C7D2417788301', because: 'starts otherwise' },
    { text: 'voter turnout in 2019', because: 'a year' },
  ],
});
