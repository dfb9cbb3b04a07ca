import { defineInfotype } from '../../src/detect/infotype.js';

/** Six digits, never zero in front (India Post). */
export default defineInfotype({
  title: 'Indian postal code (PIN code)',
  region: ['IN'],
  categories: ['pii'],
  regulations: ['DPDP Act'],
  patterns: [
    // Behind a large town.
    {
      regex:
        /\b(?:Mumbai|Delhi|Bengaluru|Bangalore|Chennai|Kolkata|Hyderabad|Pune|Ahmedabad|Jaipur|Lucknow|Gurgaon|Gurugram|Noida|Kochi|Nagpur|Indore|Bhopal|Chandigarh|Coimbatore|Patna|Surat|Thane)(?: ?[-–,] ?| )(?<value>[1-9]\d{2} ?\d{3})\b/,
      prior: 0.8,
    },
    { regex: /\b[1-9]\d{2} \d{3}\b/, prior: 0.12 },
    { regex: /\b[1-9]\d{5}\b/, prior: 0.12 },
  ],
  context: ['pin code', 'pin codes', 'pincodes', 'postal index number', 'postal code', 'पिन कोड', 'पिनकोड'],
  finds: [
    { text: 'PIN Code: 560034', match: '560034', level: 'medium' },
    { text: 'Andheri East, Mumbai - 400 069', match: '400 069' },
    { text: '"pincode":"110021"', match: '110021', level: 'medium' },
    { text: 'पिन कोड 226010', match: '226010', level: 'medium' },
  ],
  ignores: [
    { text: 'order 560034', because: 'no word about post' },
    { text: 'PIN code 060034', because: 'starts with zero' },
    { text: 'PIN code 56003', because: 'five digits' },
    { text: 'PIN code 5600341', because: 'seven digits' },
  ],
});
