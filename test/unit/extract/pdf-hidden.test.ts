import { partsOf } from '../../fixtures/parts.js';
import { line, onePage, stream } from '../../fixtures/pdf.js';

const image = stream('abc', '/Type/XObject/Subtype/Image/Width 1/Height 1/BitsPerComponent 8/ColorSpace/DeviceRGB');
const masked = stream(
  'abc',
  '/Type/XObject/Subtype/Image/Width 1/Height 1/BitsPerComponent 8/ColorSpace/DeviceRGB/SMask 6 0 R',
);
const resources =
  '/XObject<</I 6 0 R/M 7 0 R/Form 8 0 R>>/ExtGState<</None<</ca 0>>/Half<</ca .5>>/Multiply<</BM/Multiply>>>>';
const form = stream(
  line('planted', 5, 5),
  '/Type/XObject/Subtype/Form/BBox[0 0 200 50]/Resources<</Font<</F 5 0 R>>>>',
);
const objects = { 6: image, 7: masked, 8: form };

/** The seen and the hidden text of a page that says "before", does something, and says "after". */
async function split(content: string, page = ''): Promise<{ seen: string; hidden: string }> {
  const document = onePage(`${line('before', 50, 780)}${content}\n${line('after', 50, 20)}`, {
    resources,
    objects,
    page,
  });
  const parts = await partsOf(document);
  const text = (place: string) => parts.find((part) => part.place === place)?.text ?? '';
  for (const { place, hidden } of parts) expect(hidden === true).toBe(place.includes('hidden'));
  return { seen: text('page 1'), hidden: text('page 1, hidden text') };
}

const box = '45 695 80 16 re f';

describe('text on a page that nobody sees', () => {
  it.each([
    ['invisible by its mode', `q 3 Tr ${line('planted')} Q`],
    ['of the colour of the page', `q 1 g ${line('planted')} Q`],
    ['nearly of the colour of the page', `q .99 .98 .99 rg ${line('planted')} Q`],
    ['white in four colours', `q 0 0 0 0 k ${line('planted')} Q`],
    ['of the colour of what is behind', `q 1 0 0 rg ${box} ${line('planted')} Q`],
    ['too small', 'BT /F .5 Tf 50 700 Td (planted) Tj ET'],
    ['too small by its matrix', 'BT /F 12 Tf .01 0 0 .01 50 700 Tm (planted) Tj ET'],
    ['off the page', line('planted', 900, 700)],
    ['below the page', line('planted', 50, -90)],
    ['transparent', `q /None gs ${line('planted')} Q`],
    ['clipped away', `q 300 300 50 50 re W n ${line('planted')} Q`],
    ['blackened', `${line('planted')} q 0 g ${box} Q`],
    ['blackened by a thick line', `${line('planted')} q 20 w 45 703 m 120 703 l S Q`],
    ['under an image', `${line('planted')} q 80 0 0 16 45 695 cm /I Do Q`],
    ['in a form under a box', `q 1 0 0 1 45 690 cm /Form Do Q ${box}`],
  ])('is hidden: %s', async (_, content) => {
    expect(await split(content)).toEqual({ seen: 'before\nafter', hidden: 'planted' });
  });

  it('is hidden outside of the crop box', async () => {
    const { hidden } = await split(line('planted', 50, 700), '/CropBox[0 0 600 690]');
    expect(hidden).toContain('planted');
  });

  it('is hidden under a note that is drawn over it', async () => {
    const appearance = stream('0 g 0 0 80 16 re f', '/Type/XObject/Subtype/Form/BBox[0 0 80 16]');
    const note = '<</Type/Annot/Subtype/Square/Rect[45 695 125 711]/AP<</N 9 0 R>>>>';
    const document = onePage(`${line('planted')}${line('after', 50, 20)}`, {
      page: '/Annots[10 0 R]',
      objects: { 9: appearance, 10: note },
    });
    expect((await partsOf(document)).map(({ text, hidden }) => [text, hidden])).toEqual([
      ['after', undefined],
      ['planted', true],
    ]);
  });

  it('is told word by word', async () => {
    expect(await split(`${line('name planted end')} q 0 g 83 695 44 16 re f Q`)).toEqual({
      seen: 'before\nname end\nafter',
      hidden: 'planted',
    });
  });

  it.each([
    ['white on a dark box', `q 0 g ${box} 1 g ${line('planted')} Q`],
    ['white on an image', `q 80 0 0 16 45 695 cm /I Do Q q 1 g ${line('planted')} Q`],
    ['white on an outline that is filled', `q 0 g 45 695 m 130 695 l 130 715 l 40 720 l h f 1 g ${line('planted')} Q`],
    ['white with a dark outline', `q 1 g 0 G 2 Tr ${line('planted')} Q`],
    ['over a box', `q .9 g ${box} Q ${line('planted')}`],
    ['under half of a box', `${line('planted')} 45 695 20 16 re f`],
    ['under a box that lets through', `${line('planted')} q /Half gs ${box} Q`],
    ['under a marker', `${line('planted')} q /Multiply gs 1 1 0 rg ${box} Q`],
    ['under an image with a mask', `${line('planted')} q 80 0 0 16 45 695 cm /M Do Q`],
    ['under a frame', `${line('planted')} ${box.replace('f', 'S')}`],
    ['grey', `q .8 g ${line('planted')} Q`],
    ['turned', 'BT /F 12 Tf 0 1 -1 0 50 700 Tm (planted) Tj ET'],
  ])('is not what is seen: %s', async (_, content) => {
    const { seen, hidden } = await split(content);
    expect(seen.split('\n')).toEqual(['before', 'planted', 'after']);
    expect(hidden).toBe('');
  });

  it('is not what was recognised in a scan, over the image or under it', async () => {
    const scan = 'q 600 0 0 800 0 0 cm /I Do Q';
    expect((await split(`${scan} q 3 Tr ${line('planted')} Q`)).hidden).toBe('');
    expect((await split(`${line('planted')} ${scan}`)).hidden).toBe('');
  });
});
