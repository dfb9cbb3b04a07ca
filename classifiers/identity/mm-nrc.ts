import { defineInfotype } from '../../src/detect/infotype.js';

/**
 * State (1 to 14), township, kind of citizenship in brackets and six digits; in Burmese letters and digits or
 * transcribed.
 */
export default defineInfotype({
  title: 'Myanmar national registration card number (NRC)',
  region: ['MM'],
  categories: ['pii'],
  regulations: [],
  patterns: [
    {
      regex:
        /\b(?:1[0-4]|[1-9]) ?\/ ?[A-Za-z]{3,15} ?\((?:N|NAING|Naing|naing|C|AC|NC|E|EI|P|PYU|Pyu|T|TH|V|M)\) ?\d{6}\b/,
      prior: 0.93,
    },
    { regex: /[၀-၉]{1,2} ?\/ ?[က-႟]{2,20} ?\((?:နိုင်|ဧည့်|ပြု|စ|သ|သီ)\) ?[၀-၉]{6}(?![၀-၉])/, prior: 0.95 },
  ],
  context: ['nrc', 'nrc no', 'nrc number', 'national registration card', 'myanmar nrc', 'မှတ်ပုံတင်', 'မှတ်ပုံတင်အမှတ်'],
  finds: [
    { text: 'NRC: 12/BaHaNa(N)048209', match: '12/BaHaNa(N)048209', level: 'high' },
    { text: 'NRC No. 9/MaKaNa (Naing) 173021', match: '9/MaKaNa (Naing) 173021', level: 'high' },
    { text: 'မှတ်ပုံတင်အမှတ် ၁၂/ဗဟန(နိုင်)၁၅၈၄၆၀', match: '၁၂/ဗဟန(နိုင်)၁၅၈၄၆၀', level: 'high' },
    { text: '"nrc":"5/SAKANA(C)916305"', match: '5/SAKANA(C)916305', level: 'high' },
  ],
  ignores: [
    { text: 'NRC 15/BaHaNa(N)048209', because: 'no such state' },
    { text: 'NRC 12/BaHaNa(N)04820', because: 'five digits' },
    { text: 'NRC 12/BaHaNa(X)048209', because: 'no such citizenship' },
    { text: 'NRC 12/BaHaNa(N)0482091', because: 'seven digits' },
  ],
});
