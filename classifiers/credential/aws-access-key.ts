import { defineInfotype } from '../../src/detect/infotype.js';

const sample = 'AKIA' + 'ABCDEFGHIJKLMNOP';

export default defineInfotype({
  title: 'AWS access key id',
  region: [],
  categories: ['credentials'],
  regulations: [],
  aliases: { google: 'AWS_CREDENTIALS', gitleaks: 'aws-access-token' },
  // Prefixes of unique identifiers (AWS IAM user guide); the sixteen behind them are base 32.
  patterns: [{ regex: /\b(?:AKIA|ASIA|ABIA|ACCA|AGPA|AIDA|AIPA|ANPA|ANVA|APKA|AROA|ASCA)[A-Z0-9]{16}\b/, prior: 0.97 }],
  context: ['aws', 'access key', 'aws access key id', 'amazon'],
  finds: [
    { text: `aws_access_key_id = ${sample}`, match: sample, level: 'high' },
    { text: `AWS_ACCESS_KEY_ID=${'ASIA' + 'Z2K7QW3ERTYUIOPA'}`, match: 'ASIA' + 'Z2K7QW3ERTYUIOPA', level: 'high' },
    { text: `key ${sample}, rotated`, match: sample, level: 'high' },
    { text: `"AccessKeyId":"${sample}"`, match: sample, level: 'high' },
  ],
  ignores: [
    { text: 'AKIA' + 'ABCDEFGHIJKLMNO', because: 'fifteen characters behind the prefix' },
    { text: 'AKIA' + 'ABCDEFGHIJKLMNOPQ', because: 'seventeen characters behind the prefix' },
    { text: 'AKIA' + 'abcdefghijklmnop', because: 'lower case' },
    { text: 'XAKIA' + 'ABCDEFGHIJKLMNOP', because: 'inside a longer token' },
  ],
});
