import { assignedTo } from '../../src/detect/assignment.js';
import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const key = 'bychSRK2rkcyGkSM2fOL6NJ5zYltuPzJl1xYk02tgqSrabCEpkcGJQQJ9' + '9BCACYeBjFXJ3w3AAAAACOGf5a6';
const older = '1e34efb15b' + '48800e160fed3fa5399e11';

export default defineInfotype({
  title: 'Azure AI services or Azure OpenAI key',
  region: [],
  categories: ['credentials'],
  regulations: [],
  aliases: { purview: 'Azure Cognitive service key' },
  // The search begins at the signature, which is rare, and looks back for what is before it.
  // Keys since 2024 carry two signatures; those before are known by their name.
  patterns: [
    {
      regex: /JQQJ9[9DH](?<=\b(?=(?<value>[A-Za-z0-9]{84})\b)[A-Za-z0-9]{52}JQQJ9[9DH])[A-Za-z0-9]{18}ACOG/,
      prior: 0.99,
    },
    assignedTo(
      [
        'azure openai',
        'azure ai',
        'azure api key',
        'cognitive',
        'speech key',
        'azure speech',
        'vision key',
        'azure vision',
        'translator key',
        'azure translator',
        'text analytics',
        'form recognizer',
        'luis',
      ],
      '[a-f0-9]{32}',
    ),
  ],
  validator: randomText(3),
  context: ['azure', 'openai', 'cognitive services', 'speech', 'vision'],
  finds: [
    { text: `AZURE_OPENAI_API_KEY=${key}`, match: key, level: 'high' },
    { text: `api-key: ${key}`, match: key, level: 'high' },
    { text: `SPEECH_KEY="${older}"`, match: older, level: 'high' },
    { text: `AzureOpenAI(api_key='${key}', api_version='2024-10-21')`, match: key, level: 'high' },
    { text: `AZURE_OPENAI_API_KEY=${older}`, match: older, level: 'high' },
  ],
  ignores: [
    { text: `AZURE_OPENAI_API_KEY=${key.slice(1)}`, because: 'one character short' },
    { text: `AZURE_OPENAI_API_KEY=x${key}`, because: 'one character too long' },
    { text: `AZURE_OPENAI_API_KEY=${key.replace('JQQJ', 'JQQQ')}`, because: 'without the signature' },
    { text: `md5 ${older}`, because: 'an older key without its name' },
  ],
});
