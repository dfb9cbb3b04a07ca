import { assignedTo } from '../../src/detect/assignment.js';
import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const key = `${'B3LV0cVICQgievhiORREjZFpqc+IEBFJ9xjv9P1j0Dwqohl+mmG87' + 'qb9apYjqTbjvtNss1+Xb2kLzx/jZiCUthJZMmHOOh2BIZIMTq4yBlAx98P4TfV+tIUAdKDDBUp2kIJOBJPYRa/EG3R2AqZrBtw2FaCblW2d'}w1cDnyilFU=`;

export default defineInfotype({
  title: 'LINE channel access token',
  region: [],
  categories: ['credentials'],
  regulations: [],
  patterns: [
    assignedTo(
      ['line channel', 'line access', 'line bot', 'line token', 'line messaging', 'channel access token'],
      '(?=[A-Za-z/+]{0,99}\\d)[A-Za-z0-9/+]{168,172}={0,2}(?![=/+])',
    ),
  ],
  validator: randomText(3),
  context: ['line', 'channel access token', 'messaging api'],
  finds: [
    { text: `LINE_CHANNEL_ACCESS_TOKEN=${key}`, match: key, level: 'high' },
    { text: `"lineChannelAccessToken": "${key}",`, match: key, level: 'high' },
    { text: `<line-channel-access-token>${key}</line-channel-access-token>`, match: key, level: 'high' },
    { text: `new line.Client({ channelAccessToken: '${key}' })`, match: key, level: 'high' },
    { text: `line token: ${key}`, match: key, level: 'high' },
  ],
  ignores: [
    { text: `checksum=${key}`, because: 'assigned to another name' },
    { text: `LINE_CHANNEL_ACCESS_TOKEN=${'x'.repeat(172)}`, because: 'a placeholder' },
    { text: `LINE_CHANNEL_ACCESS_TOKEN=${key.slice(30)}`, because: 'too short' },
    { text: `LINE_CHANNEL_ACCESS_TOKEN=${key}=ab`, because: 'goes on' },
  ],
});
