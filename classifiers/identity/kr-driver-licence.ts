import { defineInfotype } from '../../src/detect/infotype.js';

/**
 * Region (11 to 28, older cards its name), year, six digits and two more whose rule is not published (Korean National
 * Police Agency).
 */
export default defineInfotype({
  title: 'South Korean driver licence number',
  region: ['KR'],
  categories: ['pii'],
  regulations: ['PIPA'],
  aliases: { presidio: 'KR_DRIVER_LICENSE', google: 'KOREA_DRIVERS_LICENSE_NUMBER' },
  patterns: [
    { regex: /\b(?:1[1-9]|2[0-8])-\d{2}-\d{6}-\d{2}\b/, prior: 0.7 },
    {
      regex:
        /(?:서울|부산|경기|강원|충북|충남|전북|전남|경북|경남|제주|대구|인천|광주|대전|울산)[ -]?(?<value>\d{2}-\d{6}-\d{2})\b/,
      prior: 0.86,
    },
    { regex: /면허(?:증 ?)?(?:번호)?[^\d\n]{0,8}(?<value>(?:1[1-9]|2[0-8])\d{10})\b/, prior: 0.86 },
    { regex: /\b(?:1[1-9]|2[0-8])\d{10}\b/, prior: 0.11 },
  ],
  context: [
    '운전면허',
    '운전면허번호',
    '운전면허 번호',
    '운전면허증',
    '면허번호',
    '면허증번호',
    'driver license',
    'drivers license',
    "driver's license",
    'driving licence',
    'korean driver license',
  ],
  finds: [
    { text: '운전면허번호: 11-09-482091-73', match: '11-09-482091-73', level: 'high' },
    { text: '운전면허증 서울 92-073021-58', match: '92-073021-58', level: 'high' },
    { text: '"driverLicenseKr":"26-15-916305-48"', match: '26-15-916305-48', level: 'high' },
    { text: '면허번호는 131761730482입니다', match: '131761730482', level: 'high' },
    { text: '12-04-391827-50', match: '12-04-391827-50' },
  ],
  ignores: [
    { text: '운전면허번호 31-09-482091-73', because: 'no such region' },
    { text: '운전면허번호 11-09-48209-73', because: 'five digits' },
    { text: '운전면허번호 11-09-482091-7', because: 'one digit behind' },
    { text: '날짜 2011-09-48', because: 'a date' },
    { text: '계좌 110948209173', because: 'no word about licences' },
  ],
});
