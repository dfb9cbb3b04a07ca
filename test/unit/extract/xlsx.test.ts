import { type Budget, defaultBudget } from '../../../src/extract/budget.js';
import { extract } from '../../../src/extract/extract.js';
import type { Part } from '../../../src/extract/part.js';
import { docxOf, wordXml } from '../../fixtures/documents.js';
import { officePackage, relationships, sharedStrings, spreadsheetNamespaces, xlsxOf } from '../../fixtures/office.js';
import { zip } from '../../fixtures/zip.js';

async function read(xlsx: Buffer, budget: Partial<Budget> = {}): Promise<Part[]> {
  const { parts } = await extract(xlsx, 'file.xlsx', { ...defaultBudget, ...budget });
  const found: Part[] = [];
  for await (const part of parts) found.push(part);
  return found;
}

const rowsOf = (...rows: readonly string[]) => `<sheetData>${rows.join('')}</sheetData>`;
const row = (...cells: readonly string[]) => `<row>${cells.join('')}</row>`;
const number = (value: string, style = 0) => `<c s="${style}"><v>${value}</v></c>`;
const inline = (text: string) => `<c t="inlineStr"><is><t>${text}</t></is></c>`;
const shared = (index: number) => `<c t="s"><v>${index}</v></c>`;
const styles = (...codes: readonly string[]) =>
  `<styleSheet ${spreadsheetNamespaces}><numFmts>${codes.map((code, n) => `<numFmt numFmtId="${164 + n}" formatCode="${code}"/>`).join('')}</numFmts><cellStyleXfs><xf numFmtId="0"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/>${codes.map((_, n) => `<xf numFmtId="${164 + n}"/>`).join('')}</cellXfs></styleSheet>`;

async function sheetText(xml: string, parts: Readonly<Record<string, string>> = {}): Promise<string | undefined> {
  return (await read(xlsxOf([{ xml }], parts))).find(({ place }) => place === 'sheet 1')?.text;
}

