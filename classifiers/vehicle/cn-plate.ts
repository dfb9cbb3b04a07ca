import { defineInfotype } from '../../src/detect/infotype.js';

/**
 * Province, letter of the city and five letters and digits without I and O, six for new energy vehicles (GA 36-2018).
 */
export default defineInfotype({
  title: 'Chinese vehicle registration plate',
  region: ['CN'],
  categories: ['pii'],
  regulations: ['PIPL'],
  patterns: [
    {
      regex:
        /[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-HJ-NP-Z][ ·•‧]?(?=[A-Z]{0,4}\d)[A-HJ-NP-Z0-9]{5,6}\b/,
      prior: 0.88,
    },
    {
      regex:
        /[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-HJ-NP-Z][ ·•‧]?[A-HJ-NP-Z0-9]{4}[学警挂港澳]/,
      prior: 0.9,
    },
  ],
  context: ['license plate', 'plate number', '车牌', '车牌号', '车牌号码', '号牌', '机动车号牌', '号牌号码'],
  finds: [
    { text: '车牌号:粤B4K827', match: '粤B4K827', level: 'high' },
    { text: '车辆京A·91735停在门口', match: '京A·91735', level: 'high' },
    { text: '{"plate":"沪AD73021"}', match: '沪AD73021', level: 'high' },
    { text: '粤Z48K7港 过关', match: '粤Z48K7港', level: 'high' },
  ],
  ignores: [
    { text: '车牌 乙B4K827', because: 'no such province' },
    { text: '车牌 粤I4K827', because: 'I is not used' },
    { text: '车牌 粤B4K82', because: 'four characters' },
    { text: '车牌 粤BABCDE', because: 'no digit' },
    { text: '车牌 粤B4K82717', because: 'seven characters' },
  ],
});
