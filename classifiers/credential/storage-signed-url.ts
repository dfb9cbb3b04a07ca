import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const signature = '9c41e07fa2b6d8350f7e6a1d4c93b825' + '0e7fd16a84c05b39e2f71da6830cb5e4';
const policy = 'q7WdLx2RtY9vKb4ZsNc8HmPeTg3Uf6Ja1Iw5Xo0Cy7Qz~-_'.repeat(3);

export default defineInfotype({
  title: 'Signature of a signed storage URL',
  region: [],
  categories: ['credentials'],
  regulations: [],
  aliases: { google: 'STORAGE_SIGNED_URL' },
  // Who has the address may read: S3 and Google Cloud Storage (version 4), then CloudFront.
  patterns: [
    { regex: /\bX-(?:Amz|Goog|Oss|Cos)-Signature=(?<value>[0-9a-f]{64,1024})(?!\w)/i, prior: 0.97 },
    { regex: /[?&;]Signature=(?<value>[\w~-]{100,700})(?:&|&amp;)Key-Pair-Id=/, prior: 0.97 },
    {
      regex: /\bGoogleAccessId=[^\s&]{5,200}&(?:amp;)?Expires=\d{9,11}&(?:amp;)?Signature=(?<value>[\w%+/]{60,900})/,
      prior: 0.97,
    },
    {
      regex: /\bAWSAccessKeyId=\w{16,32}&(?:[\w-]{1,40}=[^\s&"']{0,200}&){0,6}Signature=(?<value>[\w%+/]{27,60})/,
      prior: 0.97,
    },
  ],
  validator: randomText(3),
  context: ['signed url', 'presigned', 'expires', 'bucket', 's3', 'storage'],
  finds: [
    {
      text: `https://b.s3.amazonaws.com/k?X-Amz-Expires=300&X-Amz-Signature=${signature}`,
      match: signature,
      level: 'high',
    },
    {
      text: `https://storage.googleapis.com/b/o?X-Goog-Signature=${signature.repeat(8)}&x=1`,
      match: signature.repeat(8),
      level: 'high',
    },
    {
      text: `https://d1.cloudfront.net/x?Expires=1760000000&Signature=${policy}&Key-Pair-Id=K2JC`,
      match: policy,
      level: 'high',
    },
    {
      text: `"url":"https://b.s3.eu-west-1.amazonaws.com/k?X-Amz-Signature=${signature}"`,
      match: signature,
      level: 'high',
    },
  ],
  ignores: [
    { text: 'X-Amz-Signature=<signature>', because: 'a placeholder' },
    { text: `X-Amz-Signature=${signature.slice(1)}`, because: '63 digits' },
    { text: `X-Amz-Content-Sha256=${signature}`, because: 'the hash of the content' },
    { text: `X-Amz-Signature=${'0'.repeat(64)}`, because: 'all zeros' },
  ],
});
