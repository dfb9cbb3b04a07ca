import { assignedTo } from '../../src/detect/assignment.js';
import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const key = 'PBhlLGuLpXDJ7NQhe8xCGJNSAaPP_k4v7vbLbNxwkZGr' + 'AzFu25IVtA==';
const older = 'Rv4Bz5LRO3P1aYa7qoAVt6Tb' + 'SRKC0e4tdanm8ct167Pc6PafMQ3gqp==';

export default defineInfotype({
  title: 'Azure Functions key',
  region: [],
  categories: ['credentials'],
  regulations: [],
  aliases: { purview: 'Azure Function Master / API key' },
  // The search begins at the signature, which is rare, and looks back for what is before it.
  // Keys since 2022; those before are known by their header, name or place in a URL of the host.
  patterns: [
    {
      regex: /AzFu(?<=(?<![\w-])(?=(?<value>[A-Za-z0-9_-]{53}[AQgw](?:==|%3[Dd]%3[Dd]))(?!=))[A-Za-z0-9_-]{44}AzFu)/,
      prior: 0.98,
    },
    {
      regex:
        /\.azurewebsites\.net\/[^\s"'?<>]{0,200}\?(?:[^\s"'&<>]{1,80}&){0,6}code=(?<value>[A-Za-z0-9_%/+-]{40,90}={0,2})(?![\w%/+=-])/,
      prior: 0.96,
    },
    assignedTo(['functions key', 'function key', 'host key', 'master key'], '[A-Za-z0-9/+]{53,54}==(?!=)'),
  ],
  validator: randomText(3.5),
  context: ['azure functions', 'function key', 'host key', 'functions key', 'azurewebsites'],
  finds: [
    { text: `FUNCTION_KEY=${key}`, match: key, level: 'high' },
    { text: `https://acme.azurewebsites.net/api/orders?code=${key}`, match: key, level: 'high' },
    { text: `x-functions-key: ${older}`, match: older, level: 'high' },
    { text: `https://acme.azurewebsites.net/api/orders?id=7&code=${older}`, match: older, level: 'high' },
  ],
  ignores: [
    { text: `blob ${key.slice(1)}`, because: 'one character short' },
    { text: `FUNCTION_KEY=x${key}`, because: 'one character too long' },
    { text: `blob ${key.replace('AzFu', 'zzzz')}`, because: 'without the signature' },
    { text: `FUNCTION_KEY=${'x'.repeat(44)}AzFu${'x'.repeat(5)}A==`, because: 'a placeholder' },
    { text: `https://acme.example.net/callback?code=${older}`, because: 'another host' },
  ],
});
