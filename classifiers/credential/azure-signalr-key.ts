import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const key = 'vsSzVT3j23CnRynsL1ahHKa7PjEKM7HELFGeWuNf7J8OQ0Hd1i4aJQQJ9' + '9BCACYeBjFXJ3w3AAAAASRShh4j';
const older = 'WobBiSCTKXuM7A9HyqNw' + 'KrxHz4hXBqqBI4e/6iOW1Py=';

export default defineInfotype({
  title: 'Azure SignalR or Web PubSub key',
  region: [],
  categories: ['credentials'],
  regulations: [],
  aliases: { purview: 'Azure SignalR access key' },
  // The search begins at the signature, which is rare, and looks back for what is before it.
  patterns: [
    {
      regex: /JQQJ9[9DH](?<=\b(?=(?<value>[A-Za-z0-9]{84})\b)[A-Za-z0-9]{52}JQQJ9[9DH])[A-Za-z0-9]{18}A(?:SRS|WPS)/,
      prior: 0.99,
    },
    {
      regex:
        /\bEndpoint=https:\/\/[\w-]{1,63}\.(?:service\.signalr|webpubsub\.azure)\.(?:net|com|cn|us);AccessKey=(?<value>[A-Za-z0-9+/]{43}=)(?!=)/,
      prior: 0.98,
    },
  ],
  validator: randomText(3),
  context: ['signalr', 'webpubsub', 'web pubsub', 'access key'],
  finds: [
    { text: `SIGNALR_KEY=${key}`, match: key, level: 'high' },
    { text: `Endpoint=https://acme.service.signalr.net;AccessKey=${key};Version=1.0;`, match: key, level: 'high' },
    { text: `Endpoint=https://acme.webpubsub.azure.com;AccessKey=${older};Version=1.0;`, match: older, level: 'high' },
    { text: `"primaryKey": "${key}"`, match: key, level: 'high' },
  ],
  ignores: [
    { text: `SIGNALR_KEY=${key.slice(1)}`, because: 'one character short' },
    { text: `SIGNALR_KEY=x${key}`, because: 'one character too long' },
    { text: `SIGNALR_KEY=${key.replace('JQQJ', 'JQQQ')}`, because: 'without the signature' },
    { text: `sha256-${older}`, because: 'an older key without its host' },
  ],
});
