import { assignedTo } from '../../src/detect/assignment.js';
import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const token = `MTA${'tQi754t' + 'iPBRlyoObxyI5ksj'}.${'MWjBa6'}.${'iceczrfRDrVz' + '5heZhhsGF8L7d43m1BzdnYwiRk'}`;
const older = `Nz${'K14lE3a' + 'Y15SNYLlnmLWZDL'}.${'E2NMBc'}.${'8TsBlNzvg' + 'SlB9HgQQH7wJLy7Mpm'}`;
const key = 'ce22588246031775d1201' + 'af3a0457cb5904990efac7c7567cf1ab6147a09c7df';

export default defineInfotype({
  title: 'Discord bot token',
  region: [],
  categories: ['credentials'],
  regulations: [],
  aliases: { gitleaks: 'discord-api-token' },
  // Base 64 of the id of the bot, which is digits, then a time and a signature; last what is assigned to a name.
  patterns: [
    { regex: /(?<![\w.-])[MNO][A-Za-z0-9]{22,27}\.[A-Za-z0-9_-]{6}\.[A-Za-z0-9_-]{27,38}(?![\w.-])/, prior: 0.95 },
    { regex: /\bmfa\.[A-Za-z0-9_-]{84}(?![\w-])/, prior: 0.97 },
    assignedTo(['discord api', 'discord bot', 'discord token', 'discord key', 'discord secret'], '[a-f0-9]{64}'),
  ],
  validator: randomText(3),
  context: ['discord', 'bot token', 'client login'],
  finds: [
    { text: `DISCORD_TOKEN=${token}`, match: token, level: 'high' },
    { text: `client.login('${token}')`, match: token, level: 'high' },
    { text: `Authorization: Bot ${older}`, match: older, level: 'high' },
    { text: `"discord_api_token": "${key}"`, match: key, level: 'high' },
    { text: `{"botToken":"${token}"}`, match: token, level: 'high' },
  ],
  ignores: [
    { text: `DISCORD_TOKEN=${token.slice(0, -20)}`, because: 'the signature too short' },
    { text: `DISCORD_TOKEN=a${token}`, because: 'inside a longer token' },
    { text: `DISCORD_TOKEN=MTA${'x'.repeat(23)}.${'x'.repeat(6)}.${'x'.repeat(38)}`, because: 'a placeholder' },
    { text: `sha256 ${key}`, because: 'hexadecimal without its name' },
    { text: 'discord_token=your.bot.token', because: 'a placeholder' },
  ],
});
