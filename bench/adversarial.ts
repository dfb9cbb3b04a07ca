import { seededRandom } from './random.js';

const random = seededRandom(6);
const BASE64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const HEX = '0123456789abcdef';

/** A card number of a real range whose check digit is wrong. */
function wrongCard(): string {
  return `4${random.text('0123456789', 3)} ${random.text('0123456789', 4)} ${random.text('0123456789', 4)} 0001`;
}

/** Texts made to cost: what each repeats, or what it draws by chance from. */
const makers: Readonly<Record<string, () => string>> = {
  'digits without end': () => random.text('0123456789', 1_000),
  'digits with single blanks': () => '4 1 ',
  'one digit over and over': () => '1',
  'a@a@a@': () => 'a@',
  'a.a.a.': () => 'a.',
  'base 64 on one line': () => random.text(BASE64, 1_000),
  'hex on one line': () => random.text(HEX, 1_000),
  'starts of key blocks': () => '-----BEGIN ',
  'words in capitals': () => `${random.text('ABCDEFGHIJKLMNOPQRSTUVWXYZ', 2 + random.below(10))} `,
  'cards with a wrong check digit': () => `${wrongCard()}\n`,
  '1.1.1.1.': () => '1.1.1.1.',
  'groups of digits': () => '123-45-6789 ',
  'labels without values': () => 'password: ',
  'assignments without values': () => 'api_key="',
  'starts of web tokens': () => 'eyJhbGciOiJIUzI1NiJ9.',
  'addresses with users': () => 'https://a:',
  'country and check digits': () => 'DE89 3704 ',
  'colons and hex': () => 'a1:b2:',
};

/** The names of the inputs, in the order they are measured in. */
export const adversarialNames: readonly string[] = Object.keys(makers);

/** An adversarial text of `size` ASCII characters. */
export function adversarialText(name: string, size: number): string {
  const make = makers[name];
  if (!make) throw new RangeError(`there is no adversarial text of this name`);
  const pieces: string[] = [];
  for (let length = 0; length < size; length += (pieces.at(-1) ?? '').length) pieces.push(make());
  return pieces.join('').slice(0, size);
}
