import { defineInfotype } from '../../src/detect/infotype.js';

export default defineInfotype({
  title: 'Indian bank branch code (IFSC)',
  region: ['IN'],
  categories: ['financial'],
  regulations: ['DPDP Act'],
  patterns: [
    {
      regex:
        /\b(?:SBIN|HDFC|ICIC|UTIB|PUNB|BARB|CNRB|UBIN|BKID|IOBA|IDIB|CBIN|MAHB|UCBA|PSIB|KKBK|INDB|YESB|IDFB|IBKL|FDRL|SIBL|KVBL|CIUB|TMBL|KARB|RATN|DCBL|CSBK|DLXB|BDBL|JAKA|NKGS|SVCB|COSB|AUBL|ESFB|UJVN|JSFB|USFB|FINO|PYTM|AIRP|IPOS|NSPB|HSBC|CITI|SCBL|DEUT|DBSS|BOFA|BARC|CHAS|RBIS|SRCB|ABHY|SURY|UTKS|CLBL|NESF|SMCB|TJSB|KCCB|APBL|MSCI)0[A-Z0-9]{6}\b/,
      prior: 0.9,
    },
    { regex: /\b[A-Z]{4}0\d{6}\b/, prior: 0.3 },
    { regex: /\b[A-Z]{4}0[A-Z0-9]{6}\b/, prior: 0.12 },
  ],
  context: [
    'ifsc',
    'ifsc code',
    'ifs code',
    'ifsccode',
    'indian financial system code',
    'neft',
    'rtgs',
    'imps',
    'bank branch',
  ],
  finds: [
    { text: 'IFSC: SBIN0009650', match: 'SBIN0009650', level: 'high' },
    { text: 'NEFT to HDFC0004253', match: 'HDFC0004253', level: 'high' },
    { text: '{"ifsc":"KLGB0044802"}', match: 'KLGB0044802', level: 'high' },
    { text: 'IFS Code UTIB0SKDCB5', match: 'UTIB0SKDCB5', level: 'high' },
  ],
  ignores: [
    { text: 'IFSC SBIN1004625', because: 'the fifth place is not 0' },
    { text: 'IFSC SBIN000123', because: 'ten characters' },
    { text: 'IFSC SBIN00070464', because: 'twelve characters' },
    { text: 'part ABCD0EFGHIJ', because: 'no word about banks' },
  ],
});
