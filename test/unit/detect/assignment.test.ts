import { assignedTo } from '../../../src/detect/assignment.js';

const { regex } = assignedTo(['adafruit io', 'adafruit'], '[a-z0-9_-]{32}');
const key = 'k3v9x2m7q1z8w4t6' + 'r5y0p2n8b6c4d1f7';

const valueIn = (text: string) => regex.exec(text)?.groups?.value;

describe('a secret assigned to a name', () => {
  test.each([
    `ADAFRUIT_IO_KEY=${key}`,
    `export ADAFRUIT_KEY="${key}"`,
    `"adafruitIoKey": "${key}",`,
    `adafruit: ${key}`,
    `adafruit_key := \`${key}\``,
    `adafruit_key => '${key}'`,
    `<adafruit-key>${key}</adafruit-key>`,
    `--adafruit-io-key ${key}`,
    `os.environ["ADAFRUIT_IO_KEY"] = "${key}"`,
    `setenv('ADAFRUIT_KEY', '${key}')`,
    `My Adafruit IO key is ${key}.`,
    `ADAFRUIT_KEY ?= "${key}"`,
    `adafruitKey ||= '${key}'`,
    `if (adafruitKey === "${key}")`,
    `{\\"adafruit_key\\": \\"${key}\\"}`,
    `<adafruitKey>\n    ${key}\n</adafruitKey>`,
    `- name: ADAFRUIT_KEY\n  value: "${key}"`,
    `adafruit:\n  api_key: ${key}`,
    `{"adafruit":{"key":"${key}"}}`,
  ])('is found in %s', (text) => {
    expect(valueIn(text)).toBe(key);
  });

  test('is none where the value is longer, or the name stands too far off', () => {
    expect(valueIn(`adafruit=${key}0`)).toBeUndefined();
    expect(valueIn(`adafruit is a shop, and what follows in this line is a digest = ${key}`)).toBeUndefined();
  });
});
