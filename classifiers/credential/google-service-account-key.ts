import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const id = 'ef452a4a4b1a1' + '64b558e4190ce77189d14ae20bd';
const file = `{"type":"service_account","project_id":"acme","private_key_id":"${id}","client_email":"ci@acme.iam.gserviceaccount.com"}`;

export default defineInfotype({
  title: 'Key file of a Google Cloud service account',
  region: [],
  categories: ['credentials'],
  regulations: [],
  aliases: { google: 'GCP_CREDENTIALS' },
  // The id of the key, which tells what the private key beside it opens.
  patterns: [
    { regex: /\bprivate_?[kK]ey_?[iI]d\\?["']?\s{0,3}[:=]\s{0,3}\\?["']?(?<value>[a-f0-9]{40})\b/, prior: 0.95 },
  ],
  validator: randomText(3),
  context: ['service account', 'private key id', 'client email', 'gcp', 'iam gserviceaccount'],
  finds: [
    { text: file, match: id, level: 'high' },
    { text: `"private_key_id": "${id}",`, match: id, level: 'high' },
    { text: `private_key_id = ${id}`, match: id, level: 'high' },
    { text: `{\\"private_key_id\\":\\"${id}\\"}`, match: id, level: 'high' },
  ],
  ignores: [
    { text: `"private_key_id": "${id.slice(1)}"`, because: 'one character short' },
    { text: `"private_key_id": "${id}0"`, because: 'one character too long' },
    { text: `"client_id": "${id}"`, because: 'another name' },
    { text: `"private_key_id": "${'0'.repeat(40)}"`, because: 'a placeholder' },
  ],
});
