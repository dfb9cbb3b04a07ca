import { type Budget, defaultBudget } from '../../../src/extract/budget.js';
import { extract } from '../../../src/extract/extract.js';
import type { Part } from '../../../src/extract/part.js';
import { docx, docxOf, eml, wordXml } from '../../fixtures/documents.js';
import { billionLaughs, deepHtml, deepJson, docxBomb, docxLiar } from '../../fixtures/hostile.js';
import { zip } from '../../fixtures/zip.js';

const secret = `536-90-${4399}`;

async function partsOf(content: string | Buffer, name = 'file', budget: Partial<Budget> = {}): Promise<Part[]> {
  const document = await extract(Buffer.from(content), name, { ...defaultBudget, ...budget });
  const parts: Part[] = [];
  for await (const part of document.parts) parts.push(part);
  return parts;
}

const textOf = (parts: readonly Part[]) => parts.map(({ text }) => text).join('\n');
const reasonsOf = (parts: readonly Part[]) => parts.flatMap(({ reason }) => reason ?? []);

describe('plain text', () => {
  it('is read as it stands', async () => {
    expect(await partsOf('a\nb')).toMatchObject([{ kind: 'body', place: 'body', status: 'read', text: 'a\nb' }]);
  });

  it('is cut where the budget ends, and says so', async () => {
    const parts = await partsOf('é'.repeat(100), 'a.txt', { characters: 40 });
    expect(parts.map(({ text, status, reason }) => [text.length, status, reason])).toEqual([
      [40, 'read', undefined],
      [0, 'failed', 'too-many-characters'],
    ]);
  });
});

describe('html', () => {
  const page = `<!doctype html><title>My title</title><meta name="author" content="Ann">
    <p>First <b>bold</b>ly</p><p>second</p><!-- a remark --><img alt="a picture" src="data:image/png;base64,xx">
    <input name="ssn" value="${secret}"><a href="mailto:x@corp-mail.org">write</a><script>var key = 1;</script>`;

  it('gives visible text by blocks, inline elements joined', async () => {
    const [body] = await partsOf(page);
    expect(body?.text).toContain('First boldly\n');
    expect(body?.text).toContain('second\n');
    expect(body?.text).toContain(`ssn: ${secret}`);
    expect(body?.text).toContain('a picture');
    expect(body?.text).not.toContain('remark');
  });

  it('gives title, links, comments and scripts as parts of their own, and names the picture it cannot read', async () => {
    const parts = await partsOf(page);
    const at = (place: string) => parts.find((part) => part.place === place)?.text;
    expect(at('title and meta data')).toBe('My title\nauthor: Ann\n');
    expect(at('links')).toBe('mailto:x@corp-mail.org\n');
    expect(at('comments')).toContain('a remark');
    expect(at('scripts and styles')).toContain('var key = 1;');
    expect(reasonsOf(parts)).toEqual(['image-without-ocr']);
  });

  it('gives what a page hides, and what nobody sees of it, apart', async () => {
    const hidden = `<!doctype html><body><p>shown</p><div style="color:red; display:none">gone <b>too</b></div>
      <template>drafted</template><p hidden>unseen</p><input type=hidden name=token value=tok-1>
      <span style="font-size:0px">tiny</span><noscript>no script</noscript>
      <x-card owner="Ann Owner" class="c" onclick="go('there')"></x-card><img srcset="far.png 2x" style="background:url(bg-1.png)">
      <a href="tel:+4930123">call</a> <a href="data:text/plain;base64,${Buffer.from('in the link').toString('base64')}">d</a>
      <?php echo "server side"; ?><p>end</p>`;
    const parts = await partsOf(hidden);
    const at = (place: string) => parts.find((part) => part.place === place)?.text;
    expect(at('body')?.match(/\w+/g)).toEqual(['shown', 'no', 'script', 'call', 'd', 'end']);
    expect(at('hidden text')?.trim()).toBe('gone too\ndrafted\nunseen\ntoken: tok-1 \ntiny');
    expect(at('other attributes')).toBe('owner: Ann Owner\nsrcset: far.png 2x\n');
    expect(at('scripts and styles')).toBe("go('there')\nbackground:url(bg-1.png)\n");
    expect(at('links')).toBe('tel:+4930123\n');
    expect(at('comments')).toContain('server side');
    expect(at('embedded data 1, body')).toBe('in the link');
  });

  it('reads a page of 300,000 nested elements as it stands', async () => {
    const parts = await partsOf(deepHtml(secret));
    expect(reasonsOf(parts)).toEqual(['too-deep']);
    expect(textOf(parts)).toContain(secret);
  });
});

