import { createCipheriv, createHmac, pbkdf2Sync, randomBytes } from 'node:crypto';
import { deflateRawSync } from 'node:zlib';
import officeCrypto from 'officecrypto-tool';
import { docxOf, pdf, wordXml } from '../../fixtures/documents.js';
import { outline, partsOf, reasonsOf, textOf } from '../../fixtures/parts.js';
import { zip } from '../../fixtures/zip.js';

const password = 'correct horse';
const words = 'planted words';
const document = docxOf({ 'word/document.xml': wordXml([words]) });
const read = (bytes: Buffer, passwords: readonly string[], name = 'a') => partsOf(bytes, name, {}, { passwords });

/** One member, deflated, encrypted in AES as WinZip writes it. */
function zipInAes(text: string, strength: 1 | 2 | 3): Buffer {
  const keyBytes = 8 + 8 * strength;
  const salt = randomBytes(keyBytes / 2);
  const keys = pbkdf2Sync(password, salt, 1000, 2 * keyBytes + 2, 'sha1');
  const packed = deflateRawSync(text);
  const blocks = Array.from({ length: Math.ceil(packed.length / 16) }, (_, n) => {
    const counter = Buffer.alloc(16);
    counter.writeUInt32LE(n + 1);
    return createCipheriv(`aes-${keyBytes * 8}-ecb`, keys.subarray(0, keyBytes), null).update(counter);
  });
  const stream = Buffer.concat(blocks);
  const encrypted = packed.map((byte, at) => byte ^ (stream[at] ?? 0));
  const check = createHmac('sha1', keys.subarray(keyBytes, 2 * keyBytes))
    .update(encrypted)
    .digest()
    .subarray(0, 10);
  const data = Buffer.concat([salt, keys.subarray(2 * keyBytes), encrypted, check]);
  const extra = Buffer.from([0x01, 0x99, 7, 0, 2, 0, 0x41, 0x45, strength, 8, 0]);
  return zip([{ name: 'a.txt', data, method: 99, isPacked: true, flags: 1, extra, declaredSize: text.length }]);
}

/** Two members under `correct horse`, encrypted in the old way by Info-ZIP. */
const zipOfOld = Buffer.from(
  'UEsDBBQACQAIACpZd11pVtv5MQAAAEIAAAAFABwAdC50eHRVVAkAA98eBGvfHgRrdXgLAAEEAAAAAAQAAAAAsghuPJTRUUQcY/3Y+ttrAoX6BU1lA9U0JdpipGNHzsInmOXFh5TwoGmDmdxLe3V8l1BLBwhpVtv5MQAAAEIAAABQSwMECgAJAAAAKll3XQv5Q1YSAAAABgAAAAUAHAB1LnR4dFVUCQAD3x4Ea98eBGt1eAsAAQQAAAAABAAAAABaIz+npBgPD2wbR+lQrfCl1jpQSwcIC/lDVhIAAAAGAAAAUEsBAh4DFAAJAAgAKll3XWlW2/kxAAAAQgAAAAUAGAAAAAAAAQAAAKSBAAAAAHQudHh0VVQFAAPfHgRrdXgLAAEEAAAAAAQAAAAAUEsBAh4DCgAJAAAAKll3XQv5Q1YSAAAABgAAAAUAGAAAAAAAAQAAAKSBgAAAAHUudHh0VVQFAAPfHgRrdXgLAAEEAAAAAAQAAAAAUEsFBgAAAAACAAIAlgAAAOEAAAAAAA==',
  'base64',
);

describe('an encrypted document', () => {
  test.each([
    ['as Office 2010 does it', officeCrypto.encrypt(document, { password })],
    ['as Office 2007 does it', officeCrypto.encrypt(document, { password, type: 'standard' })],
  ])('of Office is read with its password, %s, and with no other', async (_, encrypted) => {
    expect(outline(await read(encrypted, ['wrong', password]))).toEqual([`body body: ${words}`]);
    expect(outline(await read(encrypted, ['wrong']))).toEqual(['document document: encrypted']);
    expect(outline(await read(encrypted, []))).toEqual(['document document: encrypted']);
  });

  test('that Office opens without asking is read so too', async () => {
    const locked = officeCrypto.encrypt(document, { password: 'VelvetSweatshop' });
    expect(outline(await read(locked, []))).toEqual([`body body: ${words}`]);
  });

  test('of Office that asks for a password to be hashed for ever stays closed', async () => {
    const encrypted = officeCrypto.encrypt(document, { password });
    const at = encrypted.indexOf('spinCount="100000"');
    expect(at).toBeGreaterThan(0);
    encrypted.write('spinCount="9e9999"', at);
    expect(reasonsOf(await read(encrypted, [password]))).toEqual(['encrypted']);
  });

  test('of PDF is read with its password', async () => {
    const encrypted = await pdf([words], { userPassword: password });
    expect(textOf(await read(encrypted, [password]))).toContain(words);
    expect(reasonsOf(await read(encrypted, ['wrong']))).toEqual(['encrypted']);
  });

  test.each([1, 2, 3] as const)(
    'in a zip archive in AES of strength %i is read with its password',
    async (strength) => {
      const archive = zipInAes(words.repeat(3_000), strength);
      expect(textOf(await read(archive, ['wrong', password]))).toContain(words.repeat(3_000));
      expect(reasonsOf(await read(archive, ['wrong']))).toEqual(['encrypted']);
      archive[80] = (archive[80] ?? 0) ^ 1;
      expect(reasonsOf(await read(archive, [password]))).toEqual(['encrypted']);
    },
  );

  test('in a zip archive in the old cipher is read with its password, whatever wrong ones seem to fit', async () => {
    const wrong = Array.from({ length: 600 }, (_, n) => `wrong ${n}`);
    const parts = await read(zipOfOld, [...wrong, password]);
    expect(textOf(parts)).toContain('planted in a text');
    expect(reasonsOf(parts)).toEqual([]);
    expect(reasonsOf(await read(zipOfOld, wrong))).toEqual(['encrypted', 'encrypted']);
  });

  test('inside another document is read with the same passwords', async () => {
    const archive = zip([{ name: 'a.docx', data: officeCrypto.encrypt(document, { password }) }]);
    expect(textOf(await read(archive, [password]))).toContain(words);
  });
});
