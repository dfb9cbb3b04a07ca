import { type Budget, defaultBudget } from '../../../src/extract/budget.js';
import { extract } from '../../../src/extract/extract.js';
import type { Part } from '../../../src/extract/part.js';
import { drawingText, pptxOf, presentationPart, relationships, xlsxOf } from '../../fixtures/office.js';

async function read(pptx: Buffer, budget: Partial<Budget> = {}): Promise<Part[]> {
  const { parts } = await extract(pptx, 'file.pptx', { ...defaultBudget, ...budget });
  const found: Part[] = [];
  for await (const part of parts) found.push(part);
  return found;
}

const slide = (xml: string, attributes = '') => presentationPart('sld', xml, attributes);
const shown = (parts: readonly Part[]) => parts.map(({ place, text, reason }) => [place, reason ?? text]);

describe('a presentation', () => {
  it('gives its slides in the order in which they are shown, runs joined, a line for each paragraph', async () => {
    const found = await read(
      pptxOf([slide(drawingText('123-', '45') + drawingText('next')), slide(drawingText('other'))], [2, 1]),
    );
    expect(shown(found)).toEqual([
      ['slide 1', 'other\n'],
      ['slide 2', '123-45\nnext\n'],
    ]);
  });

  it('keeps apart the cells of a table, and what a line break keeps apart', async () => {
    const cell = (text: string) => `<a:tc><a:txBody>${drawingText(text)}</a:txBody></a:tc>`;
    const table = `<a:tbl><a:tr>${cell('one')}${cell('two')}</a:tr></a:tbl>`;
    const lines = '<a:p><a:r><a:t>three</a:t></a:r><a:br/><a:r><a:t>four</a:t></a:r></a:p>';
    expect(shown(await read(pptxOf([slide(table + lines)], [1])))).toEqual([
      ['slide 1', '\tone\n\ttwo\nthree\nfour\n'],
    ]);
  });

  it('says of text that it is hidden when it has the colour of what is behind it, or stands where nobody looks', async () => {
    const white = '<a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill>';
    const paper = '<a:solidFill><a:schemeClr val="bg1"/></a:solidFill>';
    const text = (value: string, look: string, size = 1800) =>
      `<p:txBody><a:p><a:r><a:rPr sz="${size}">${look}</a:rPr><a:t>${value}</a:t></a:r></a:p></p:txBody>`;
    const shape = (body: string, look = '', name = '') =>
      `<p:sp><p:nvSpPr><p:cNvPr ${name}/></p:nvSpPr><p:spPr>${look}</p:spPr>${body}</p:sp>`;
    const at = (x: number) => `<a:xfrm><a:off x="${x}" y="0"/><a:ext cx="900" cy="900"/></a:xfrm>`;
    const clear = '<a:solidFill><a:srgbClr val="000000"><a:alpha val="0"/></a:srgbClr></a:solidFill>';
    const navy = '<a:solidFill><a:srgbClr val="000080"/></a:solidFill>';
    const table = `<p:graphicFrame><a:tbl><a:tc>${text('in-table ', white)}</a:tc></a:tbl></p:graphicFrame>`;
    const tree = (shapes: string) => `<p:cSld><p:spTree>${shapes}</p:spTree></p:cSld>`;
    const slides = [
      tree(shape(text('white ', white)) + shape(text('paper ', paper)) + shape(text('plain ', navy), white)),
      tree(shape(text('same ', navy), navy) + shape(text('seen ', white), navy) + shape(text('behind ', white))),
      tree(
        shape(text('tiny ', navy, 100)) +
          shape(text('clear ', clear)) +
          shape(text('large ', navy)) +
          shape(text('marked ', `${white}<a:highlight><a:srgbClr val="000000"/></a:highlight>`)),
      ),
      tree(
        shape(text('off ', navy), at(12_000)) +
          shape(text('on ', navy), at(100)) +
          shape(text('gone ', navy), '', 'hidden="1"'),
      ),
      `<p:cSld><p:bg><p:bgPr>${navy}</p:bgPr></p:bg><p:spTree>${shape(text('lit ', white)) + shape(text('night ', navy))}</p:spTree></p:cSld>`,
      tree(`${table}<p:pic/>${shape(text('on-picture ', white))}`),
    ];
    const found = await read(
      pptxOf(
        slides.map((xml) => slide(xml)),
        [1, 2, 3, 4, 5, 6],
        {
          'ppt/presentation.xml': presentationPart(
            'presentation',
            `<p:sldIdLst>${slides.map((_, n) => `<p:sldId r:id="r${n + 1}"/>`).join('')}</p:sldIdLst><p:sldSz cx="12000" cy="9000"/>`,
          ),
          ...Object.fromEntries(
            slides.map((_, n) => [
              `ppt/slides/_rels/slide${n + 1}.xml.rels`,
              relationships(['slideLayout', '../slideLayouts/a.xml']),
            ]),
          ),
          'ppt/slideLayouts/a.xml': presentationPart('sldLayout', tree('')),
          'ppt/slideLayouts/_rels/a.xml.rels': relationships(['slideMaster', '../slideMasters/a.xml']),
          'ppt/slideMasters/a.xml': presentationPart(
            'sldMaster',
            '<p:cSld><p:bg><p:bgRef idx="1001"><a:schemeClr val="bg1"/></p:bgRef></p:bg><p:spTree/></p:cSld><p:clrMap bg1="lt1"/>',
          ),
        },
      ),
    );
    const words = (isHidden: boolean) =>
      found
        .filter(({ hidden, kind }) => kind === 'page' && !hidden === !isHidden)
        .flatMap(({ text: value }) => value.match(/[\w-]+/g) ?? []);
    expect(words(true)).toEqual(['white', 'paper', 'same', 'tiny', 'clear', 'off', 'gone', 'night']);
    expect(words(false)).toEqual(['plain', 'seen', 'behind', 'large', 'marked', 'on', 'lit', 'in-table', 'on-picture']);
  });

  it('gives every value, each with its kind and place', async () => {
    const shape = `<p:cNvPr id="2" name="planted-shape-name" descr="planted-alt-text"/>${drawingText('planted-slide')}`;
    const found = await read(
      pptxOf(
        [slide(shape), slide(drawingText('planted-hidden-slide'), ' show="0"'), slide(drawingText('planted-orphan'))],
        [1, 2],
        {
          'ppt/presentation.xml': presentationPart(
            'presentation',
            '<p:sldIdLst><p:sldId id="256" r:id="r1"/><p:sldId id="257" r:id="r2"/></p:sldIdLst><p:custShow name="planted-show"/>',
          ),
          'ppt/slides/_rels/slide1.xml.rels': relationships(
            ['notesSlide', '../notesSlides/notesSlide1.xml'],
            ['comments', '../comments/comment1.xml'],
            ['chart', '../charts/chart1.xml'],
            ['diagramData', '../diagrams/data1.xml'],
            ['slideLayout', '../slideLayouts/slideLayout1.xml'],
            ['hyperlink', 'https://corp-mail.org/planted-link'],
            ['tags', '../tags/tag1.xml'],
          ),
          'ppt/charts/_rels/chart1.xml.rels': relationships(['package', '../embeddings/sheet.xlsx']),
          'ppt/notesSlides/notesSlide1.xml': presentationPart('notes', drawingText('planted-notes')),
          'ppt/comments/comment1.xml': presentationPart(
            'cmLst',
            '<p:cm authorId="0"><p:text>planted-comment</p:text></p:cm>',
          ),
          'ppt/commentAuthors.xml': presentationPart('cmAuthorLst', '<p:cmAuthor id="0" name="planted-author"/>'),
          'ppt/charts/chart1.xml': '<c:chart xmlns:c="c"><c:pt><c:v>planted-point</c:v></c:pt></c:chart>',
          'ppt/embeddings/sheet.xlsx': xlsxOf([
            { xml: '<sheetData><row><c t="str"><v>planted-embedded</v></c></row></sheetData>' },
          ]),
          'ppt/diagrams/data1.xml': `<d xmlns:a="a">${drawingText('planted-diagram')}</d>`,
          'ppt/slideLayouts/slideLayout1.xml': presentationPart('sldLayout', drawingText('planted-layout')),
          'ppt/slideMasters/slideMaster1.xml': presentationPart('sldMaster', drawingText('planted-master')),
          'ppt/tags/tag1.xml': presentationPart('tagLst', '<p:tag name="OWNER" val="planted-tag"/>'),
          'docProps/core.xml': '<p xmlns:dc="d"><dc:title>planted-title</dc:title></p>',
          'customXml/item1.xml': '<data field="planted-custom-xml"/>',
          'ppt/media/image1.png': 'png',
          'ppt/vbaProject.bin': 'macros',
        },
      ),
    );
    const planted = found.flatMap(({ kind, place, text, hidden }) =>
      [...text.matchAll(/planted-[\w-]+/g)].map(([value]) => `${value}: ${kind}, ${place}${hidden ? ' (hidden)' : ''}`),
    );
    expect(planted).toEqual([
      'planted-show: metadata, presentation',
      'planted-slide: page, slide 1',
      'planted-shape-name: page, slide 1, names and alternative texts (hidden)',
      'planted-alt-text: page, slide 1, names and alternative texts (hidden)',
      'planted-hidden-slide: page, slide 2 (hidden)',
      'planted-orphan: page, slide outside the presentation (hidden)',
      'planted-notes: body, slide 1, notes',
      'planted-comment: comment, slide 1, comments',
      'planted-author: metadata, authors of comments',
      'planted-title: metadata, properties',
      'planted-link: metadata, slide 1, links',
      'planted-custom-xml: metadata, custom data',
      'planted-point: body, slide 1, chart',
      'planted-diagram: body, slide 1, drawing',
      'planted-tag: metadata, slide 1, tags',
      'planted-master: header, master',
      'planted-layout: header, layout',
      'planted-embedded: attachment, slide 1, embedded file, sheet 1',
    ]);
    expect(found.filter(({ status }) => status !== 'read').map(({ place, reason }) => [place, reason])).toEqual([
      ['macros', 'malformed'],
      ['1 images', 'image-without-ocr'],
    ]);
  });
});

