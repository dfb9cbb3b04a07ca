import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const sig =
  '1b6a49d2bdc3a72829635b2b43ab01f038cd22f638a2e6c00a1855969bb0b9852aad6ad3f3ba08256e24a7d4caa5f1a09d76fe1a5fc5c82672b17dfb953a79db5d31b16f0cafd539168c6ed6c581808533ed87d850' +
  '57e99dd9c3dedda4102c866a3893010323b51638a9ccb6bd1d958363a19d70b642a50aea53d060d69d5c09f5256d990c70e841cc6547d3853829d721dc9856f6fc6194f54e564f784fd3731c1b76eafa59b27aff099a0ab94deafa8a37f58cd005a7e76b7b886e8e964fa9ac98c85663852f1ea5f00a15c058860a0bb83f4577a9a10f3c4dad043fcd577d93fbcd8519e3175ceeb8d2bcac67e7d070b270c65f7c12e96ec99de182ea209b';
const url = `https://storage.googleapis.com/acme/report.pdf?X-Goog-Algorithm=GOOG4-RSA-SHA256&X-Goog-Credential=ci%40acme.iam.gserviceaccount.com%2F20250131%2Fauto%2Fstorage%2Fgoog4_request&X-Goog-Date=20250131T080000Z&X-Goog-Expires=3600&X-Goog-SignedHeaders=host&X-Goog-Signature=${sig}`;
const older = `https://storage.googleapis.com/acme/report.pdf?GoogleAccessId=ci@acme.iam.gserviceaccount.com&Expires=1767225600&Signature=${'Ukq9V7hfw6V8Vol31gepbDpm8kXI' + 'anhW7aPQRV81kDndb4tertRs1uj3K9QPJk21BMKn9Y0cZKRfq7zOTYQxTt'}`;

export default defineInfotype({
  title: 'Signed URL of Google Cloud Storage',
  region: [],
  categories: ['credentials'],
  regulations: [],
  aliases: { google: ['STORAGE_SIGNED_URL', 'STORAGE_SIGNED_POLICY_DOCUMENT'] },
  // The fourth and the second version of the signature.
  patterns: [
    {
      regex:
        /\bhttps:\/\/[\w.-]{0,80}storage\.(?:googleapis|cloud\.google)\.com\/[^\s"'<>?]{1,500}\?(?:[^\s"'<>&]{1,300}&){2,10}X-Goog-Signature=[a-f0-9]{64,1024}\b/i,
      prior: 0.98,
    },
    {
      regex:
        /\bhttps:\/\/[\w.-]{0,80}storage\.(?:googleapis|cloud\.google)\.com\/[^\s"'<>?]{1,500}\?GoogleAccessId=[^\s"'<>&]{6,200}&Expires=\d{9,11}&Signature=[A-Za-z0-9%+/_-]{60,600}={0,2}/,
      prior: 0.98,
    },
  ],
  validator: randomText(3),
  context: ['signed url', 'storage', 'gcs', 'download'],
  finds: [
    { text: `download ${url}`, match: url, level: 'high' },
    { text: `"signedUrl": "${url}"`, match: url, level: 'high' },
    { text: `curl "${older}"`, match: older, level: 'high' },
    { text: `SIGNED_URL=${older}`, match: older, level: 'high' },
  ],
  ignores: [
    { text: url.replace(/&X-Goog-Signature.*/, ''), because: 'without its signature' },
    { text: url.replace(sig, 'abc'), because: 'the signature too short' },
    { text: url.replace('storage.googleapis.com', 'storage.example.com'), because: 'another host' },
    { text: older.replace(/&Signature.*/, ''), because: 'an older one without its signature' },
  ],
});
