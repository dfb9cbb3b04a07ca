import { randomBytes } from 'node:crypto';
import { defaultBudget } from '../../../src/extract/budget.js';
import { extract } from '../../../src/extract/extract.js';
import { docxOf, docxOfBody, wordNamespaces } from '../../fixtures/documents.js';

async function read(docx: Buffer, characters = defaultBudget.characters) {
  const { parts } = await extract(docx, 'file.docx', { ...defaultBudget, characters });
  const found = [];
  for await (const { place, text, reason } of parts) found.push([place, reason ?? text.trim()]);
  return found;
}

const run = (text: string) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
const paragraph = (...runs: string[]) => `<w:p>${runs.join('')}</w:p>`;
const deleted = (text: string) => `<w:del w:author="A"><w:r><w:delText>${text}</w:delText></w:r></w:del>`;
const field = (code: string, result: string) =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${code}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run(result)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
const newBox = (text: string) =>
  `<w:drawing><wp:anchor><wp:docPr id="1" name="Box" descr="alt-of-${text}"/><a:graphic><a:graphicData><wps:wsp><wps:txbx><w:txbxContent>${paragraph(run(text))}</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing>`;
const oldBox = (text: string) =>
  `<w:pict><v:shape><v:textbox><w:txbxContent>${paragraph(run(text))}</w:txbxContent></v:textbox></v:shape></w:pict>`;
const hidden = 'body, deleted and hidden text';
const boxes = 'body, text boxes';