describe('a hostile presentation', () => {
  it('is read without its relationships, and says that slides are missing', async () => {
    const found = await read(pptxOf([slide(drawingText('kept'))], [1], { 'ppt/_rels/presentation.xml.rels': '<oops' }));
    expect(shown(found)).toContainEqual(['slide outside the presentation', 'kept\n']);
    expect(shown(found)).toContainEqual(['1 missing slides', 'malformed']);
  });

  it('is read on where one slide is broken, nested too deep or full of entities', async () => {
    const entities = `<!DOCTYPE a [<!ENTITY l0 "lol"><!ENTITY l1 "${'&l0;'.repeat(10)}">]>`;
    const deep = '<a>'.repeat(600);
    const found = await read(
      pptxOf(
        [
          slide(`${drawingText('one')}<oops>`),
          slide(drawingText('two') + deep),
          entities + slide(drawingText('&l1; three')),
          slide(drawingText('four')),
        ],
        [1, 2, 3, 4],
      ),
    );
    expect(shown(found)).toEqual([
      ['slide 1', 'one\n'],
      ['slide 1', 'malformed'],
      ['slide 2', 'two\n'],
      ['slide 2', 'too-deep'],
      ['slide 3', '&l1; three\n'],
      ['slide 4', 'four\n'],
    ]);
  });

  it('may list one slide a hundred thousand times', async () => {
    const order = Array.from({ length: 100_000 }, () => 1);
    const found = await read(pptxOf([slide(drawingText('once'))], order), { ratio: 1000 });
    expect(shown(found)).toEqual([
      ['slide 1', 'once\n'],
      ['99999 missing slides', 'malformed'],
    ]);
  });

  it('may have parts that link to each other in a ring', async () => {
    const found = await read(
      pptxOf([slide(drawingText('one'))], [1], {
        'ppt/slides/_rels/slide1.xml.rels': relationships(['chart', '../charts/chart1.xml']),
        'ppt/charts/chart1.xml': '<c><v>two</v></c>',
        'ppt/charts/_rels/chart1.xml.rels': relationships(['slide', '../slides/slide1.xml'], ['chart', 'chart1.xml']),
      }),
    );
    expect(shown(found)).toEqual([
      ['slide 1', 'one\n'],
      ['slide 1, chart', 'two\n'],
    ]);
  });

  it('has a named reason wherever it is cut', async () => {
    const whole = pptxOf(
      [slide(Array.from({ length: 2000 }, (_, n) => drawingText(`${(n * 7919) ** 2}`)).join(''))],
      [1],
    );
    for (let tenths = 1; tenths < 10; tenths++) {
      const found = await read(whole.subarray(0, (whole.length * tenths) / 10));
      expect([tenths, shown(found)]).toEqual([tenths, [['document', 'malformed']]]);
    }
  });
});
