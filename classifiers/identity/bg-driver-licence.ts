import { defineInfotype } from '../../src/detect/infotype.js';
import { namedAs } from '../../src/detect/nationality.js';

export default defineInfotype({
  title: 'Bulgarian driving licence number',
  region: ['BG'],
  categories: ['pii'],
  regulations: ['GDPR'],
  aliases: { purview: "Bulgaria driver's license number", macie: 'BULGARIA_DRIVERS_LICENSE' },
  patterns: [{ regex: /\b\d{9}\b/, prior: 0.095 }, namedAs('BG', /\b\d{9}\b/, 0.35)],
  context: [
    'шофьорска книжка',
    'свидетелство за управление',
    'свидетелство за управление на мпс',
    'сумпс',
    'шофьорска',
    'shofyorska knizhka',
    'bulgarian driving licence',
    'bulgarian licence',
    'driving licence',
    'driving license',
    'driver licence',
    'driver license',
    "driver's licence",
    "driver's license",
    'drivers licence',
    'drivers license',
  ],
  finds: [
    { text: 'Шофьорска книжка № 281204577', match: '281204577', level: 'medium' },
    { text: 'Свидетелство за управление на МПС 284410092', match: '284410092', level: 'medium' },
    { text: 'Bulgarian driving licence 280077316', match: '280077316', level: 'high' },
    { text: '{"country":"Bulgaria","driverLicense":"283310482"}', match: '283310482', level: 'high' },
  ],
  ignores: [
    { text: 'шофьорска книжка 28120457', because: 'eight digits' },
    { text: 'шофьорска книжка 2812045770', because: 'ten digits' },
    { text: 'шофьорска книжка A281204577', because: 'a letter in front' },
    { text: 'поръчка 281204577', because: 'no word about licences' },
  ],
});
