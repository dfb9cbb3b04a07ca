import { assignedTo } from '../../src/detect/assignment.js';
import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const key = 'mUFxg3g7k2fFBJXjcZFny/GM4f+ZN50QPmj0AFNwE+0ga/549IfBQFi8RFJ2ye4PD303BUeYHO/R' + '+AMCsz81AA==';
const older = 'Wo/VLuLY8DUxR40UaQMLojPOtBgsFxa8S2Lx9fmJ' + 'kiV6C8r+6PgVafvAi4tIQyJ8XC6UVQW5VGaghbD39oRiqQ==';

export default defineInfotype({
  title: 'Azure Machine Learning classic key',
  region: [],
  categories: ['credentials'],
  regulations: [],
  aliases: { purview: 'Azure Machine Learning web service API key' },
  // The search begins at the signature, which is rare, and looks back for what is before it.
  patterns: [
    {
      regex: /\+AMC(?<=(?<![A-Za-z0-9+/])(?=(?<value>[A-Za-z0-9+/]{85}[AQgw]==)(?!=))[A-Za-z0-9+/]{76}\+AMC)/,
      prior: 0.98,
    },
    assignedTo(['azureml', 'azure ml', 'azure machine learning'], '[A-Za-z0-9+/]{86}==(?!=)'),
  ],
  validator: randomText(3.5),
  context: ['azureml', 'machine learning', 'studio'],
  finds: [
    { text: `AZUREML_KEY=${key}`, match: key, level: 'high' },
    { text: `Authorization: Bearer ${key}`, match: key, level: 'high' },
    { text: `{"primaryKey":"${key}"}`, match: key, level: 'high' },
    { text: `azureml_api_key: ${older}`, match: older, level: 'high' },
  ],
  ignores: [
    { text: `AZUREML_KEY=${key.slice(1)}`, because: 'one character short' },
    { text: `AZUREML_KEY=x${key}`, because: 'one character too long' },
    { text: `blob ${key.replace('+AMC', 'zzzz')}`, because: 'without the signature' },
    { text: `AZUREML_KEY=${'x'.repeat(76)}+AMC${'x'.repeat(5)}A==`, because: 'a placeholder' },
  ],
});
