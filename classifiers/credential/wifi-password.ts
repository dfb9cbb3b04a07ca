import { assignedTo } from '../../src/detect/assignment.js';
import { defineInfotype } from '../../src/detect/infotype.js';
import { isPlaceholder } from '../../src/detect/placeholder.js';

/** Holds a digit or a sign within reach, as the words of a sentence do not. */
const mixed = '(?=[^\\s\\d!#$%&*+?@^]{0,62}[\\d!#$%&*+?@^])';

export default defineInfotype({
  title: 'Wi-Fi password',
  region: [],
  categories: ['credentials', 'network'],
  regulations: [],
  // IEEE 802.11i: 8 to 63 characters, or 64 hexadecimal digits of the key made from them.
  patterns: [
    { regex: /\bpsk\s{0,2}=\s{0,2}(?:"(?<value>[^"\r\n]{8,63})")/, prior: 0.97 },
    { regex: /\bpsk\s{0,2}=\s{0,2}(?<value>[0-9a-fA-F]{64})(?!\w)/, prior: 0.97 },
    {
      regex:
        /^(?:wpa_passphrase|wifi-sec\.psk|PreSharedKey|Passphrase)\s{0,2}=\s{0,2}(?<value>[^\s"'<][^\r\n"'<]{6,61}[^\s"'<])$/m,
      prior: 0.95,
    },
    { regex: /\bWIFI:(?:[TSH]:[^;\n]{0,64};){0,3}P:(?<value>(?:[^;\\\n]|\\.){8,80});/, prior: 0.98 },
    { regex: /<keyMaterial>(?<value>[^<\r\n]{8,64})<\/keyMaterial>/, prior: 0.97 },
    { regex: /\bnmcli\b[^\n]{0,100}? wifi connect [^\n]{1,80}? password ["']?(?<value>[^\s"'$]{8,63})/, prior: 0.97 },
    { regex: /\bwpa-psk (?:ascii \d )?["']?(?<value>[^\s"'<$]{8,64})/, prior: 0.95 },
    assignedTo(
      [
        'wifi password',
        'wi fi password',
        'wifi key',
        'wifi pass',
        'wifi psk',
        'wlan password',
        'wlan passwort',
        'wlan schlüssel',
        'wlan key',
        'wifi passwort',
        'wpa key',
        'wpa2 key',
        'wpa psk',
        'wpa passphrase',
        'wpa2 passphrase',
        'network security key',
        'wireless password',
        'wireless key',
        'contraseña wifi',
        'contraseña del wifi',
        'clave wifi',
        'clé wifi',
        'mot de passe wifi',
        'password wifi',
        'senha do wifi',
        'senha wifi',
      ],
      `${mixed}[^\\s"'<>,;|\`]{8,63}(?<![.:)?])`,
    ),
  ],
  validator: { test: (candidate) => !isPlaceholder(candidate), chance: 0.7 },
  context: ['wifi', 'wlan', 'ssid', 'wpa', 'wireless', 'hotspot'],
  finds: [
    { text: `network={\n  ssid="home"\n  psk="${'correct horse 7'}"\n}`, match: 'correct horse 7', level: 'high' },
    { text: `WIFI:T:WPA;S:Office;P:${'Kx8vT2mZ'};;`, match: 'Kx8vT2mZ', level: 'high' },
    { text: `ssid=lab\nwpa_passphrase=${'hunter2222'}\n`, match: 'hunter2222', level: 'high' },
    { text: `WLAN-Passwort: ${'Sommer2024!x'}`, match: 'Sommer2024!x', level: 'high' },
    { text: `Wi-Fi password is ${'guest-4821-net'}.`, match: 'guest-4821-net', level: 'high' },
    { text: `wifi password: ${'Sommer2025!'}`, match: 'Sommer2025!', level: 'high' },
    { text: `<keyMaterial>${'tY9vKb4Zs'}</keyMaterial>`, match: 'tY9vKb4Zs', level: 'high' },
  ],
  ignores: [
    { text: 'psk="short"', because: 'too short' },
    { text: 'WIFI:T:nopass;S:Cafe;;', because: 'an open network' },
    { text: 'The wifi password is printed on the back.', because: 'prose' },
    { text: 'wpa_passphrase=<passphrase>', because: 'a placeholder' },
    { text: `psk="\${WIFI_PSK}"`, because: 'a variable' },
  ],
});
