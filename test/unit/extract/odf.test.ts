import { type Budget, defaultBudget } from '../../../src/extract/budget.js';
import { extract } from '../../../src/extract/extract.js';
import type { Part } from '../../../src/extract/part.js';
import { docxOf, wordXml } from '../../fixtures/documents.js';
import { odfOf, odfPart } from '../../fixtures/office.js';

async function read(file: Buffer, budget: Partial<Budget> = {}): Promise<Part[]> {
  const { parts } = await extract(file, 'file.odt', { ...defaultBudget, ...budget });
  const found: Part[] = [];
  for await (const part of parts) found.push(part);
  return found;
}

const shown = (parts: readonly Part[]) => parts.map(({ place, text, reason }) => [place, reason ?? text]);
const planted = (parts: readonly Part[]) =>
  parts.flatMap(({ kind, place, text, hidden }) =>
    [...text.matchAll(/planted-[\w-]+/g)].map(([value]) => `${value}: ${kind}, ${place}${hidden ? ' (hidden)' : ''}`),
  );
const p = (text: string) => `<text:p>${text}</text:p>`;
const cell = (text: string, attributes = '') => `<table:table-cell ${attributes}>${text && p(text)}</table:table-cell>`;
const row = (...cells: readonly string[]) => `<table:table-row>${cells.join('')}</table:table-row>`;

