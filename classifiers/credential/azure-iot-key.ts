import { assignedTo } from '../../src/detect/assignment.js';
import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const key = 'jUDNYUo7HBXac02LMsPTbXpQfWHKprPKa' + 'AIoTDp7DbY=';
const older = 'cwPc8Bn/QeqbLgQNG3KY' + 'tOg83J0GbCuZuysmAQUhqI4=';

export default defineInfotype({
  title: 'Azure IoT Hub key',
  region: [],
  categories: ['credentials'],
  regulations: [],
  aliases: { purview: ['Azure IoT connection string', 'Azure IoT shared access key'] },
  // The search begins at the signature, which is rare, and looks back for what is before it.
  // Hubs, devices and their provisioning; then the keys before 2022 in their connection strings.
  patterns: [
    {
      regex: /AIoT[A-P](?<=(?<![A-Za-z0-9+/])(?=(?<value>[A-Za-z0-9+/]{43}=)(?!=))[A-Za-z0-9+/]{33}AIoT[A-P])/,
      prior: 0.98,
    },
    {
      regex:
        /\bHostName=[\w.-]{1,100}\.azure-devices(?:-provisioning)?\.(?:net|cn|us);(?:[A-Za-z]{4,24}=[^;\s"']{1,128};){0,4}SharedAccessKey=(?<value>[A-Za-z0-9+/]{43}=)(?!=)/,
      prior: 0.98,
    },
    assignedTo(['iothub', 'iot hub', 'iot device key', 'device key'], '[A-Za-z0-9+/]{43}=(?!=)'),
  ],
  validator: randomText(3.5),
  context: ['iot', 'iot hub', 'iothub', 'device', 'shared access key'],
  finds: [
    { text: `IOTHUB_KEY=${key}`, match: key, level: 'high' },
    { text: `HostName=acme.azure-devices.net;DeviceId=pump-7;SharedAccessKey=${older}`, match: older, level: 'high' },
    { text: `"primaryKey": "${key}"`, match: key, level: 'high' },
    {
      text: `HostName=acme.azure-devices.net;SharedAccessKeyName=iothubowner;SharedAccessKey=${key}`,
      match: key,
      level: 'high',
    },
  ],
  ignores: [
    { text: `IOTHUB_KEY=${key.slice(1)}`, because: 'one character short' },
    { text: `IOTHUB_KEY=x${key}`, because: 'one character too long' },
    { text: `blob ${key.replace('AIoT', 'zzzz')}`, because: 'without the signature' },
    { text: `IOTHUB_KEY=${'x'.repeat(33)}AIoTD${'x'.repeat(5)}=`, because: 'a placeholder' },
    { text: `sha256-${older}`, because: 'an older key without its host' },
  ],
});
