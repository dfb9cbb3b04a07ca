import { defineInfotype } from '../../src/detect/infotype.js';

export default defineInfotype({
  title: 'Saudi VAT number',
  region: ['SA'],
  categories: ['financial'],
  regulations: ['PDPL'],
  aliases: { google: 'VAT_NUMBER' },
  patterns: [{ regex: /\b3\d{13}3\b/, prior: 0.12 }],
  context: [
    'vat',
    'vat number',
    'vat no',
    'vat registration',
    'vat id',
    'zatca',
    'tax number',
    'الرقم الضريبي',
    'رقم التسجيل الضريبي',
    'ضريبة القيمة المضافة',
    'saudi vat',
  ],
  finds: [
    { text: 'VAT Number: 336460163694583', match: '336460163694583', level: 'medium' },
    { text: 'الرقم الضريبي: 310261376259503', match: '310261376259503', level: 'medium' },
    { text: '{"vatNumber":"300295651584703"}', match: '300295651584703', level: 'medium' },
    { text: 'ZATCA 311241442832003', match: '311241442832003', level: 'medium' },
  ],
  ignores: [
    { text: 'VAT 310123456700004', because: 'does not end in 3' },
    { text: 'VAT 31027905178072', because: 'fourteen digits' },
    { text: 'VAT 110123456700003', because: 'does not start with 3' },
    { text: 'id 310080114258958', because: 'no word about tax' },
  ],
});
