import { pixelsOf } from '../../../src/extract/image-size.js';

const bytes = (text: string, ...rest: readonly number[]) =>
  Buffer.concat([Buffer.from(text, 'latin1'), Buffer.from(rest)]);

describe('the size of a picture', () => {
  it.each([
    ['PNG', bytes('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 0, 0, 1, 0, 0, 0, 0, 3), 768],
    ['GIF', bytes('GIF89a', 10, 0, 3, 0), 30],
    ['BMP', bytes(`BM${'\0'.repeat(16)}`, 10, 0, 0, 0, 0xfd, 0xff, 0xff, 0xff), 30],
    ['JPEG', bytes('\xff\xd8\xff\xe0\0\x04ab\xff\xc4\0\x03x\xff\xc2\0\x11\x08', 0, 3, 0, 10), 30],
    ['WebP', bytes('RIFF\0\0\0\0WEBPVP8X\0\0\0\0\0\0\0\0', 9, 0, 0, 2, 0, 0), 30],
    ['WebP without loss', bytes('RIFF\0\0\0\0WEBPVP8L\0\0\0\0/', 9, 0x80, 0, 0), 30],
    ['WebP with loss', bytes('RIFF\0\0\0\0WEBPVP8 \0\0\0\0\0\0\0\x9d\x01\x2a', 10, 0, 3, 0), 30],
    [
      'TIFF of two pages',
      Buffer.from(
        '49492a0008000000' +
          '0200000103000100' +
          '00000a000000' +
          '0101030001000000' +
          '03000000' +
          '26000000' +
          '0200000103000100' +
          '000002000000' +
          '0101040001000000' +
          '01000000' +
          '00000000',
        'hex',
      ),
      32,
    ],
  ])('of %s is told by its header', (_, picture, pixels) => {
    expect(pixelsOf(picture)).toBe(pixels);
    for (let end = 0; end < picture.length; end++) expect(() => pixelsOf(picture.subarray(0, end))).not.toThrow();
  });

  it('whose pages lead back to themselves is without end', () => {
    expect(pixelsOf(Buffer.from('49492a0008000000000008000000', 'hex'))).toBe(Number.POSITIVE_INFINITY);
  });
});