describe('a sheet', () => {
  it('gives a line for each row and a tab between cells, whatever kind they are', async () => {
    const cells = [
      shared(0),
      inline('inline'),
      number('12.50'),
      '<c t="str"><f>A1&amp;B1</f><v>cached</v></c>',
      '<c t="b"><v>1</v></c>',
      '<c t="e"><v>#N/A</v></c>',
    ];
    const strings = sharedStrings(
      '<r><t>12</t></r><r><rPr><b/></rPr><t>-34</t></r><rPh sb="0" eb="1"><t>reading</t></rPh>',
    );
    expect(
      await sheetText(rowsOf(row(...cells), row(), row(inline('next'))), { 'xl/sharedStrings.xml': strings }),
    ).toBe('12-34 reading\tinline\t12.50\tcached\tTRUE\t#N/A\nnext\n');
  });

  it('shows dates in ISO, numbers under a mask of digits with it, and no exponents', async () => {
    const parts = {
      'xl/styles.xml': styles('yyyy\\-mm\\-dd hh:mm', '000\\-00\\-0000', '[Red]#,##0.00 "day"', '00000'),
    };
    const cells = [
      number('45292', 1),
      number('45292.5', 2),
      number('36904399', 3),
      number('45292', 4),
      number('1234', 5),
    ];
    expect(await sheetText(rowsOf(row(...cells, number('4.111111111111111E+15'), number('1', 1))), parts)).toBe(
      '2024-01-01\t2024-01-01T12:00:00\t036-90-4399\t45292\t01234\t4111111111111111\t1900-01-01\n',
    );
  });

  it('writes the name of its column before each cell, below a row of names', async () => {
    const rows = [
      row(inline('Employees of 1999')),
      row(
        '<c r="B2" t="str"><v>Name</v></c>',
        '<c r="C2" t="str"><v>Birth\ndate</v></c>',
        '<c r="D2" t="str"><v>SSN</v></c>',
      ),
      row('<c r="B3" t="str"><v>Ann</v></c>', '<c r="D3"><v>1</v></c>', '<c r="E3"><v>2</v></c>'),
      row('<c r="C4"><v>3</v></c>'),
    ];
    expect(await sheetText(rowsOf(...rows))).toBe(
      'Employees of 1999\nName\tBirth\ndate\tSSN\nName: Ann\tSSN: 1\t2\nBirth date: 3\n',
    );
  });

  it('takes no row of values for names, and labels no words in a form', async () => {
    expect(await sheetText(rowsOf(row(inline('Ann'), inline('555-123')), row(inline('Bob'), inline('555-124'))))).toBe(
      'Ann\t555-123\nBob\t555-124\n',
    );
    expect(await sheetText(rowsOf(row(inline('First'), inline('Ann')), row(inline('Last'), inline('Bee'))))).toBe(
      'First\tAnn\nLast\tBee\n',
    );
  });

  it('leaves the names of columns out when half of the budget is gone, to read on', async () => {
    const rows = [
      row(inline('One'), inline('Two'), inline('Three')),
      ...Array.from({ length: 20 }, () => row(number('1'))),
    ];
    const found = await read(xlsxOf([{ xml: rowsOf(...rows) }]), { characters: 80 });
    expect(found[0]?.text).toMatch(/^One\tTwo\tThree\nOne: 1\n/);
    expect(found[0]?.text).toMatch(/\n1\n1\n1\n$/);
    expect(found.every(({ status }) => status === 'read')).toBe(true);
  });

  it('takes cells whose format shows nothing for hidden', async () => {
    const parts = { 'xl/styles.xml': styles(';;;') };
    const found = await read(xlsxOf([{ xml: rowsOf(row(number('1'), number('2', 2))) }], parts));
    expect(found.map(({ place, text, hidden }) => [place, text, hidden])).toEqual([
      ['sheet 1', '1\n', undefined],
      ['sheet 1, hidden cells', '2\n', true],
    ]);
  });

  it('says of cells that they are hidden when their text has the colour of what is behind it, or is too small', async () => {
    const font = (look: string) => `<font>${look}</font>`;
    const fill = (colour: string) => `<fill><patternFill patternType="solid"><fgColor ${colour}/></patternFill></fill>`;
    const fonts = ['', '<color rgb="FFFFFFFF"/>', '<color theme="0"/>', '<sz val="1"/>', '<color rgb="FF112233"/>'].map(
      font,
    );
    const fills = [
      '<fill><patternFill patternType="none"/></fill>',
      fill('rgb="FF112233"'),
      fill('theme="0"'),
      fill('theme="4" tint="-.5"'),
    ];
    const formats = [
      [0, 0],
      [1, 0],
      [2, 0],
      [3, 1],
      [4, 1],
      [1, 1],
      [2, 2],
      [1, 3],
      [4, 0],
    ];
    const xml = `<styleSheet ${spreadsheetNamespaces}><fonts>${fonts.join('')}</fonts><fills>${fills.join('')}</fills><cellXfs>${formats
      .map(([fontId, fillId]) => `<xf fontId="${fontId}" fillId="${fillId}"/>`)
      .join('')}</cellXfs></styleSheet>`;
    const cells = formats.map((_, style) => `<c s="${style}"><v>${style}</v></c>`).join('');
    const found = await read(xlsxOf([{ xml: `<sheetData><row>${cells}</row></sheetData>` }], { 'xl/styles.xml': xml }));
    expect(found.map(({ place, text }) => [place, text])).toEqual([
      ['sheet 1', '0\t5\t7\t8\n'],
      ['sheet 1, hidden cells', '1\t2\t3\t4\t6\n'],
    ]);
  });

  it('counts days from 1904 where the workbook says so', async () => {
    const workbook = `<workbook ${spreadsheetNamespaces}><workbookPr date1904="1"/><sheets><sheet r:id="r1"/></sheets></workbook>`;
    const parts = { 'xl/workbook.xml': workbook, 'xl/styles.xml': styles() };
    expect(await sheetText(rowsOf(row(number('1', 1))), parts)).toBe('1904-01-02\n');
  });

  it('undoes the escapes of control characters', async () => {
    expect(await sheetText(rowsOf(row(inline('a_x000D_b_x005F_c'))))).toBe('a\rb_c\n');
  });

  it('is read in the order of the workbook, not of the archive, and once', async () => {
    const parts = {
      'xl/workbook.xml': `<workbook ${spreadsheetNamespaces}><sheets><sheet r:id="r2"/><sheet r:id="r1"/><sheet r:id="r2"/></sheets></workbook>`,
    };
    const found = await read(xlsxOf([{ xml: rowsOf(row(inline('one'))) }, { xml: rowsOf(row(inline('two'))) }], parts));
    expect(found.map(({ place, text, reason }) => [place, reason ?? text])).toEqual([
      ['sheet 1', 'two\n'],
      ['sheet 2', 'one\n'],
      ['1 missing sheets', 'malformed'],
    ]);
  });

  it('is found by its path where the workbook does not name it', async () => {
    const sheet = `<x:worksheet xmlns:x="s"><x:sheetData><x:row><x:c t="str"><x:v>lost</x:v></x:c></x:row></x:sheetData></x:worksheet>`;
    const found = await read(officePackage({ 'xl/workbook.xml': '<workbook/>', 'xl/worksheets/sheet9.xml': sheet }));
    expect(found).toMatchObject([
      { kind: 'sheet', place: 'sheet outside the workbook', status: 'read', text: 'lost\n', hidden: true },
    ]);
  });
});

