import { assignedTo } from '../../src/detect/assignment.js';
import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const body = '7241905836:AAiOCawT4XEyd' + 'MBvxSmV8YXnEMD3v89lSzi';
const token = `${body}`;

export default defineInfotype({
  title: 'Telegram bot token',
  region: [],
  categories: ['credentials'],
  regulations: [],
  aliases: { gitleaks: 'telegram-bot-api-token' },
  // The id of the bot, then 35 characters, which begin with AA.
  patterns: [
    { regex: /(?<![\w.:-])\d{8,10}:AA[\w-]{33}(?![\w-])/, prior: 0.97 },
    assignedTo(['telegr'], '\\d{5,16}:A[A-Za-z0-9_-]{34}'),
    { regex: /\bapi\.telegram\.org\/(?:file\/)?(?<value>bot\d{8,10}:[\w-]{35})(?![\w-])/, prior: 0.97 },
  ],
  validator: randomText(3.5),
  context: ['telegram', 'bot'],
  finds: [
    { text: `TELEGRAM_BOT_TOKEN=${token}`, match: token, level: 'high' },
    { text: `new TelegramBot('${token}', { polling: true })`, match: token, level: 'high' },
    { text: `https://api.telegram.org/bot${token}/getMe`, match: `bot${token}`, level: 'high' },
    { text: `bot ${token}`, match: token, level: 'high' },
  ],
  ignores: [
    { text: token.slice(0, -1), because: 'one character short' },
    { text: `${token}a`, because: 'one character long' },
    { text: `x${token}`, because: 'inside a longer token' },
    { text: `7241905836:AA${'x'.repeat(33)}`, because: 'a placeholder' },
    { text: `12:30:AA${token.slice(13)}`, because: 'a time' },
  ],
});