describe('an OpenDocument text', () => {
  it('gives a line for each paragraph, spaces and breaks as they show', async () => {
    const text = [
      '<text:h>Title</text:h>',
      p('one<text:s text:c="2"/>two<text:tab/>three<text:line-break/>fo<text:span>ur</text:span>\n five'),
      `<table:table>${row(cell('left'), cell('right'))}</table:table>`,
    ];
    expect(shown(await read(odfOf('text', text.join(''))))).toEqual([
      ['body', 'Title\none  two\tthree\nfour  five\n\tleft\n\tright\n'],
    ]);
  });

  it('gives every value, each with its kind and place', async () => {
    const content = [
      '<text:tracked-changes><text:changed-region><text:deletion><office:change-info><dc:creator>planted-changer</dc:creator></office:change-info>',
      `${p('planted-deleted')}</text:deletion></text:changed-region></text:tracked-changes>`,
      '<text:user-field-decls><text:user-field-decl office:string-value="planted-field" text:name="f"/></text:user-field-decls>',
      p(
        'planted-body<office:annotation><dc:creator>planted-author</dc:creator><text:p>planted-comment</text:p></office:annotation>',
      ),
      p(
        `<text:note><text:note-citation>1</text:note-citation><text:note-body>${p('planted-note')}</text:note-body></text:note>`,
      ),
      p('<text:span text:style-name="T1">planted-invisible</text:span>'),
      p('<text:hidden-text text:string-value="x">planted-hidden</text:hidden-text>'),
      p('<text:a xlink:href="https://corp-mail.org/planted-link">planted-link-text</text:a>'),
      p(
        `<draw:frame draw:name="planted-frame"><draw:text-box>${p('planted-box')}</draw:text-box><svg:desc>planted-alt-text</svg:desc></draw:frame>`,
      ),
    ].join('');
    const found = await read(
      odfOf('text', content, {
        styles:
          '<style:style style:name="T1" style:family="text"><style:text-properties text:display="none"/></style:style>',
        parts: {
          'styles.xml': odfPart(
            'document-styles',
            `<office:master-styles><style:master-page><style:header>${p('planted-header')}</style:header><style:footer>${p('planted-footer')}</style:footer></style:master-page></office:master-styles>`,
          ),
          'meta.xml': odfPart(
            'document-meta',
            '<office:meta><dc:title>planted-title</dc:title><meta:user-defined meta:name="planted-name">planted-value</meta:user-defined></office:meta>',
          ),
          'settings.xml': odfPart(
            'document-settings',
            '<config:config-item config:name="CurrentDatabaseDataSource">planted-source</config:config-item><config:config-item config:name="PrinterSetup">noise</config:config-item>',
          ),
          'Basic/Standard/Module1.xml': '<script:module xmlns:script="s">planted-macro</script:module>',
          'Object 1/content.xml': odfPart(
            'document-content',
            `<office:body><office:spreadsheet><table:table>${row(cell('planted-object'))}</table:table></office:spreadsheet></office:body>`,
          ),
          'Object 2': docxOf({ 'word/document.xml': wordXml(['planted-embedded']) }),
          'Pictures/1.png': 'png',
          'Configurations2/accelerator/current.xml': '',
        },
      }),
    );
    expect(planted(found)).toEqual([
      'planted-body: body, body',
      'planted-link-text: body, body',
      'planted-box: body, body',
      'planted-changer: body, deleted text (hidden)',
      'planted-deleted: body, deleted text (hidden)',
      'planted-field: metadata, names and alternative texts (hidden)',
      'planted-frame: metadata, names and alternative texts (hidden)',
      'planted-alt-text: metadata, names and alternative texts (hidden)',
      'planted-author: comment, comments',
      'planted-comment: comment, comments',
      'planted-note: body, notes',
      'planted-invisible: body, hidden text (hidden)',
      'planted-hidden: body, hidden text (hidden)',
      'planted-link: metadata, links',
      'planted-header: header, header',
      'planted-footer: header, footer',
      'planted-object: attachment, embedded object, sheet 1',
      'planted-title: metadata, properties',
      'planted-name: metadata, properties',
      'planted-value: metadata, properties',
      'planted-macro: body, macros',
      'planted-source: metadata, settings',
      'planted-embedded: attachment, embedded file, body',
    ]);
    expect(found.flatMap(({ place, reason }) => (reason ? [[place, reason]] : []))).toEqual([
      ['1 images', 'image-without-ocr'],
    ]);
    expect(JSON.stringify(found)).not.toContain('noise');
  });

  it('says of white and tiny text that it is hidden where nothing coloured is behind it', async () => {
    const style = (name: string, family: string, text: string, ground = '') =>
      `<style:style style:name="${name}" style:family="${family}"><style:${family}-properties fo:background-color="${ground || 'transparent'}"/><style:text-properties ${text}/></style:style>`;
    const styles = [
      style('W', 'text', 'fo:color="#ffffff"'),
      style('WP', 'paragraph', 'fo:color="#fdfdfd"'),
      style('tiny', 'text', 'fo:font-size="1pt"'),
      style('dark', 'paragraph', '', '#000000'),
      style('marked', 'text', 'fo:color="#ffffff" fo:background-color="#ff0000"'),
      style('C', 'table-cell', '', '#112233'),
    ].join('');
    const span = (name: string, text: string) => `<text:span text:style-name="${name}">${text}</text:span>`;
    const table = (cellStyle: string, text: string) =>
      `<table:table>${row(cell('', '').replace('></table:table-cell>', ` table:style-name="${cellStyle}">${p(text)}</table:table-cell>`))}</table:table>`;
    const content = [
      p(span('W', 'planted-1')),
      '<text:p text:style-name="WP">planted-2</text:p>',
      p(span('tiny', 'planted-3')),
      table('none', span('W', 'planted-4')),
      `<text:p text:style-name="dark">${span('W', 'planted-5')}</text:p>`,
      p(span('marked', 'planted-6')),
      table('C', span('W', 'planted-7')),
      p(`<draw:frame><draw:text-box>${p(span('W', 'planted-8'))}</draw:text-box></draw:frame>`),
    ].join('');
    expect(planted(await read(odfOf('text', content, { styles })))).toEqual([
      ...[5, 6, 7, 8].map((n) => `planted-${n}: body, body`),
      ...[1, 2, 3, 4].map((n) => `planted-${n}: body, hidden text (hidden)`),
    ]);
  });

  it('may be one XML file', async () => {
    const flat = odfPart(
      'document',
      `<office:meta><dc:creator>planted-creator</dc:creator></office:meta><office:body><office:text>${p('planted-body')}<office:binary-data>aGVsbG8=</office:binary-data></office:text></office:body>`,
    );
    const found = await read(Buffer.from(flat));
    expect(planted(found)).toEqual(['planted-body: body, body', 'planted-creator: metadata, properties']);
    expect(JSON.stringify(found)).not.toContain('aGVsbG8=');
  });

  it('is known by its manifest where its type does not stand first', async () => {
    const whole = odfOf('text', p('kept'));
    expect(
      shown(await read(Buffer.from(whole.toString('latin1').replaceAll('mimetype', 'mimetypo'), 'latin1'))),
    ).toContainEqual(['body', 'kept\n']);
  });

  it('is encrypted when its manifest says so', async () => {
    const manifest =
      '<manifest:manifest xmlns:manifest="m"><manifest:file-entry manifest:full-path="content.xml"><manifest:encryption-data/></manifest:file-entry></manifest:manifest>';
    const found = await read(odfOf('text', p('cipher'), { parts: { 'META-INF/manifest.xml': manifest } }));
    expect(shown(found)).toEqual([['document', 'encrypted']]);
  });
});

