import { damagedCopies } from '../../fixtures/damage.js';
import { eml } from '../../fixtures/documents.js';
import { outline, partsOf, reasonsOf } from '../../fixtures/parts.js';
import { attribute, mapi, mapiList, mapiObject, mapiTable, tnef } from '../../fixtures/tnef.js';

const rtf = Buffer.from('{\\rtf1 planted-rich}');
const packedRtf = Buffer.concat([Buffer.alloc(8), Buffer.from('MELA'), Buffer.alloc(4), rtf]);
const inner = tnef(attribute(0x00018004, 'planted-inner-subject\0'));

const message = tnef(
  attribute(0x00069007, Buffer.from([0xe3, 4, 0, 0, 0, 0, 0, 0])),
  attribute(0x00018004, Buffer.from('planted-subject \xef\0', 'latin1')),
  attribute(0x0002800c, 'planted-text\0'),
  attribute(0x00078008, 'IPM.planted-class\0'),
  attribute(
    0x00069003,
    mapiList(
      mapi(0x1013, Buffer.from('<p>planted-html</p>')),
      mapi(0x1009, packedRtf),
      mapi(0x0e1d, 'planted-property'),
      mapi(0x8001, 'planted-named', 'a name'),
      mapi(0x3fde, 1251),
    ),
  ),
  attribute(0x00069004, mapiTable(mapiList(mapi(0x3001, 'planted-recipient')))),
  attribute(0x00069002, Buffer.alloc(14), 2),
  attribute(0x00018010, 'PLANTE~1.JSO\0', 2),
  attribute(0x0006800f, '{"key": "planted-file"}', 2),
  attribute(0x00069005, mapiList(mapi(0x3707, 'planted-long-name.json')), 2),
  attribute(0x00069002, Buffer.alloc(14), 2),
  attribute(0x00069005, mapiList(mapiObject(0x3701, inner)), 2),
);

describe('winmail.dat', () => {
  it('gives every value, each with its kind and place', async () => {
    expect(outline(await partsOf(message))).toEqual([
      'header header subject: planted-subject п',
      'header recipients: planted-recipient',
      'body text: planted-text',
      'body html, body: planted-html',
      'body rich text, body: planted-rich',
      'metadata properties: IPM.planted-class\nplanted-property\nplanted-named',
      'metadata attachment 1 properties: planted-long-name.json',
      'attachment attachment 1, body: key: planted-file',
      'attachment attachment 2, header subject: planted-inner-subject',
    ]);
  });

  it('is read in the mail that brings it', async () => {
    const mail = eml('see attached', { name: 'winmail.dat', type: 'application/ms-tnef', content: message });
    expect(outline(await partsOf(mail)).join('\n')).toContain(
      'attachment attachment 1, attachment 1, body: key: planted-file',
    );
  });

  it('that is cut is never taken for whole', async () => {
    for (const percent of [10, 30, 50, 70, 90]) {
      const parts = await partsOf(message.subarray(0, (message.length * percent) / 100));
      expect(reasonsOf(parts)).toContain('malformed');
    }
  });

  it('damaged is read to some end, with a named reason for whatever is not read', async () => {
    for (const broken of damagedCopies(message, 100)) {
      const parts = await partsOf(broken);
      for (const { status, reason } of parts) expect(reason === undefined).toBe(status === 'read');
    }
  });
});