describe('a workbook', () => {
  it('gives every value, each with its kind and place', async () => {
    const first = [
      '<sheetPr codeName="planted-code-name"/><cols><col min="2" max="3" hidden="1"/></cols>',
      rowsOf(
        `<row r="1"><c r="A1" t="inlineStr"><is><t>planted-cell</t></is></c><c r="C1" t="inlineStr"><is><t>planted-hidden-column</t></is></c></row>`,
        '<row r="2" hidden="1"><c r="A2" t="inlineStr"><is><t>planted-hidden-row</t></is></c></row>',
        '<row r="3"><c r="D3" t="str"><f>IF(A1="planted-formula","x",1)</f><v>planted-result</v></c></row>',
      ),
      '<autoFilter ref="A1:B2"><filterColumn colId="0"><filters><filter val="planted-filter"/></filters></filterColumn></autoFilter>',
      '<dataValidations><dataValidation prompt="planted-prompt" sqref="A1"><formula1>"planted-list,b"</formula1></dataValidation></dataValidations>',
      '<hyperlinks><hyperlink ref="A1" r:id="r1" display="planted-link-text"/></hyperlinks>',
      '<headerFooter><oddHeader>&amp;L&amp;"Arial,Bold"&amp;12planted-header&amp;RPage &amp;P</oddHeader></headerFooter>',
    ].join('');
    const text = (value: string) => `<a:p><a:r><a:t>${value}</a:t></a:r></a:p>`;
    const found = await read(
      xlsxOf([{ xml: first }, { xml: rowsOf(row(inline('planted-hidden-sheet'))), state: 'veryHidden' }], {
        'xl/sharedStrings.xml': sharedStrings('<t>planted-unused</t>'),
        'xl/worksheets/_rels/sheet1.xml.rels': relationships(
          ['hyperlink', 'mailto:planted-link@corp-mail.org'],
          ['comments', '../comments1.xml'],
          ['threadedComment', '../threadedComments/threadedComment1.xml'],
          ['drawing', '../drawings/drawing1.xml'],
          ['vmlDrawing', '../drawings/vmlDrawing1.vml'],
          ['table', '/xl/tables/table1.xml'],
          ['pivotTable', '../pivotTables/pivotTable1.xml'],
          ['oleObject', '../embeddings/inner.docx'],
        ),
        'xl/drawings/_rels/drawing1.xml.rels': relationships(['chart', '../charts/chart1.xml']),
        'xl/pivotTables/_rels/pivotTable1.xml.rels': relationships(['pivotCacheDefinition', '../pivotCache/def1.xml']),
        'xl/comments1.xml': `<comments ${spreadsheetNamespaces}><authors><author>planted-author</author></authors><commentList><comment ref="A1"><text><r><t>planted-</t></r><r><t>note</t></r></text></comment></commentList></comments>`,
        'xl/threadedComments/threadedComment1.xml':
          '<ThreadedComments><threadedComment ref="A1"><text>planted-thread</text></threadedComment></ThreadedComments>',
        'xl/drawings/drawing1.xml': `<d xmlns:a="a"><cNvPr id="2" name="Box" descr="planted-alt-text"/>${text('planted-drawing')}</d>`,
        'xl/drawings/vmlDrawing1.vml': '<xml xmlns:v="v"><v:textbox><div>planted-control<br></div></v:textbox></xml>',
        'xl/charts/chart1.xml': `<c:chart xmlns:c="c" xmlns:a="a"><c:title>${text('planted-title')}</c:title><c:pt><c:v>planted-point</c:v></c:pt></c:chart>`,
        'xl/tables/table1.xml': '<table><tableColumn name="planted-column"/></table>',
        'xl/pivotTables/pivotTable1.xml': '<pivotTableDefinition grandTotalCaption="planted-caption"/>',
        'xl/pivotCache/def1.xml':
          '<pivotCacheDefinition><sharedItems><s v="planted-pivot"/></sharedItems></pivotCacheDefinition>',
        'xl/embeddings/inner.docx': docxOf({ 'word/document.xml': wordXml(['planted-embedded']) }),
        'xl/workbook.xml': `<workbook ${spreadsheetNamespaces}><sheets><sheet name="planted-sheet-name" r:id="r1"/><sheet r:id="r2" state="veryHidden"/></sheets><definedNames><definedName name="planted-name">"planted-constant"</definedName></definedNames></workbook>`,
        'xl/connections.xml':
          '<connections><connection id="1"><dbPr connection="Server=db;Password=planted-password"/></connection></connections>',
        'xl/externalLinks/externalLink1.xml':
          '<externalLink><sheetDataSet><cell r="A1" t="str"><v>planted-external</v></cell></sheetDataSet></externalLink>',
        'xl/persons/person.xml': '<personList><person displayName="planted-person"/></personList>',
        'customXml/item1.xml': '<data><field>planted-custom-xml</field></data>',
        'docProps/core.xml': '<p xmlns:dc="d"><dc:creator>planted-creator</dc:creator></p>',
        'docProps/custom.xml':
          '<Properties><property name="planted-property"><lpwstr>planted-value</lpwstr></property></Properties>',
        'xl/media/image1.png': 'png',
        'xl/vbaProject.bin': 'macros',
      }),
    );
    const planted = found.flatMap(({ kind, place, text, hidden }) =>
      [...text.matchAll(/planted-[\w-]+/g)].map(([value]) => `${value}: ${kind}, ${place}${hidden ? ' (hidden)' : ''}`),
    );
    expect(planted).toEqual([
      'planted-sheet-name: metadata, workbook',
      'planted-name: metadata, workbook',
      'planted-constant: metadata, workbook',
      'planted-cell: sheet, sheet 1',
      'planted-result: sheet, sheet 1',
      'planted-hidden-column: sheet, sheet 1, hidden cells (hidden)',
      'planted-hidden-row: sheet, sheet 1, hidden cells (hidden)',
      'planted-formula: sheet, sheet 1, text in formulas (hidden)',
      'planted-header: header, sheet 1, header and footer',
      'planted-code-name: metadata, sheet 1, rules',
      'planted-filter: metadata, sheet 1, rules',
      'planted-prompt: metadata, sheet 1, rules',
      'planted-list: metadata, sheet 1, rules',
      'planted-link-text: metadata, sheet 1, texts of links',
      'planted-hidden-sheet: sheet, sheet 2 (hidden)',
      'planted-unused: sheet, strings that no cell shows (hidden)',
      'planted-author: comment, sheet 1, comments',
      'planted-note: comment, sheet 1, comments',
      'planted-thread: comment, sheet 1, comments 2',
      'planted-person: metadata, authors of comments',
      'planted-creator: metadata, properties',
      'planted-property: metadata, properties 2',
      'planted-value: metadata, properties 2',
      'planted-link: metadata, sheet 1, links',
      'planted-custom-xml: metadata, custom data',
      'planted-password: metadata, connections',
      'planted-external: metadata, external workbook',
      'planted-column: sheet, sheet 1, table',
      'planted-caption: sheet, sheet 1, pivot data',
      'planted-pivot: sheet, sheet 1, pivot data 2',
      'planted-title: body, sheet 1, chart',
      'planted-point: body, sheet 1, chart',
      'planted-alt-text: body, sheet 1, drawing',
      'planted-drawing: body, sheet 1, drawing',
      'planted-control: body, sheet 1, drawing 2, body',
      'planted-embedded: attachment, sheet 1, embedded file, body',
    ]);
    expect(found.filter(({ status }) => status !== 'read').map(({ place, reason }) => [place, reason])).toEqual([
      ['macros', 'malformed'],
      ['1 images', 'image-without-ocr'],
    ]);
  });
});

