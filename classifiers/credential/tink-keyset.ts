import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const value = 'GhBkW0qTz7' + 'mNfYx2LcVhR9uEaJ4=';
const longer = 'EhQKAhAEGiAx' + '8fQ2mVtKp0sYdZr7WbLhXc3nEoUjIg5TqN9aMv6yRw==';
const type = 'type.googleapis.com/google.crypto.tink.';
const keyset = `{"primaryKeyId":184402177,"key":[{"keyData":{"typeUrl":"${type}AesGcmKey","value":"${value}","keyMaterialType":"SYMMETRIC"}}]}`;

export default defineInfotype({
  title: 'Tink keyset in the clear',
  region: [],
  categories: ['credentials'],
  regulations: [],
  aliases: { google: 'TINK_KEYSET' },
  // A key as its kind is named before it, or behind it; public keys are no secret.
  patterns: [
    {
      regex:
        /google\.crypto\.tink\.(?![A-Za-z0-9]{0,40}Public)[A-Za-z0-9]{3,40}\\?"\s{0,16},\s{0,32}\\?"value\\?"\s{0,4}:\s{0,4}\\?"(?<value>[A-Za-z0-9+/]{16,4096}={0,2})\\?"/,
      prior: 0.97,
    },
    {
      regex:
        /"value"\s{0,4}:\s{0,4}"(?<value>[A-Za-z0-9+/]{16,4096}={0,2})"\s{0,16},\s{0,32}"keyMaterialType"\s{0,4}:\s{0,4}"(?:SYMMETRIC|ASYMMETRIC_PRIVATE)"/,
      prior: 0.97,
    },
  ],
  validator: randomText(3),
  context: ['tink', 'keyset', 'primary key id', 'key data'],
  finds: [
    { text: keyset, match: value, level: 'high' },
    { text: `"typeUrl": "${type}HmacKey",\n        "value": "${longer}"`, match: longer, level: 'high' },
    { text: `{"value": "${value}", "keyMaterialType": "ASYMMETRIC_PRIVATE"}`, match: value, level: 'high' },
    { text: keyset.replaceAll('"', '\\"'), match: value, level: 'high' },
  ],
  ignores: [
    { text: `"typeUrl": "${type}EcdsaPublicKey", "value": "${longer}"`, because: 'a public key' },
    { text: `{"value": "${value}", "keyMaterialType": "ASYMMETRIC_PUBLIC"}`, because: 'a public key' },
    { text: `"typeUrl": "${type}HmacKey", "value": "short"`, because: 'too short' },
    { text: `"typeUrl": "${type}HmacKey", "value": "${'A'.repeat(40)}"`, because: 'a placeholder' },
    { text: `{"encryptedKeyset": "${longer}"}`, because: 'an encrypted keyset' },
  ],
});