describe('an OpenDocument spreadsheet', () => {
  const table = (xml: string, style = '') => `<table:table table:style-name="${style}">${xml}</table:table>`;

  it('gives a line for each row and a tab between cells, and the value where the cell shows less', async () => {
    const rows = [
      row(cell('1000'), cell(''), cell('two</text:p><text:p>lines')),
      row(
        cell('1.23E+09', 'office:value-type="float" office:value="1234567890"'),
        cell('01/02/24', 'office:value-type="date" office:date-value="2024-02-01"'),
        cell('', 'office:value-type="float" office:value="42"'),
        cell('50%', 'office:value-type="percentage" office:value="0.5"'),
      ),
    ];
    expect(shown(await read(odfOf('spreadsheet', table(rows.join('')))))).toEqual([
      ['sheet 1', '1000\ttwo\nlines\n1.23E+09 (1234567890)\t01/02/24 (2024-02-01)\t42\t50%\n'],
    ]);
  });

  it('gives every value, each with its kind and place', async () => {
    const first = [
      '<table:table-column/><table:table-column table:visibility="collapse" table:number-columns-repeated="2"/>',
      row(cell('planted-cell 1000'), cell(''), cell('planted-hidden-column'), cell('planted-last')),
      `<table:table-row table:visibility="filter">${cell('planted-filtered')}</table:table-row>`,
      row(cell('x', 'table:formula="of:=IF([.A1]=&quot;planted-formula&quot;;1;2)"')),
      row(
        `<table:table-cell><office:annotation>${p('planted-comment')}</office:annotation>${p('planted-beside')}</table:table-cell>`,
      ),
    ].join('');
    const validation =
      '<table:content-validations><table:content-validation table:condition="of:cell-content-is-in-list(&quot;planted-choice&quot;)"/></table:content-validations>';
    const names =
      '<table:named-expressions><table:named-expression table:name="planted-name" table:expression="&quot;planted-constant&quot;"/></table:named-expressions>';
    const found = await read(
      odfOf('spreadsheet', validation + table(first) + table(row(cell('planted-hidden-sheet')), 'ta2') + names, {
        styles:
          '<style:style style:name="ta2" style:family="table"><style:table-properties table:display="false"/></style:style>',
      }),
    );
    expect(planted(found)).toEqual([
      'planted-choice: metadata, names and alternative texts (hidden)',
      'planted-name: metadata, names and alternative texts (hidden)',
      'planted-constant: metadata, names and alternative texts (hidden)',
      'planted-cell: sheet, sheet 1',
      'planted-last: sheet, sheet 1',
      'planted-beside: sheet, sheet 1',
      'planted-hidden-column: sheet, sheet 1, hidden cells (hidden)',
      'planted-filtered: sheet, sheet 1, hidden cells (hidden)',
      'planted-formula: sheet, sheet 1, text in formulas (hidden)',
      'planted-comment: comment, sheet 1, comments',
      'planted-hidden-sheet: sheet, sheet 2 (hidden)',
    ]);
  });

  it('writes the name of its column before each cell', async () => {
    const rows = [row(cell('Name'), cell('SSN'), cell('Note')), row(cell('Ann'), cell('1'), cell('x'))];
    expect(shown(await read(odfOf('spreadsheet', table(rows.join('')))))).toEqual([
      ['sheet 1', 'Name\tSSN\tNote\nName: Ann\tSSN: 1\tNote: x\n'],
    ]);
  });

  it('reads once what is repeated a million times', async () => {
    const repeated = `<table:table-row table:number-rows-repeated="1048576">${cell('once', 'table:number-columns-repeated="16384"')}</table:table-row>`;
    expect(shown(await read(odfOf('spreadsheet', table(repeated))))).toEqual([['sheet 1', 'once\n']]);
  });

  it('has no more sheets than a document may have entries', async () => {
    const found = await read(odfOf('spreadsheet', table(row(cell('x'))).repeat(30)), { entries: 20 });
    expect(shown(found).slice(-2)).toEqual([
      ['sheet 17', 'x\n'],
      ['body', 'too-many-entries'],
    ]);
  });
});

