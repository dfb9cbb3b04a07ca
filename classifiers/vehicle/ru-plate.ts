import { defineInfotype } from '../../src/detect/infotype.js';

/** A letter, three digits, two letters and the region, of the twelve letters that look Latin (GOST R 50577). */
export default defineInfotype({
  title: 'Russian vehicle registration plate',
  region: ['RU'],
  categories: ['pii'],
  regulations: ['152-FZ'],
  patterns: [
    { regex: /[АВЕКМНОРСТУХ] ?(?!000)\d{3} ?[АВЕКМНОРСТУХ]{2} ?\d{2,3}\b/, prior: 0.7 },
    { regex: /[авекмнорстух](?!000)\d{3}[авекмнорстух]{2} ?\d{2,3}\b/, prior: 0.3 },
    { regex: /\b[ABEKMHOPCTYX](?!000)\d{3}[ABEKMHOPCTYX]{2} ?\d{2,3}\b/, prior: 0.14 },
  ],
  context: [
    'license plate',
    'plate',
    'госномер',
    'гос номер',
    'госномера',
    'номерной знак',
    'государственный номер',
    'государственный регистрационный знак',
    'регистрационный знак',
    'грз',
    'автомобиль',
    'автомобиля',
    'машина',
    'гос знак',
  ],
  finds: [
    { text: 'Госномер: К482ТР 77', match: 'К482ТР 77', level: 'high' },
    { text: 'автомобиль М917ОК199', match: 'М917ОК199', level: 'high' },
    { text: '"госномер":"у302ех50"', match: 'у302ех50', level: 'high' },
    { text: 'во дворе стоит А730ВС178', match: 'А730ВС178' },
    { text: 'госномер X482TP 77', match: 'X482TP 77', level: 'medium' },
  ],
  ignores: [
    { text: 'Госномер Ж482ТР 77', because: 'a letter that is not used' },
    { text: 'Госномер К48ТР 77', because: 'two digits' },
    { text: 'Госномер К000ТР 77', because: '000 is not used' },
    { text: 'Госномер К482ТР 7', because: 'one digit of region' },
    { text: 'артикул X482TP77', because: 'no word about vehicles' },
  ],
});