describe('a hostile workbook', () => {
  const reasons = (parts: readonly Part[]) => parts.flatMap(({ place, reason }) => (reason ? [[place, reason]] : []));

  it('keeps what was read beside a string that does not exist', async () => {
    const found = await read(xlsxOf([{ xml: rowsOf(row(inline('kept'), shared(7), shared(-1), inline('too'))) }]));
    expect(found[0]?.text).toBe('kept\ttoo\n');
    expect(reasons(found)).toEqual([['sheet 1', 'malformed']]);
  });

  it('is read without its relationships', async () => {
    const parts = { 'xl/_rels/workbook.xml.rels': '<Relationships>', '_rels/.rels': '' };
    const found = await read(
      xlsxOf([{ xml: rowsOf(row(shared(0))) }], { ...parts, 'xl/sharedStrings.xml': sharedStrings('<t>kept</t>') }),
    );
    expect(found[0]).toMatchObject({ place: 'sheet outside the workbook', text: 'kept\n' });
    expect(reasons(found)).toContainEqual(['1 missing sheets', 'malformed']);
  });

  it('is read on where one sheet is broken', async () => {
    const broken = `${rowsOf(row(inline('before')))}<oops>`;
    const found = await read(xlsxOf([{ xml: broken }, { xml: rowsOf(row(inline('after'))) }]));
    expect(found.map(({ place, text, reason }) => [place, reason ?? text])).toEqual([
      ['sheet 1', 'before\n'],
      ['sheet 1', 'malformed'],
      ['sheet 2', 'after\n'],
    ]);
  });

  it('may have a million cells in a row, and very many ranges of hidden columns', async () => {
    const cells = Array.from({ length: 1_000_000 }, (_, n) => `<c><v>${n % 1000}</v></c>`).join('');
    const columns = '<col min="1" max="16384" hidden="1"/>'.repeat(50_000);
    const found = await read(xlsxOf([{ xml: `<cols>${columns}</cols>${rowsOf(row(cells))}` }]), { ratio: 1000 });
    expect(reasons(found)).toEqual([]);
    expect(found.map(({ place, text }) => [place, text.split('\t').length])).toEqual([
      ['sheet 1', 1_000_000 - 16_384],
      ['sheet 1, hidden cells', 16_384],
    ]);
  });

  it('ends where one string is shown too often, and keeps what fits', async () => {
    const parts = { 'xl/sharedStrings.xml': sharedStrings(`<t>${'0123456789'.repeat(100)}</t>`) };
    const found = await read(xlsxOf([{ xml: rowsOf(row(...Array.from({ length: 500 }, () => shared(0)))) }], parts), {
      characters: 20_000,
    });
    expect(found[0]?.text).toHaveLength(20_000);
    expect(reasons(found)).toContainEqual(['sheet 1', 'too-many-characters']);
  });

  it('resolves no entity', async () => {
    const levels = Array.from({ length: 9 }, (_, n) => `<!ENTITY l${n + 1} "${`&l${n};`.repeat(10)}">`).join('');
    const sheet = `<!DOCTYPE a [<!ENTITY l0 "lol">${levels}]><worksheet>${rowsOf(row('<c t="str"><v>&l9; kept</v></c>'))}</worksheet>`;
    const found = await read(xlsxOf([{ xml: '' }], { 'xl/worksheets/sheet1.xml': sheet }));
    expect(found.map(({ text }) => text)).toEqual(['&l9; kept\n']);
  });

  it('is refused by its directory when it is a bomb', async () => {
    const bomb = xlsxOf([{ xml: rowsOf('<row><c><v>1</v></c></row>'.repeat(1_000_000)) }]);
    expect(reasons(await read(bomb))).toEqual([['document', 'compression-ratio']]);
  });

  it('has a named reason wherever it is cut', async () => {
    const cells = Array.from({ length: 2000 }, (_, n) => inline(`${(n * 7919) ** 2}`));
    const whole = xlsxOf([{ xml: rowsOf(row(...cells)) }], { 'xl/sharedStrings.xml': sharedStrings('<t>y</t>') });
    for (let tenths = 1; tenths < 10; tenths++) {
      const found = await read(whole.subarray(0, (whole.length * tenths) / 10));
      expect([tenths, reasons(found)]).toEqual([tenths, [['document', 'malformed']]]);
    }
  });

  it('says encrypted of a part that is', async () => {
    const bytes = xlsxOf([{ xml: rowsOf(row(inline('x'))) }]);
    const name = 'xl/worksheets/sheet1.xml';
    bytes[bytes.lastIndexOf(name) - 38] = 1;
    expect(reasons(await read(bytes))).toContainEqual(['sheet 1, sheet', 'encrypted']);
  });

  it('is no workbook without a list of content types', async () => {
    const archive = zip([{ name: 'xl/workbook.xml', data: '<workbook/>' }]);
    expect((await extract(archive, 'file.xlsx', defaultBudget)).mediaType).toBe('application/zip');
  });
});
