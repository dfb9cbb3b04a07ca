import { assignedTo } from '../../src/detect/assignment.js';
import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const key = 'bbtacLOcjE' + 'VfVt0Tk5ZPBLE53RJ_3RIg';

export default defineInfotype({
  title: 'Discord client secret',
  region: [],
  categories: ['credentials'],
  regulations: [],
  aliases: { gitleaks: 'discord-client-secret' },
  patterns: [assignedTo(['discord'], '(?=[A-Za-z_=-]{0,31}\\d)[A-Za-z0-9_=-]{32}(?!=)')],
  validator: randomText(3),
  context: ['discord', 'client secret'],
  finds: [
    { text: `DISCORD_CLIENT_SECRET=${key}`, match: key, level: 'high' },
    { text: `"discordClientSecret": "${key}",`, match: key, level: 'high' },
    { text: `discord.client.secret=${key}`, match: key, level: 'high' },
    { text: `discord secret: ${key}`, match: key, level: 'high' },
    { text: `discordClientSecret => '${key}'`, match: key, level: 'high' },
  ],
  ignores: [
    { text: `DISCORD_CLIENT_SECRET=${key.slice(0, -1)}`, because: 'one character short' },
    { text: `DISCORD_CLIENT_SECRET=${key}a`, because: 'one character too long' },
    { text: `checksum=${key}`, because: 'assigned to another name' },
    { text: `DISCORD_CLIENT_SECRET=${'x'.repeat(32)}`, because: 'a placeholder' },
  ],
});
