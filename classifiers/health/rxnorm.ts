import { defineInfotype } from '../../src/detect/infotype.js';
import { labelled } from '../../src/detect/labelled.js';

export default defineInfotype({
  title: 'RxNorm identifier (RXCUI)',
  region: ['US'],
  categories: ['health'],
  regulations: ['HIPAA'],
  patterns: [
    labelled(['rxcui', 'rx cui', 'rxnorm', 'rxnorm code', 'rxnorm id', 'rxnorm cui'], '[1-9]\\d{1,7}(?!\\d)', 0.4),
    { regex: /\b[1-9]\d{3,7}\b/, prior: 0.07 },
  ],
  context: ['rxcui', 'rxnorm', 'rx cui', 'rx norm', 'rxnorm code'],
  finds: [
    { text: 'RXCUI: 197361', match: '197361', level: 'high' },
    { text: 'RxNorm 860975 metformin', match: '860975' },
    { text: '{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"313782"}', match: '313782' },
    { text: 'rxcui=83367;', match: '83367', level: 'high' },
  ],
  ignores: [
    { text: 'refill 197361', because: 'no word about RxNorm' },
    { text: 'RxNorm 0197361', because: 'a leading zero' },
    { text: 'RXCUI 1973611234', because: 'ten digits' },
    { text: 'RxNorm release v2024', because: 'a version' },
  ],
});
