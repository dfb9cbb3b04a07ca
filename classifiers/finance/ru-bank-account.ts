import { defineInfotype } from '../../src/detect/infotype.js';

export default defineInfotype({
  title: 'Russian bank account number',
  region: ['RU'],
  categories: ['financial', 'pii'],
  regulations: ['152-FZ'],
  patterns: [
    { regex: /\b(?:40[1-8]|42[0-6]|30[1-3]|47[0-9]|45[0-9])\d{2}(?:810|840|978|156|643|756|826)\d{12}\b/, prior: 0.5 },
    { regex: /\b(?:40[1-8]|42[0-6]|30[1-3])\d{2}[. ](?:810|840|978|156|643)[. ]\d[. ]\d{4}[. ]\d{7}\b/, prior: 0.9 },
  ],
  context: [
    'р с',
    'р сч',
    'расчетный счет',
    'расчётный счёт',
    'счет',
    'к с',
    'корр счет',
    'корреспондентский счет',
    'номер счета',
    'лицевой счет',
    'банк',
    'бик',
    'checking account',
  ],
  finds: [
    { text: 'Р/с 40702810656316554447', match: '40702810656316554447', level: 'high' },
    { text: 'расчетный счет № 40802810919565959504', match: '40802810919565959504', level: 'high' },
    { text: '{"raschetnyySchet":"40817810789834788068", "банк":"ПАО"}', match: '40817810789834788068', level: 'high' },
    { text: 'к/с 30101810950229876739, БИК 044525225', match: '30101810950229876739', level: 'high' },
  ],
  ignores: [
    { text: 'р/с 4070394898062861384', because: 'nineteen digits' },
    { text: 'р/с 407564881626790605315', because: '21 digits' },
    { text: 'р/с 40702555400000001234', because: 'no such currency' },
    { text: 'id 40786316196093378256', because: 'no word about banks' },
  ],
});
