import { assignedTo } from '../../src/detect/assignment.js';
import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const body = 'Q5h730mCPiauI' + 'jkDVwg_weHa0ylrXNZPJl_Vr1Ed';
const token = `figd_${body}`;
const older = `482130-${'9c75ebcf-ec6' + '4-46af-a049-dbe8673f5932'}`;

export default defineInfotype({
  title: 'Figma personal access token',
  region: [],
  categories: ['credentials'],
  regulations: [],
  // Before 2022 a number and a UUID.
  patterns: [
    { regex: /\bfig[dourh]_[A-Za-z0-9_-]{38,46}(?![\w-])/, prior: 0.97 },
    assignedTo(['figma'], '\\d{4,8}-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}'),
  ],
  validator: randomText(3),
  context: ['figma', 'token'],
  finds: [
    { text: `FIGMA_TOKEN=${token}`, match: token, level: 'high' },
    { text: `X-Figma-Token: ${token}`, match: token, level: 'high' },
    { text: `npx figma-export --token ${token}`, match: token, level: 'high' },
    { text: `{"figmaToken":"${token}"}`, match: token, level: 'high' },
    { text: `The Figma token is ${token}.`, match: token, level: 'high' },
    { text: `FIGMA_TOKEN=${older}`, match: older, level: 'high' },
  ],
  ignores: [
    { text: `FIGMA_TOKEN=figd_${body.slice(0, 37)}`, because: 'too short' },
    { text: `x${token}`, because: 'inside a longer token' },
    { text: `FIGMA_TOKEN=figd_${'x'.repeat(40)}`, because: 'a placeholder' },
    { text: `FIGMA_TOKEN=${body}`, because: 'without its prefix' },
    { text: `FIGMA_FILE=${older.slice(7)}`, because: 'the UUID alone' },
  ],
});