describe('the body of a docx', () => {
  it('finds everything exactly once, wherever it stands', async () => {
    const both = `<mc:AlternateContent><mc:Choice Requires="wps">${newBox('boxed')}</mc:Choice><mc:Fallback>${oldBox('boxed')}</mc:Fallback></mc:AlternateContent>`;
    const part = (root: string, xml: string) => `<w:${root} ${wordNamespaces}>${xml}</w:${root}>`;
    const parts = await read(
      docxOfBody(
        [
          paragraph(run('before '), deleted('taken'), run('after')),
          paragraph(field('HYPERLINK "mailto:coded"', 'resulting')),
          paragraph(run('anchor'), `<w:r>${both}</w:r>`),
          paragraph(`<w:r>${newBox('newer')}</w:r>`),
          paragraph('<m:oMath><m:r><m:t>formula</m:t></m:r></m:oMath>', run('beside')),
          paragraph('<w:moveFrom><w:r><w:t>origin</w:t></w:r></w:moveFrom>', `<w:ins>${run('inserted')}</w:ins>`),
          `<w:tbl><w:tr><w:trPr><w:del/></w:trPr><w:tc>${paragraph(run('struck'))}</w:tc></w:tr><w:tr><w:tc>${paragraph(run('cell'))}</w:tc></w:tr></w:tbl>`,
          paragraph(run('noted'), '<w:r><w:footnoteReference w:id="1"/><w:commentReference w:id="2"/></w:r>'),
          '<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>last</w:t></w:r></w:p>',
        ].join(''),
        {
          'word/header1.xml': part('hdr', paragraph(run('heading'))),
          'word/footer1.xml': part('ftr', paragraph(run('footing'))),
          'word/footnotes.xml': part('footnotes', `<w:footnote w:id="1">${paragraph(run('footnote'))}</w:footnote>`),
          'word/comments.xml': part('comments', `<w:comment w:id="2">${paragraph(run('comment'))}</w:comment>`),
        },
      ),
    );
    const words = parts.flatMap(([, text]) => text?.match(/[\w-]+/g) ?? []).sort();
    expect(words).toEqual(
      'HYPERLINK after alt-of-boxed alt-of-newer anchor before beside boxed cell coded comment footing footnote formula heading inserted last mailto newer noted origin resulting struck taken'.split(
        ' ',
      ),
    );
    expect(parts.map(([place]) => place)).toEqual(['body', boxes, hidden, 'header', 'footer', 'notes', 'comments']);
    expect(parts[0]?.[1]).toBe('before after\nresulting\nanchor\nboxed\nbeside\ninserted\n\tcell\nnoted');
  });

  it('keeps apart what a line break, a tab or a cell keeps apart, and together what a hyphen keeps together', async () => {
    const cells = ['one', 'two'].map((text) => `<w:tc>${paragraph(run(text))}</w:tc>`).join('');
    const body = [
      paragraph(run('first'), '<w:r><w:br/></w:r>', run('second'), '<w:r><w:tab/></w:r>', run('third')),
      paragraph(run('12'), '<w:r><w:noBreakHyphen/></w:r>', run('34')),
      `<w:tbl><w:tr>${cells}</w:tr></w:tbl>`,
    ];
    expect(await read(docxOfBody(body.join('')))).toEqual([['body', 'first\nsecond\tthird\n12-34\n\tone\n\ttwo']]);
  });

  it('keeps its label with a number that was deleted', async () => {
    const parts = await read(docxOfBody(paragraph(run('Jane, SSN: '), deleted('536904'), deleted('399'))));
    expect(parts).toEqual([
      ['body', 'Jane, SSN:'],
      [hidden, 'SSN: 536904399'],
    ]);
  });

  it('says of text that it is hidden or too small to read', async () => {
    const as = (formatting: string, text: string) => `<w:r><w:rPr>${formatting}</w:rPr><w:t>${text}</w:t></w:r>`;
    const body = [
      paragraph(run('SSN: '), as('<w:vanish/>', 'hidden'), as('<w:vanish w:val="0"/>', 'plain')),
      paragraph(as('<w:sz w:val="2"/>', 'tiny'), as('<w:sz w:val="22"/>', 'large')),
      paragraph('<w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr>', run('beside')),
    ];
    expect(await read(docxOfBody(body.join('')))).toEqual([
      ['body', 'SSN: hiddenplain\ntinylarge\nbeside'],
      [hidden, 'SSN: hidden\ntiny'],
    ]);
  });

  it('says of white text that it is hidden where nothing coloured is behind it', async () => {
    const white = (text: string, beside = '') =>
      `<w:r><w:rPr><w:color w:val="FEFEFE"/>${beside}</w:rPr><w:t>${text}</w:t></w:r>`;
    const shade = (fill: string) => `<w:shd w:val="clear" w:color="auto" w:fill="${fill}"/>`;
    const table = (properties: string, cell: string) =>
      `<w:tbl><w:tblPr>${properties}</w:tblPr><w:tr><w:tc>${cell}</w:tc></w:tr></w:tbl>`;
    const seen = [
      paragraph(white('on-run', shade('000000'))),
      paragraph(white('on-marker', '<w:highlight w:val="black"/>')),
      paragraph(`<w:pPr>${shade('112233')}</w:pPr>`, white('on-paragraph')),
      table('', `<w:tcPr>${shade('112233')}</w:tcPr>${paragraph(white('on-cell'))}`),
      table('<w:tblStyle w:val="Dark"/>', paragraph(white('on-style'))),
      paragraph(`<w:r>${oldBox('x').replace(run('x'), white('in-box'))}</w:r>`),
    ];
    const unseen = [
      paragraph(white('plain')),
      paragraph(`<w:pPr><w:rPr>${shade('000000')}</w:rPr></w:pPr>`, white('beside-mark')),
      paragraph(`<w:pPr>${shade('FFFFFF')}</w:pPr>`, white('on-white')),
      table('', paragraph(white('in-cell'))),
    ];
    const header = `<w:hdr ${wordNamespaces}>${paragraph(run('top '), white('of-page'))}</w:hdr>`;
    const parts = await read(docxOfBody([...seen, ...unseen].join(''), { 'word/header1.xml': header }));
    expect(Object.fromEntries(parts.slice(1))).toEqual({
      [hidden]: 'plain\nbeside-mark\non-white\nin-cell',
      header: 'top',
      'header, hidden text': 'of-page',
    });
    const page = docxOf({
      'word/document.xml': `<w:document ${wordNamespaces}><w:background w:color="101010"/><w:body>${unseen.join('')}</w:body></w:document>`,
    });
    expect((await read(page)).map(([place]) => place)).toEqual(['body']);
  });

  it('gives every value, each with its kind and place', async () => {
    const part = (root: string, xml: string) => `<w:${root} ${wordNamespaces}>${xml}</w:${root}>`;
    const { parts } = await extract(
      docxOfBody(
        [
          paragraph(run('planted-body'), deleted('planted-deleted'), `<w:ins>${run(' planted-inserted')}</w:ins>`),
          paragraph(`<w:r>${newBox('planted-box')}</w:r>`),
          paragraph(field('planted-field', 'x')),
        ].join(''),
        {
          'word/header1.xml': part('hdr', paragraph(run('planted-header'))),
          'word/footer2.xml': part('ftr', paragraph(run('planted-footer'))),
          'word/endnotes.xml': part('endnotes', `<w:endnote>${paragraph(run('planted-endnote'))}</w:endnote>`),
          'word/comments.xml': part(
            'comments',
            `<w:comment w:author="planted-author">${paragraph(run('planted-comment'))}</w:comment>`,
          ),
          'word/glossary/document.xml': part('glossaryDocument', paragraph(run('planted-block'))),
          'word/charts/chart1.xml': '<c:chart xmlns:c="c"><c:v>planted-point</c:v></c:chart>',
          'word/settings.xml': part('settings', '<w:docVar w:name="planted-variable" w:val="planted-content"/>'),
          'word/_rels/document.xml.rels':
            '<r><Relationship Target="https://corp-mail.org/planted-link" TargetMode="External"/></r>',
          'docProps/core.xml': '<p xmlns:dc="d"><dc:creator>planted-creator</dc:creator></p>',
          'docProps/custom.xml': '<p><property name="planted-property"><lpwstr>planted-value</lpwstr></property></p>',
          'docMetadata/LabelInfo.xml': '<l><label id="{1}" siteId="planted-site"/></l>',
          'customXml/item1.xml': '<data field="planted-attribute">planted-custom-xml</data>',
          'word/embeddings/list.bin': '{"a": "planted-embedded"}',
          'word/vbaProject.bin': 'macros',
        },
      ),
      'file.docm',
      defaultBudget,
    );
    const planted = [];
    const unread = [];
    for await (const { kind, place, text, hidden, reason } of parts) {
      for (const [value] of text.matchAll(/planted-[\w-]+/g))
        planted.push(`${value}: ${kind}, ${place}${hidden ? ' (hidden)' : ''}`);
      if (reason) unread.push([place, reason]);
    }
    expect(planted).toEqual([
      'planted-body: body, body',
      'planted-inserted: body, body',
      'planted-box: body, body, text boxes',
      'planted-deleted: body, body, deleted and hidden text (hidden)',
      'planted-box: body, body, deleted and hidden text (hidden)',
      'planted-field: body, body, deleted and hidden text (hidden)',
      'planted-header: header, header',
      'planted-footer: header, footer',
      'planted-endnote: body, notes',
      'planted-author: comment, comments',
      'planted-comment: comment, comments',
      'planted-creator: metadata, properties',
      'planted-property: metadata, properties 2',
      'planted-value: metadata, properties 2',
      'planted-site: metadata, label',
      'planted-link: metadata, links',
      'planted-attribute: metadata, custom data',
      'planted-custom-xml: metadata, custom data',
      'planted-block: body, drawing or building block',
      'planted-point: body, drawing or building block 2',
      'planted-variable: metadata, settings',
      'planted-content: metadata, settings',
      'planted-embedded: attachment, embedded file, body',
    ]);
    expect(unread).toEqual([['macros', 'malformed']]);
  });

  it('reads what is noted in pictures, and what is no picture under the name of one', async () => {
    const note = Buffer.from('\0\0\0\x0ctEXtAuthor\0Carol\0\0\0\0', 'latin1');
    const png = Buffer.from('89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489', 'hex');
    const parts = { 'word/media/image1.png': Buffer.concat([png, note]), 'word/media/image2.png': '{"key": "hidden"}' };
    expect(await read(docxOfBody(paragraph(run('x')), parts))).toEqual([
      ['body', 'x'],
      ['picture, picture notes', 'Author: Carol'],
      ['picture 2, body', 'key: hidden'],
      ['2 images', 'image-without-ocr'],
    ]);
  });

  it('needs no other part of the package, even where links and pictures lead there', async () => {
    const link = `<w:hyperlink r:id="rId7" w:anchor="x">${run('linked')}</w:hyperlink>`;
    const picture = '<w:r><w:pict><v:shape><v:imagedata r:id="rId8"/></v:shape></w:pict></w:r>';
    const listed = `<w:pPr><w:pStyle w:val="S"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="9"/></w:numPr></w:pPr>`;
    expect(await read(docxOfBody(paragraph(listed, link, picture)))).toEqual([['body', 'linked']]);
  });

  it.each([
    ['too many elements', Array.from({ length: 20_000 }, (_, n) => paragraph(run(`${n * 7919}`))).join('')],
    ['too many fields', paragraph(field('PAGE', '1')).repeat(700)],
    ['too much code in fields', paragraph(field(`QUOTE ${'x '.repeat(60_000)}`, '1'))],
    ['too much text', paragraph(run(randomBytes(2_200_000).toString('hex')))],
    ['text where mammoth wants none', '<w:p><w:r><w:t>a<w:x/>b</w:t></w:r></w:p>'],
  ])('is read as it stands when it has %s for mammoth', async (_name, xml) => {
    const parts = await read(docxOfBody(paragraph(run('kept'), deleted('gone')) + xml));
    expect(parts.map(([place]) => place)).toEqual(['body']);
    expect(parts[0]?.[1]).toMatch(/^keptgone\n/);
  });

  it('is cut where the budget ends, and says so', async () => {
    const parts = await read(docxOfBody(paragraph(run('0123456789')).repeat(10)), 25);
    expect(parts.slice(0, 2)).toEqual([
      ['body', '0123456789\n0123456789\n012'],
      ['body', 'too-many-characters'],
    ]);
  });
});
