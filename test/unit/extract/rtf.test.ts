import { outline, partsOf, reasonsOf, textOf } from '../../fixtures/parts.js';

const head = String.raw`{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0\fswiss Arial;}{\f1\fnil\fcharset204 Arial Cyr;}}`;
const hex = (text: string) => Buffer.from(text).toString('hex');

/** An object of OLE 1.0 around a file that was put in as such. */
function packagedFile(name: string, content: string): string {
  const length = (bytes: number) => {
    const field = Buffer.alloc(4);
    field.writeUInt32LE(bytes);
    return field;
  };
  const text = (value: string) => Buffer.from(`${value}\0`);
  const file = Buffer.concat([
    Buffer.from([2, 0]),
    text(name),
    text(`C:\\${name}`),
    length(0x30000),
    length(name.length + 1),
    text(name),
    length(content.length),
    Buffer.from(content),
  ]);
  const object = [
    length(0x501),
    length(2),
    length(8),
    text('Package'),
    length(0),
    length(0),
    length(file.length),
    file,
  ];
  return Buffer.concat(object).toString('hex');
}

describe('rich text', () => {
  it('gives every region as a part of its own', async () => {
    const document = String.raw`${head}{\info{\title The title}{\author Ann}{\*\userprops{\propname Project}\proptype30{\staticval Falcon}}}
{\header In the header\par}{\footerf In the footer}
\pard Body text{\footnote in a note} goes on.\par
{\v hidden words}{\deleted gone words}
{\*\atnid AB}{\*\annotation a remark}
{\field{\*\fldinst HYPERLINK "https://example.org/x"}{\fldrslt a link}}
{\*\bkmkstart secretmark}{\shp{\*\shpinst{\sp{\sn wzDescription}{\sv a drawing}}{\shptxt boxed}}}
{\*\neverheard new words}{\pict\pngblip 89504e47}{\nonshppict{\pict 00}}
{\object\objemb{\*\objdata ${packagedFile('a.csv', 'name,ssn\nAnn,12\n')}}{\result shown}}}`;
    expect(outline(await partsOf(document))).toEqual([
      'body body: Body text goes on.\na linkboxedshown',
      'body hidden text: hidden words',
      'body deleted text: gone words',
      'body notes: in a note',
      'header headers and footers: In the header\nIn the footer',
      'comment comments: AB\na remark',
      'metadata properties: The title\nAnn\nProject\nFalcon',
      'metadata fields and links: HYPERLINK "https://example.org/x"\nsecretmark',
      'metadata drawing properties: wzDescription\na drawing',
      'metadata other destinations: new words',
      'attachment 1 images: image-without-ocr',
      'attachment embedded object 1, body: name\tssn\nname: Ann\nssn: 12',
    ]);
  });

  it('says of text that it is hidden when it is white on nothing coloured, or too small to read', async () => {
    const colours = String.raw`{\colortbl;\red0\green0\blue0;\red255\green255\blue255;\red0\green0\blue128;}`;
    const text = String.raw`${head}${colours}seen {\cf2 planted}{\cf3 blue}{\cf2\highlight3 marked}{\cf2\chcbpat3 shaded}
{\fs2 tiny}{\pard\cbpat3\cf2 block\par}\pard{\cf2\cb2 still}\trowd\clcbpat3\cellx9 {\cf2 cell}\cell\row\trowd\clcbpat2\cellx9 {\cf2 bare}\cell\row}`;
    const parts = await partsOf(Buffer.from(text), 'a.rtf');
    const hidden = parts.find((part) => part.hidden);
    expect(hidden).toMatchObject({ place: 'hidden text', text: 'plantedtinystillbare' });
    expect(
      textOf(parts)
        .replace(hidden?.text ?? '', '')
        .match(/\w+/g)
        ?.join(' '),
    ).toBe('seen bluemarkedshadedblock cell');
  });

  it('decodes characters of the code page of the document and of its fonts, and Unicode with what repeats it', async () => {
    const [body] = await partsOf(
      String.raw`${head}M\'fcller \f1\'c8\'e2\'e0\'ed\f0  \u-10179?\u-8704?\uc2\u937\'80\'80x\line\{a\~b\}}`,
    );
    expect(body?.text).toBe('Müller Иван 😀Ωx\n{a b}');
  });

  it('takes characters of two bytes together', async () => {
    const [body] = await partsOf(String.raw`{\rtf1\ansi\ansicpg932 \'93\'fa\'96\'7b}`);
    expect(body?.text).toBe('日本');
  });

  it('joins words that are only formatted apart, and sets cells apart', async () => {
    const [body] = await partsOf(String.raw`${head}123-{\b 45}-6789\cell next\row}`);
    expect(body?.text).toBe('123-45-6789\tnext\n');
  });

  it('passes over binary data by its length, whatever it looks like', async () => {
    const [body] = await partsOf(`${head}before{\\pict\\bin6 }}}{{{}after}`);
    expect(body?.text).toBe('beforeafter');
  });

  it('reads an object that is no package as it stands', async () => {
    const parts = await partsOf(String.raw`${head}{\object{\*\objdata ${hex('plain words inside')}}}}`);
    expect(textOf(parts)).toContain('plain words inside');
  });

  it.each([10, 20, 30, 40, 50, 60, 70, 80, 90])(
    'keeps what stands before the end when cut at %i %%',
    async (percent) => {
      const document = `${head}{\\header top}${'words and words\\par '.repeat(200)}}`;
      const parts = await partsOf(document.slice(0, (document.length * percent) / 100));
      expect(textOf(parts)).toContain('words and words');
      expect(reasonsOf(parts)).toEqual(['malformed']);
    },
  );

  it('reads as deep as the budget allows, and keeps that', async () => {
    const parts = await partsOf(`${head}before${'{'.repeat(1_000_000)}`);
    expect(textOf(parts)).toContain('before');
    expect(reasonsOf(parts)).toEqual(['too-deep']);
  });
});