describe('csv', () => {
  it('writes the name of its column before each cell', async () => {
    expect(textOf(await partsOf('name;ssn\nAnn;1\nBob;2\n', 'a.csv'))).toBe(
      'name\tssn\nname: Ann\nssn: 1\n\nname: Bob\nssn: 2\n\n',
    );
  });

  it('sets the cells of rows without names side by side', async () => {
    expect(textOf(await partsOf('Ann,555-123\nBob,555-124\n', 'a.csv'))).toBe('Ann\t555-123\nBob\t555-124\n');
  });

  it('keeps commas and line breaks within quotes', async () => {
    expect(textOf(await partsOf('a,b\n"x, y","1\n2"\n', 'a.csv'))).toBe('a\tb\na: x, y\nb: 1\n2\n\n');
  });

  it.each([
    [
      'tabs, with inches among the values',
      'size\tnote\n5"\ta "big" one\n7"\t',
      'size: 5"\nnote: a "big" one\n\nsize: 7"\n',
    ],
    [
      'semicolons, with fractions behind commas',
      '"a,b";c\n1,5;2,5\n3,5;4,5\n',
      'a,b: 1,5\nc: 2,5\n\na,b: 3,5\nc: 4,5\n',
    ],
    ['semicolons, with commas in every name', 'Name, first;Name, last\nx;y, z\n', 'Name, first: x\nName, last: y, z\n'],
    ['bars', 'a|b\n1|2\n', 'a: 1\nb: 2\n'],
    ['what the first line says, below a title', 'sep=;\nMy table;\n;\na;b\n1;2\n', 'a\tb\na: 1\nb: 2\n'],
    ['what the first line says', 'sep=;\na;b\n1;2\n', 'a: 1\nb: 2\n'],
  ])('reads values between %s', async (_, text, rows) => {
    const parts = await partsOf(text, 'a.csv');
    expect(textOf(parts).split('\n').slice(1).join('\n').trim()).toBe(rows.trim());
    expect(reasonsOf(parts)).toEqual([]);
  });

  it('reads a broken file as plain text and says that it is malformed', async () => {
    const text = `name,ssn\n"Ann" x,${secret}\n"Bob,1\n`;
    const parts = await partsOf(text, 'a.csv');
    expect(textOf(parts)).toContain(text);
    expect(reasonsOf(parts)).toEqual(['malformed']);
  });
});

describe('json', () => {
  it('writes keys before values, items under the key of their array, escapes undone', async () => {
    const text = '{"ssn":"1\\u0032","tags":["a",{"b":null}],"n":-1.5e3,"":true}';
    expect(textOf(await partsOf(text))).toBe('ssn: 12\ntags: a\nb: null\nn: -1.5e3\ntrue\n');
  });

  it('reads JSON Lines, comments and trailing commas', async () => {
    const parts = await partsOf('{"a":1}\n{"a":2, /* note */ }\n', 'a.jsonl');
    expect(textOf(parts)).toBe('a: 1\na: 2\n/* note */\n');
    expect(reasonsOf(parts)).toEqual([]);
  });

  it.each([
    '{"ssn": "SECRET", }}',
    '{"ssn" "SECRET"}',
    '{"ssn": "SECRET" "b": 1}',
    '{"ssn": "SECRET',
    '{"ssn": ["SECRET"}',
    '{"a": 1, "SECRET"}',
    '{"a": , "b": "SECRET"}',
    '{"a": "\\uZZZZ", "b": "SECRET"}',
    '{"a": #, "b": "SECRET"}',
  ])('reads %s as plain text and says that it is malformed', async (text) => {
    const broken = text.replace('SECRET', secret);
    const parts = await partsOf(broken);
    expect(textOf(parts)).toContain(broken);
    expect(reasonsOf(parts)).toEqual(['malformed']);
  });

  it('reads what is nested too deep as plain text', async () => {
    const parts = await partsOf(deepJson(secret));
    expect(reasonsOf(parts)).toEqual(['too-deep']);
    expect(textOf(parts)).toContain(secret);
  });
});

