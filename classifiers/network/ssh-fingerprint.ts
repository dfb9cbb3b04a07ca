import { defineInfotype } from '../../src/detect/infotype.js';

export default defineInfotype({
  title: 'Fingerprint of an SSH key',
  region: [],
  categories: ['network'],
  regulations: [],
  // RFC 4716 (MD5) and what OpenSSH prints since 6.8 (SHA-256 in base 64 without padding).
  patterns: [
    { regex: /\bSHA256:[A-Za-z0-9+/]{43}(?![\w+/=])/, prior: 0.95 },
    { regex: /\bMD5:[0-9a-f]{2}(?::[0-9a-f]{2}){15}(?![\w:])/, prior: 0.95 },
    { regex: /(?<![\w:])[0-9a-f]{2}(?::[0-9a-f]{2}){15}(?![\w:])/, prior: 0.6 },
  ],
  context: [
    'ssh',
    'sshd',
    'host key',
    'host keys',
    'known hosts',
    'ecdsa',
    'ed25519',
    'rsa key',
    'ssh fingerprint',
    'ssh key',
  ],
  finds: [
    {
      text: 'ED25519 key fingerprint is SHA256:uNiVztksCsDhcc0u9e8BrwSTvMdqKx3sPgnMzs7lwF4.',
      match: 'SHA256:uNiVztksCsDhcc0u9e8BrwSTvMdqKx3sPgnMzs7lwF4',
      level: 'high',
    },
    {
      text: '2048 SHA256:p2QAMXNIC1TJYWeIOttrVc98nR1BUFWu3/LiyKgUfQM root@db1',
      match: 'SHA256:p2QAMXNIC1TJYWeIOttrVc98nR1BUFWu3/LiyKgUfQM',
      level: 'high',
    },
    {
      text: 'RSA MD5:16:27:ac:a5:76:28:2d:36:63:1b:56:4d:eb:df:a6:48',
      match: 'MD5:16:27:ac:a5:76:28:2d:36:63:1b:56:4d:eb:df:a6:48',
      level: 'high',
    },
    {
      text: 'ssh host key 9d:38:5b:83:a9:17:52:92:56:1a:5e:c4:d4:81:8e:0a',
      match: '9d:38:5b:83:a9:17:52:92:56:1a:5e:c4:d4:81:8e:0a',
      level: 'high',
    },
  ],
  ignores: [
    {
      text: 'sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
      because: 'the digest of an image',
    },
    { text: 'SHA256:uNiVztksCsDhcc0u9e8BrwSTvMdqKx3sPgnMzs7lwF', because: 'one character short' },
    { text: '00:1b:44:11:3a:b7', because: 'a MAC address' },
    { text: 'MD5:16:27:ac:a5:76:28:2d', because: 'too short' },
  ],
});
