import { word97 as doc } from '../../fixtures/compound.js';
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

  it('says that it is encrypted', async () => {
    expect(outline(await partsOf(doc('x', [], 0x0100)))).toEqual(['document document: encrypted']);
  });

  it.each([20, 40, 60, 80])('cut at %i %% is not taken for whole', async (percent) => {
    const bytes = doc('some text '.repeat(2000), ['a note']);
    expect(reasonsOf(await partsOf(bytes.subarray(0, (bytes.length * percent) / 100)))).not.toEqual([]);
  });
});
