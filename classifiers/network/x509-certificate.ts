import { defineInfotype } from '../../src/detect/infotype.js';

export default defineInfotype({
  title: 'X.509 certificate',
  region: [],
  categories: ['network'],
  regulations: [],
  // RFC 7468; with line ends as they stand or escaped.
  patterns: [
    {
      regex:
        /-----BEGIN (?:(?:TRUSTED |X509 )?CERTIFICATE|(?:NEW )?CERTIFICATE REQUEST|PKCS7|CMS)-----[A-Za-z0-9+/=\s\\"',]{64,3900}-----END (?:(?:TRUSTED |X509 )?CERTIFICATE|(?:NEW )?CERTIFICATE REQUEST|PKCS7|CMS)-----/,
      prior: 0.97,
    },
  ],
  context: ['certificate', 'cert', 'tls', 'ssl', 'x 509', 'pem'],
  finds: [
    {
      text: '-----BEGIN CERTIFICATE-----\nMII3zTeUxSIIAG1rGvDAy9YlZYqsLJ+qB9E8RH4zBR7u+Vpg5WFD1sQ7ytdsAIqb\nCmtfyTMVSm3ihASol8UlJi5qfAe8vuhB90XFXU6fdH9hUWTG9yjXGDU3E4I=\n-----END CERTIFICATE-----',
      match:
        '-----BEGIN CERTIFICATE-----\nMII3zTeUxSIIAG1rGvDAy9YlZYqsLJ+qB9E8RH4zBR7u+Vpg5WFD1sQ7ytdsAIqb\nCmtfyTMVSm3ihASol8UlJi5qfAe8vuhB90XFXU6fdH9hUWTG9yjXGDU3E4I=\n-----END CERTIFICATE-----',
      level: 'high',
    },
    {
      text: 'ca.crt: |\n-----BEGIN CERTIFICATE-----\nMIJ6yIPX+5ZZI0B09SWPbGgII4nS5H8eF1qQvEMvuUbmqUcRCfO3nxEKJvYin6NF\nJSbnvBZCrrQr8ifVD/8Hw8IGJCkuO4PVqcbq4ewqD54s9gt1Of74ggW8mkk=\n-----END CERTIFICATE-----\n',
      match:
        '-----BEGIN CERTIFICATE-----\nMIJ6yIPX+5ZZI0B09SWPbGgII4nS5H8eF1qQvEMvuUbmqUcRCfO3nxEKJvYin6NF\nJSbnvBZCrrQr8ifVD/8Hw8IGJCkuO4PVqcbq4ewqD54s9gt1Of74ggW8mkk=\n-----END CERTIFICATE-----',
      level: 'high',
    },
    {
      text: '-----BEGIN TRUSTED CERTIFICATE-----\nMIJnVq/i/3unz4Bl3GZtxHCia0VE/rMUII1WOebxjG3Tw/yh56QmEI4Vj7WeCUXP\n6GEMiHlIGDvkN7wnZWbzg1sF8RJbc4uxUclyLNLGQuboZAPAr+2naDI/bXw=\n-----END TRUSTED CERTIFICATE-----',
      match:
        '-----BEGIN TRUSTED CERTIFICATE-----\nMIJnVq/i/3unz4Bl3GZtxHCia0VE/rMUII1WOebxjG3Tw/yh56QmEI4Vj7WeCUXP\n6GEMiHlIGDvkN7wnZWbzg1sF8RJbc4uxUclyLNLGQuboZAPAr+2naDI/bXw=\n-----END TRUSTED CERTIFICATE-----',
      level: 'high',
    },
    {
      text: 'csr\n-----BEGIN CERTIFICATE REQUEST-----\nMILHLJ6khgiyKhPhr9eM+Q5vINsRWKtH8Ezh/Cxx4JRUg5/DaptIi/5m0joCwQ4W\nzT77L1Uh6tPOiX7y/EGt3vOiN2LWD4VCCxJjT3QGkaS1ff81/z6AZd8LwNM=\n-----END CERTIFICATE REQUEST----- end',
      match:
        '-----BEGIN CERTIFICATE REQUEST-----\nMILHLJ6khgiyKhPhr9eM+Q5vINsRWKtH8Ezh/Cxx4JRUg5/DaptIi/5m0joCwQ4W\nzT77L1Uh6tPOiX7y/EGt3vOiN2LWD4VCCxJjT3QGkaS1ff81/z6AZd8LwNM=\n-----END CERTIFICATE REQUEST-----',
      level: 'high',
    },
  ],
  ignores: [
    { text: '-----BEGIN CERTIFICATE-----', because: 'the first line alone' },
    { text: '-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----', because: 'too short' },
    {
      text: '-----BEGIN CERTIFICATE-----\n<paste here your certificate, with its first and its last line, please do>\n-----END CERTIFICATE-----',
      because: 'a template',
    },
    {
      text: '-----BEGIN PUBLIC KEY-----\nMIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAu1SU1LfVLPHCozMxH2Mo4lgOEePzNm0tRgeLezV6ffAt\n-----END PUBLIC KEY-----',
      because: 'a key',
    },
  ],
});
