import { assignedTo } from '../../src/detect/assignment.js';
import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const key = '871772' + '070635509416';

export default defineInfotype({
  title: 'Discord client id',
  region: [],
  categories: ['credentials'],
  regulations: [],
  aliases: { gitleaks: 'discord-client-id' },
  patterns: [assignedTo(['discord'], '\\d{17,19}')],
  validator: randomText(1.8),
  context: ['discord', 'client id', 'application id'],
  finds: [
    { text: `DISCORD_CLIENT_ID=${key}`, match: key, level: 'high' },
    { text: `"discordClientId": "${key}",`, match: key, level: 'high' },
    { text: `os.environ["DISCORD_CLIENT_ID"] = "${key}"`, match: key, level: 'high' },
    { text: `discord application id is ${key}`, match: key, level: 'high' },
    { text: `discord app id: ${key}`, match: key, level: 'high' },
  ],
  ignores: [
    { text: `DISCORD_CLIENT_ID=${key}12`, because: 'one character too long' },
    { text: `checksum=${key}`, because: 'assigned to another name' },
    { text: `DISCORD_CLIENT_ID=${key.slice(2)}`, because: 'two digits short' },
    { text: `DISCORD_CLIENT_ID=${'1'.repeat(18)}`, because: 'a placeholder' },
  ],
});