describe('an OpenDocument presentation', () => {
  it('gives slides, hidden ones and notes', async () => {
    const slide = (text: string, more = '') =>
      `<draw:page ${more}>${p(text)}<presentation:notes>${p(`notes of ${text}`)}</presentation:notes></draw:page>`;
    const found = await read(
      odfOf('presentation', slide('one') + slide('two', 'draw:style-name="dp2"'), {
        styles:
          '<style:style style:name="dp2" style:family="drawing-page"><style:drawing-page-properties presentation:visibility="hidden"/></style:style>',
      }),
    );
    expect(found.map(({ kind, place, text, hidden }) => [kind, place, text, hidden])).toEqual([
      ['page', 'slide 1', 'one\n', undefined],
      ['body', 'slide 1, notes', 'notes of one\n', undefined],
      ['page', 'slide 2', 'two\n', true],
      ['body', 'slide 2, notes', 'notes of two\n', undefined],
    ]);
  });
});

describe('a hostile OpenDocument file', () => {
  it('keeps what was read before it broke, was nested too deep or grew too long', async () => {
    const broken = [`${p('kept')}<oops>`, p('kept') + '<text:span>'.repeat(600), p('kept') + p('x'.repeat(90))];
    const reasons = ['malformed', 'too-deep', 'too-many-characters'];
    for (const [index, content] of broken.entries()) {
      const found = await read(odfOf('text', content), { characters: 80 });
      expect(found[0]?.text).toMatch(/^kept\n/);
      expect(shown(found)).toContainEqual(['body', reasons[index]]);
    }
  });

  it('has a named reason wherever it is cut', async () => {
    const whole = odfOf('text', Array.from({ length: 2000 }, (_, n) => p(`${(n * 7919) ** 2}`)).join(''));
    for (let tenths = 1; tenths < 10; tenths++) {
      const found = await read(whole.subarray(0, (whole.length * tenths) / 10));
      expect([tenths, shown(found)]).toEqual([tenths, [['document', 'malformed']]]);
    }
  });

  it('says malformed when it has no content', async () => {
    const whole = odfOf('text', p('x'));
    const found = await read(Buffer.from(whole.toString('latin1').replaceAll('content.xml', 'content.xyz'), 'latin1'));
    expect(shown(found)).toContainEqual(['body', 'malformed']);
  });
});
