import { assignedTo } from '../../src/detect/assignment.js';
import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const key = 'gMSz8GaEW+69twa5sO5Eg2HjUwXrWKLVM' + '+ASbCF36hY=';
const older = 'P/Wmm191hnHh46OqTruQ' + 'NxeLIGTUSZ2/nopJh1C8gmG=';

export default defineInfotype({
  title: 'Azure Service Bus or Relay key',
  region: [],
  categories: ['credentials'],
  regulations: [],
  aliases: { purview: 'Azure Shared Access key / Web Hook token' },
  // The search begins at the signature, which is rare, and looks back for what is before it.
  // Service Bus and Relay. No context words, so that the whole of a connection string goes before the key in it.
  patterns: [
    {
      regex:
        /\+A(?:Sb|Rm)[A-P](?<=(?<![A-Za-z0-9+/])(?=(?<value>[A-Za-z0-9+/]{43}=)(?!=))[A-Za-z0-9+/]{33}\+A(?:Sb|Rm)[A-P])/,
      prior: 0.98,
    },
    assignedTo(
      ['servicebus', 'service bus', 'sas key', 'relay key', 'shared access key'],
      '[A-Za-z0-9+/]{43}=(?!=)',
      0.88,
    ),
  ],
  validator: randomText(3.5),
  finds: [
    { text: `SERVICE_BUS_KEY=${key}`, match: key, level: 'high' },
    { text: `new AzureNamedKeyCredential('RootManageSharedAccessKey', '${key}')`, match: key, level: 'high' },
    { text: `"primaryKey": "${key}"`, match: key, level: 'high' },
    { text: `servicebus_key: ${older}`, match: older, level: 'high' },
  ],
  ignores: [
    { text: `SERVICE_BUS_KEY=${key.slice(1)}`, because: 'one character short' },
    { text: `SERVICE_BUS_KEY=x${key}`, because: 'one character too long' },
    { text: `blob ${key.replace('+ASb', 'zzzz')}`, because: 'without the signature' },
    { text: `SERVICE_BUS_KEY=${'x'.repeat(33)}+ASbC${'x'.repeat(5)}=`, because: 'a placeholder' },
    { text: `sha256-${older}`, because: 'an older key without its name' },
  ],
});
