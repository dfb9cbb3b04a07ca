import { outline, partsOf, reasonsOf, textOf } from '../../fixtures/parts.js';
import { zip } from '../../fixtures/zip.js';

describe('books', () => {
  const container = '<container><rootfiles><rootfile full-path="OPS/book.opf"/></rootfiles></container>';
  const book = `<package><metadata><dc:title>The title</dc:title><dc:creator>Ann</dc:creator></metadata>
    <manifest><item id="b" href="two%20b.xhtml"/><item id="a" href="one.xhtml"/><item id="n" href="nav.xhtml"/></manifest>
    <spine><itemref idref="a"/><itemref idref="b"/></spine></package>`;
  const page = (text: string) => `<html><head><title>${text} title</title></head><body><p>${text}</p></body></html>`;
  const files = [
    { name: 'mimetype', data: 'application/epub+zip', method: 0 },
    { name: 'META-INF/container.xml', data: container },
    { name: 'OPS/two b.xhtml', data: page('second') },
    { name: 'OPS/one.xhtml', data: page('first') },
    { name: 'OPS/nav.xhtml', data: page('beside') },
    { name: 'OPS/book.opf', data: book },
    { name: 'OPS/style.css', data: '/* a style */' },
    { name: 'OPS/cover.jpg', data: 'x' },
    { name: 'OPS/data.csv', data: 'name,ssn\nAnn,12\n' },
  ];
  const epub = (extra: readonly { name: string; data: string }[] = []) => zip([...files, ...extra]);

  it('are read chapter by chapter in reading order, then all that stands beside', async () => {
    const parts = outline(await partsOf(epub()));
    expect(parts.filter((part) => part.startsWith('body chapter'))).toEqual([
      'body chapter 1, body: first',
      'body chapter 2, body: second',
    ]);
    expect(parts).toContain('metadata chapter 1, title and meta data: first title');
    expect(parts).toContain('body page beside 1, body: beside');
    expect(parts).toContain('body style or script 1, body: /* a style */');
    expect(parts).toContain('attachment embedded file 1, body: name\tssn\nname: Ann\nssn: 12');
    expect(parts.join('\n')).toContain('dc:title: The title\ndc:creator: Ann');
    expect(parts).toContain('attachment 1 images: image-without-ocr');
  });

  it('name the chapters that are encrypted', async () => {
    const list = '<encryption><EncryptedData><CipherReference URI="OPS/one.xhtml"/></EncryptedData></encryption>';
    const parts = await partsOf(epub([{ name: 'META-INF/encryption.xml', data: list }]));
    expect(outline(parts)).toContain('attachment chapter 1: encrypted');
    expect(textOf(parts)).toContain('second');
  });
});

describe('notebooks', () => {
  const notebook = {
    nbformat: 4,
    cells: [
      { cell_type: 'markdown', metadata: { tags: ['a tag'] }, source: ['# A ', 'heading\n', 'words'] },
      {
        cell_type: 'code',
        execution_count: 1,
        source: 'print(1)',
        outputs: [
          { output_type: 'stream', text: ['one\n', 'two\n'] },
          { output_type: 'display_data', data: { 'image/png': 'aGk=', 'text/html': ['<b>', 'x</b>'] } },
        ],
      },
    ],
    metadata: { authors: [{ name: 'Ann' }] },
  };

  it('give every cell, its output and its notes, text put together that is given line by line', async () => {
    expect(outline(await partsOf(JSON.stringify(notebook), 'a.ipynb'))).toEqual([
      'body cell 1: # A heading\nwords',
      'metadata cell 1 notes: tags: a tag',
      'body cell 2: print(1)',
      'body cell 2 output: output_type: stream\ntext: one\ntwo\n\noutput_type: display_data\ntext/html: <b>x</b>',
      'metadata notebook notes: nbformat: 4\nname: Ann',
      'body 1 embedded images: image-without-ocr',
    ]);
  });

  it('that are broken are read as they stand', async () => {
    const parts = await partsOf(JSON.stringify(notebook).slice(0, -30), 'a.ipynb');
    expect(textOf(parts)).toContain('print(1)');
    expect(reasonsOf(parts)).toEqual(['malformed']);
  });
});

describe('calendars and cards', () => {
  it('give a line a property, folded lines together, and attached files as documents', async () => {
    const calendar = [
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'BEGIN:VEVENT',
      'SUMMARY:A meet',
      ' ing\\, at noon',
      'ATTENDEE;CN="Ann: B";ROLE=CHAIR:mailto:ann@corp-mail.org',
      `ATTACH;FMTTYPE=text/plain;ENCODING=BASE64;VALUE=BINARY:${Buffer.from('inside').toString('base64')}`,
      'END:VEVENT',
      'END:VCALENDAR',
    ].join('\r\n');
    const parts = await partsOf(calendar);
    expect(outline(parts)).toEqual([
      expect.stringContaining(
        'SUMMARY: A meeting, at noon\nATTENDEE (CN="Ann: B" ROLE=CHAIR): mailto:ann@corp-mail.org\n',
      ),
      'attachment attachment 1, body: inside',
    ]);
  });

  it('decode what old cards escape, and count photos', async () => {
    const card = [
      'BEGIN:VCARD',
      'N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:M=C3=BC=',
      'ller;Ann',
      'item1.TEL;TYPE=CELL:+49 30 123456',
      'PHOTO;ENCODING=b;TYPE=JPEG:aGVsbG8=',
      'NOTE:one\\ntwo',
      'END:VCARD',
    ].join('\n');
    expect(outline(await partsOf(card))).toEqual([
      'body body: N: Müller;Ann\nitem1.TEL (TYPE=CELL): +49 30 123456\nPHOTO: ;ENCODING=b;TYPE=JPEG\nNOTE: one\ntwo',
      'attachment 1 images: image-without-ocr',
    ]);
  });
});

describe('settings, source code and drawings in text', () => {
  it.each(['a.yaml', 'a.ini', '.env', 'a.toml', 'a.py', 'a.properties'])(
    '%s is read line by line, and is no table',
    async (name) => {
      const text = 'a = 1, 2, 3\nb = 4, 5, 6\nc = 7, 8, 9\n';
      expect(outline(await partsOf(text, name))).toEqual([`body body: ${text.trim()}`]);
    },
  );

  it('svg is read as the XML that it is', async () => {
    const svg = '<svg xmlns="http://www.w3.org/2000/svg"><title>t</title><!-- remark --><text>drawn words</text></svg>';
    const parts = await partsOf(svg, 'a.svg');
    expect(textOf(parts)).toContain('text: drawn words');
    expect(textOf(parts)).toContain('remark');
    expect(reasonsOf(parts)).toEqual([]);
  });

  it('JSON a line is read to the end, whatever line is broken', async () => {
    expect(textOf(await partsOf('{"a":1}\n{"b":2}\n', 'a.ndjson'))).toContain('a: 1\nb: 2\n');
    const broken = await partsOf('{"a":1}\n{"b":\n{"c":"three"}\n', 'a.jsonl');
    expect(textOf(broken)).toContain('three');
    expect(reasonsOf(broken)).toEqual(['malformed']);
  });
});
