import { randomText } from '../../src/detect/entropy.js';
import { defineInfotype } from '../../src/detect/infotype.js';

const body =
  'Dqs8iFTM55lxV17NcDem3m2ExY/Ak2A86/IB6BEKd7Di+QZfOCpl33ANEpZ9Mbw9UmzM0bZFk9QqWFGsDymM0Yhd0UUju+TlXby9rGqpPJRJP5VbPRxkVQUrK1wEWO5tW/uMl' +
  '9iMV7PEM3mhhdav6TrT/FMZMhjtSFTkBKTSoiZCodfVIB06mGh264xtAhDpyaSoZPqIz0gJdf5ceMNJF/E/pl7WXQv29laa+aspzor68QDf477ITHXHqt8Opc2xhrYiOnuD5Yhwd8UXc5qSrFl1VQDLM+kxQZkrj4N86/Dht1WFLvtkoF1RVKlexWxiifPJyOBAF5UWgMAQCOOiT+UerpDFZPsGqy568ScUhOJjL6XxiObqOmBThQsrJeNvtRXoCdTUiF9SVUGw';
const key = `LS0tLS1CRUdJTiBSU0EgUFJJVkFURSBLRVktLS0tLQ${body}`;
const ec = `LS0tLS1CRUdJTiBFQyBQUklWQVRFIEtFWS0tLS0tCk${body}==`;

export default defineInfotype({
  title: 'Client key in a kubeconfig',
  region: [],
  categories: ['credentials'],
  regulations: [],
  // Base 64 of a private key in PEM.
  patterns: [
    {
      regex:
        /\bclient-key-data\\?["']?\s{0,3}[:=]\s{0,8}\\?["']?(?<value>LS0tLS1CRUdJTi[A-Za-z0-9+/]{80,3900}={0,2})(?![A-Za-z0-9+/=])/,
      prior: 0.98,
    },
    {
      regex:
        /\bLS0tLS1CRUdJTi(?:BSU0EgUFJJVkFURSBLRV|BFQyBQUklWQVRFIEtFW|BQUklWQVRFIEtFW|BPUEVOU1NIIFBSSVZBVEUgS0VZ)[A-Za-z0-9+/]{80,3900}={0,2}(?![A-Za-z0-9+/=])/,
      prior: 0.97,
    },
  ],
  validator: randomText(3.5),
  context: ['kubeconfig', 'client key data', 'kubernetes', 'private key'],
  finds: [
    { text: `    client-key-data: ${key}`, match: key, level: 'high' },
    { text: `client-key-data = "${ec}"`, match: ec, level: 'high' },
    { text: `{"client-key-data":"${key}"}`, match: key, level: 'high' },
    { text: `TLS_KEY_B64=${ec}`, match: ec, level: 'high' },
  ],
  ignores: [
    { text: 'client-key-data: LS0tLS1CRUdJTiBS', because: 'too short' },
    {
      text: `client-certificate-data: ${key.replace('BSU0EgUFJJVkFURSBLRVkt', 'BDRVJUSUZJQ0FURS0t')}`,
      because: 'a certificate',
    },
    { text: 'client-key: /etc/kubernetes/client.key', because: 'the path of a key' },
    { text: `client-key-data: LS0tLS1CRUdJTi${'A'.repeat(300)}`, because: 'a placeholder' },
  ],
});
