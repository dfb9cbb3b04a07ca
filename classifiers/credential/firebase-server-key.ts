import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const key = `AAAA${'qs6pEHr'}:APA91b${'5jbhCdaZ-UbCg9R1xnZJ-DRV0zrn4KaKxiK0dUtHSseb' + 'qlUXYpRwi_8pZJgaCvWTuLhkj7FpsL3vhZFEaVugkhpFK1oD5i4_UmUgSnRa71GDfV1YhvWdMmliCCUmtRIeZDmrRe'}`;

export default defineInfotype({
  title: 'Firebase Cloud Messaging server key',
  region: [],
  categories: ['credentials'],
  regulations: [],
  // The id of the sender and a key; registration tokens of devices have more before the colon.
  patterns: [{ regex: /\bAAAA[A-Za-z0-9_-]{7}:(?:APA91b)?[A-Za-z0-9_-]{134,140}(?![\w-])/, prior: 0.97 }],
  validator: randomText(3),
  context: ['fcm', 'firebase', 'server key', 'gcm', 'cloud messaging'],
  finds: [
    { text: `FCM_SERVER_KEY=${key}`, match: key, level: 'high' },
    { text: `Authorization: key=${key}`, match: key, level: 'high' },
    { text: `{"serverKey":"${key}"}`, match: key, level: 'high' },
    { text: `new FCM('${key}')`, match: key, level: 'high' },
  ],
  ignores: [
    { text: `FCM_SERVER_KEY=${key.slice(0, -20)}`, because: 'too short' },
    { text: `device dK3xQ9m2R7vT1wYbZc4LhE:${key.slice(12)}`, because: 'the token of a device' },
    { text: `x${key}`, because: 'inside a longer token' },
    { text: `AAAA${'x'.repeat(7)}:APA91b${'x'.repeat(134)}`, because: 'a placeholder' },
  ],
});