describe('xml', () => {
  it('gives text and attributes under their names, comments and the document type apart', async () => {
    const parts = await partsOf(
      '<?xml version="1.0"?><!DOCTYPE p><p id="7"><ssn>1</ssn><!-- c --><![CDATA[<raw>]]></p>',
    );
    expect(parts.map(({ place, text }) => [place, text])).toEqual([
      ['body', 'id: 7\nssn: 1\n<raw>\n'],
      ['comments', ' c \n'],
      ['document type', ' p\n'],
    ]);
  });

  it('resolves no entity', async () => {
    const parts = await partsOf(billionLaughs(secret));
    expect(textOf(parts)).toContain(`&l9; ${secret}`);
    expect(textOf(parts)).not.toContain('lollol');
    expect(textOf(parts).length).toBeLessThan(2000);
  });

  it('reads XML that is not well-formed as plain text', async () => {
    const parts = await partsOf(`<?xml version="1.0"?><a><b>${secret}</a>`);
    expect(textOf(parts)).toContain(secret);
    expect(reasonsOf(parts)).toEqual(['malformed']);
  });
});

describe('mail', () => {
  it('gives decoded headers, text, and attachments as documents', async () => {
    const attachment = {
      name: 'data.json',
      type: 'application/octet-stream',
      content: Buffer.from(`{"ssn":"${secret}"}`),
    };
    const parts = await partsOf(eml('Hello', attachment));
    expect(parts.map(({ kind, place }) => `${kind} ${place}`)).toEqual([
      'header header subject',
      'header header addresses',
      'header other headers',
      'body text',
      'attachment attachment 1, body',
      'header headers of parts',
    ]);
    expect(textOf(parts)).toContain('subject: Übersicht');
    expect(textOf(parts)).toContain('ann@corp-mail.org');
    expect(textOf(parts)).toContain(`ssn: ${secret}`);
  });

  it('names an attachment it cannot read', async () => {
    const image = Buffer.from('89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489', 'hex');
    const parts = await partsOf(eml('Hello', { name: 'a.png', type: 'image/png', content: image }));
    expect(parts.filter(({ status }) => status !== 'read')).toEqual([
      { kind: 'attachment', place: 'attachment 1, document', status: 'skipped', reason: 'image-without-ocr', text: '' },
    ]);
  });

  it('follows mails within mails only so far', async () => {
    let mail = eml(secret);
    for (let n = 0; n < 8; n++)
      mail = eml(`level ${n}`, { name: 'a.eml', type: 'application/octet-stream', content: mail });
    const parts = await partsOf(mail);
    expect(textOf(parts)).toContain('level 7');
    expect(reasonsOf(parts)).toContain('too-deep');
  });
});

