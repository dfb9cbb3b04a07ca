import { compoundFile, word97 as doc } from '../../fixtures/compound.js';
import { outline, partsOf, reasonsOf } from '../../fixtures/parts.js';

describe('a document of Word 97', () => {
  it('gives body, notes, headers, comments and text boxes, and what is embedded', async () => {
    const rest = ['a note\r', 'a header\r', '', 'a remärk\r', 'an endnote\r', 'in a box\r'];
    expect(outline(await partsOf(doc('grüße\rcell\u0007\u0013HYPERLINK "x"\u0014link\u0015\u0001', rest)))).toEqual([
      'body body: grüße\ncell\t HYPERLINK "x" link',
      'body footnotes: a note',
      'header headers and footers: a header',
      'comment comments: a remärk',
      'body endnotes: an endnote',
      'body text boxes: in a box',
      'attachment 1 images or drawings: image-without-ocr',
      'attachment embedded object 1, body: words of an object',
    ]);
  });

  it('of Word 6 or 95 gives its texts, whether they stand in one piece or in several', async () => {
    const body = Buffer.from('caf\xe9 table\rsecond\r', 'latin1');
    const note = Buffer.from('a note\r');
    const old = (inPieces: boolean) => {
      const head = Buffer.alloc(1024);
      head.writeUInt16LE(0xa5dc, 0);
      head.writeUInt16LE(inPieces ? 4 : 0, 0x0a);
      head.writeUInt32LE(1024, 0x18);
      head.writeUInt32LE(1024 + body.length + note.length, 0x1c);
      head.writeUInt32LE(body.length, 0x34);
      head.writeUInt32LE(note.length, 0x38);
      const table = Buffer.alloc(5 + 12 + 16);
      table[0] = 2;
      table.writeUInt32LE(28, 1);
      table.writeUInt32LE(note.length, 9);
      table.writeUInt32LE(note.length + body.length, 13);
      // Kept in the other order than they are shown in.
      table.writeUInt32LE(1024 + body.length, 19);
      table.writeUInt32LE(1024, 27);
      head.writeUInt32LE(1024 + body.length + note.length, 0x0160);
      head.writeUInt32LE(table.length, 0x0164);
      if (inPieces) head.writeUInt32LE(note.length, 0x34);
      if (inPieces) head.writeUInt32LE(body.length, 0x38);
      return compoundFile({ WordDocument: Buffer.concat([head, body, note, table]) });
    };
    expect(outline(await partsOf(old(false)))).toEqual(['body body: café table\nsecond', 'body footnotes: a note']);
    expect(outline(await partsOf(old(true)))).toEqual(['body body: a note', 'body footnotes: café table\nsecond']);
  });

  it('says that it is encrypted', async () => {
    expect(outline(await partsOf(doc('x', [], 0x0100)))).toEqual(['document document: encrypted']);
  });

  it.each([20, 40, 60, 80])('cut at %i %% is not taken for whole', async (percent) => {
    const bytes = doc('some text '.repeat(2000), ['a note']);
    expect(reasonsOf(await partsOf(bytes.subarray(0, (bytes.length * percent) / 100)))).not.toEqual([]);
  });
});
