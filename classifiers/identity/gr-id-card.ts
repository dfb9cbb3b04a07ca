import { defineInfotype } from '../../src/detect/infotype.js';
import { namedAs } from '../../src/detect/nationality.js';

export default defineInfotype({
  title: 'Greek identity card number',
  region: ['GR'],
  categories: ['pii'],
  regulations: ['GDPR'],
  aliases: { purview: 'Greece national ID card' },
  patterns: [
    // Letters that the Greek and the Latin alphabet share, written in either.
    { regex: /[ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ]{1,2}[- ]?\d{6,7}\b/, prior: 0.3 },
    { regex: /\b[ABEZHIKMNOPTYX]{1,2}[- ]?\d{6,7}\b/, prior: 0.07 },
    namedAs('GR', /\b[ABEZHIKMNOPTYX]{1,2}[- ]?\d{6,7}\b/, 0.3),
  ],
  context: [
    'δελτιο ταυτοτητας',
    'δελτιου ταυτοτητας',
    'αστυνομικη ταυτοτητα',
    'αστυνομικης ταυτοτητας',
    'αριθμος ταυτοτητας',
    'ταυτοτητα',
    'αδτ',
    'α δ τ',
    'adt',
    'tautotita',
    'greek id card',
    'greek identity card',
    'hellenic identity card',
    'identity card number',
  ],
  finds: [
    { text: 'Αριθμός Ταυτότητας: ΑΚ 123574', match: 'ΑΚ 123574', level: 'high' },
    { text: 'Α.Δ.Τ. ΑΒ-604218', match: 'ΑΒ-604218', level: 'high' },
    { text: 'Greek ID card X 339057', match: 'X 339057', level: 'high' },
    { text: '{"adt":"AZ771820"}', match: 'AZ771820', level: 'low' },
  ],
  ignores: [
    { text: 'Ταυτότητα ΑΚ 12357', because: 'five digits' },
    { text: 'Ταυτότητα ΑΣ 123574', because: 'Σ is not used, having no Latin twin' },
    { text: 'Ταυτότητα ΑΒΕ 123574', because: 'three letters' },
    { text: 'flight AZ 771820', because: 'no word about identity cards' },
  ],
});