describe('docx', () => {
  it('gives body, header and footer', async () => {
    const parts = await partsOf(await docx(['One', 'Two'], { header: 'Top', footer: 'Bottom' }));
    const at = (place: string) => parts.find((part) => part.place === place)?.text;
    expect(at('body')).toBe('One\nTwo\n');
    expect(at('header')).toBe('Top\n');
    expect(at('footer')).toBe('Bottom\n');
  });

  it('sweeps what a page does not show: comments, notes, deleted text, properties, link targets', async () => {
    const run = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
    const parts = await partsOf(
      docxOf({
        'word/document.xml': `<d xmlns:w="w"><w:p><w:r><w:t>123</w:t></w:r><w:r><w:t>-45</w:t></w:r><w:del w:author="Bob"><w:r><w:delText>gone</w:delText></w:r></w:del></w:p></d>`,
        'word/comments.xml': `<c xmlns:w="w"><w:comment w:author="Carol">${run('remark')}</w:comment></c>`,
        'word/footnotes.xml': `<n xmlns:w="w">${run('note')}</n>`,
        'docProps/core.xml': '<p xmlns:dc="d"><dc:creator>Dave</dc:creator></p>',
        'word/_rels/document.xml.rels': '<r><Relationship Target="https://x.org" TargetMode="External"/></r>',
      }),
    );
    expect(parts.map(({ place, text }) => [place, text.trim()])).toEqual([
      ['body', '123-45gone'],
      ['notes', 'note'],
      ['comments', 'Carol remark'],
      ['properties', 'creator: Dave'],
      ['links', 'https://x.org'],
    ]);
  });

  it('names images and reads embedded documents', async () => {
    const package_ = zip([
      { name: '[Content_Types].xml', data: '<Types/>' },
      { name: 'word/document.xml', data: wordXml(['x']) },
      { name: 'word/media/image1.png', data: 'png' },
      { name: 'word/embeddings/list.bin', data: `{"ssn":"${secret}"}` },
    ]);
    const parts = await partsOf(package_);
    expect(textOf(parts)).toContain(`ssn: ${secret}`);
    expect(reasonsOf(parts)).toEqual(['image-without-ocr']);
  });

  it('refuses a bomb by its directory', async () => {
    expect(reasonsOf(await partsOf(docxBomb()))).toEqual(['compression-ratio']);
  });

  it('stops where an archive lies about its sizes', async () => {
    const parts = await partsOf(docxLiar());
    expect(reasonsOf(parts)).toEqual(['malformed']);
    expect(textOf(parts).length).toBeLessThan(100_000);
  });

  it('refuses too many entries and too much unpacked', async () => {
    const many = Object.fromEntries(Array.from({ length: 20 }, (_, n) => [`word/header${n}.xml`, '<a/>']));
    expect(reasonsOf(await partsOf(docxOf(many), 'a', { entries: 10 }))).toEqual(['too-many-entries']);
    expect(reasonsOf(await partsOf(docxOf(many), 'a', { unpackedBytes: 30 }))).toEqual(['unpacked-too-large']);
  });

  it('says malformed of a truncated archive', async () => {
    const whole = await docx(['x']);
    expect(reasonsOf(await partsOf(whole.subarray(0, whole.length / 2)))).toEqual(['malformed']);
  });
});

describe('what has no reader', () => {
  it('gives the words that stand in it as they are, and is never taken for wholly read', async () => {
    const noise = Buffer.from(Array.from({ length: 400 }, (_, n) => (n * 151) % 32));
    const wide = (order: 'le' | 'be') => {
      const bytes = Buffer.from('wide wörds', 'utf16le');
      return order === 'le' ? bytes : bytes.swap16();
    };
    const bytes = Buffer.concat([
      noise,
      Buffer.from('short'),
      noise,
      Buffer.from(`ssn ${secret}`),
      noise,
      wide('le'),
      noise,
      wide('be'),
      noise,
    ]);
    const [strings, unread] = await partsOf(bytes);
    expect(strings).toMatchObject({ kind: 'body', place: 'printable strings', status: 'read' });
    expect(strings?.text.split('\n').filter((line) => /\w{4}/.test(line))).toEqual([
      `ssn ${secret}`,
      'wide wörds',
      'wide wörds',
    ]);
    expect(unread).toMatchObject({ kind: 'document', status: 'skipped', reason: 'unsupported-format' });
  });

  it('is skipped by name', async () => {
    const archive = Buffer.concat([Buffer.from('LZIP\x01', 'latin1'), Buffer.alloc(100)]);
    expect(await partsOf(archive)).toEqual([
      { kind: 'document', place: 'document', status: 'skipped', reason: 'unsupported-format', text: '' },
    ]);
  });
});
