import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const body = 't05zlgp0s5cbhsbu6myclsc' + '72liczo7bfrhwvygehjs';
const token = `oy2${body}`;

export default defineInfotype({
  title: 'NuGet API key',
  region: [],
  categories: ['credentials'],
  regulations: [],
  patterns: [{ regex: /\boy2[a-z0-9]{43}(?![\w-])/, prior: 0.97 }],
  validator: randomText(3.5),
  context: ['nuget'],
  finds: [
    { text: `NUGET_API_KEY=${token}`, match: token, level: 'high' },
    { text: `{"nugetApiKey": "${token}"}`, match: token, level: 'high' },
    { text: `dotnet nuget push x.nupkg --api-key ${token} --source nuget.org`, match: token, level: 'high' },
    { text: `rotated ${token} last week`, match: token, level: 'high' },
  ],
  ignores: [
    { text: token.slice(0, -1), because: 'one character short' },
    { text: `${token}a`, because: 'one character long' },
    { text: `x${token}`, because: 'inside a longer token' },
    { text: `oy2${'x'.repeat(43)}`, because: 'a placeholder' },
  ],
});
