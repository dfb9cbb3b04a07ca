import { defineInfotype } from '../../src/detect/infotype.js';

/**
 * Office (region 01 to 99) and the reason, 01 to 50 for Russian organisations, from 51 for foreign ones; no check
 * digit.
 */
const plausible = (candidate: string) => /^(?!00)\d{4}(?!00)[\dA-Z]{2}(?!000)\d{3}$/.test(candidate);

export default defineInfotype({
  title: 'Russian tax registration reason code (KPP)',
  region: ['RU'],
  categories: ['financial'],
  regulations: [],
  patterns: [
    { regex: /\b\d{10}\/(?<value>\d{4}[\dA-Z]{2}\d{3})\b/, prior: 0.5 },
    { regex: /\b\d{4}[\dA-Z]{2}\d{3}\b/, prior: 0.1 },
  ],
  validator: { test: plausible, chance: 0.9 },
  context: ['кпп', 'инн кпп', 'kpp', 'inn kpp', 'код причины постановки на учет', 'код причины постановки'],
  finds: [
    { text: 'КПП 770501048', match: '770501048', level: 'medium' },
    { text: 'ИНН/КПП 7707083893/773601076', match: '773601076', level: 'medium' },
    { text: '{"kpp":"500101020"}', match: '500101020', level: 'medium' },
    { text: 'код причины постановки на учет: 780443017', match: '780443017', level: 'medium' },
  ],
  ignores: [
    { text: 'КПП 00000000', because: 'zeros' },
    { text: 'КПП 77080440', because: 'eight digits' },
    { text: 'КПП 7709343205', because: 'ten digits' },
    { text: 'total 770724607', because: 'no word about tax' },
  ],
});
