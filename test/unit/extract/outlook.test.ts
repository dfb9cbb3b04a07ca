import { compoundFile as compound } from '../../fixtures/compound.js';
import { outline, partsOf, reasonsOf, textOf } from '../../fixtures/parts.js';

type Streams = Readonly<Record<string, Buffer | string>>;

const wide = (text: string) => Buffer.from(text, 'utf16le');
const text = (id: string, value: string) => ({ [`__substg1.0_${id}001F`]: wide(value) });
const below = (folder: string, streams: Streams) =>
  Object.fromEntries(Object.entries(streams).map(([path, content]) => [`${folder}/${path}`, content]));
const attachment = (number: number) => `__attach_version1.0_#0000000${number}`;

/** Rich Text in the container that Outlook puts it in, not compressed. */
function uncompressed(rtf: string): Buffer {
  const header = Buffer.alloc(16);
  header.writeUInt32LE(rtf.length + 12, 0);
  header.writeUInt32LE(rtf.length, 4);
  header.write('MELA', 8, 'latin1');
  return Buffer.concat([header, Buffer.from(rtf)]);
}

/** The example of the specification ([MS-OXRTFCP] 4.1.1). */
const compressed = Buffer.from(
  '2d0000002b0000004c5a4675f1c5c7a703000a007263706731323542320af3206 8656c09002062770 5b06c647d0a800fa0'.replaceAll(
    ' ',
    '',
  ),
  'hex',
);

const message: Streams = {
  '__properties_version1.0': Buffer.alloc(32),
  ...text('0037', 'the subject'),
  ...text('0C1F', 'ann@corp-mail.org'),
  ...text('007D', 'Received: from relay.example\r\nSubject: =?utf-8?Q?=C3=BCber?=\r\n'),
  ...text('1000', 'plain body'),
  '__substg1.0_10130102': '<p>page body</p><!-- page remark -->',
  '__substg1.0_10090102': uncompressed('{\\rtf1 rich body}'),
  ...text('8001', 'a named property'),
  '__substg1.0_8002101F': Buffer.alloc(8),
  '__substg1.0_8002101F-00000000': wide('one of several'),
  ...below('__recip_version1.0_#00000000', { ...text('3003', 'bob@corp-mail.org') }),
  ...below(attachment(0), { ...text('3707', 'data.csv'), '__substg1.0_37010102': 'name,ssn\nAnn,12\n' }),
  ...below(attachment(1), {
    ...below('__substg1.0_3701000D', {
      '__properties_version1.0': Buffer.alloc(24),
      ...text('0037', 'inner subject'),
      ...text('1000', 'inner body'),
    }),
  }),
  ...below(attachment(2), { ...below('__substg1.0_3701000D', { CONTENTS: 'words of an object' }) }),
};

describe('a message of Outlook', () => {
  it('gives headers, recipients, every body, notes, attachments, and messages in it', async () => {
    expect(outline(await partsOf(compound(message)))).toEqual([
      'header header subject: the subject',
      'header header addresses: ann@corp-mail.org',
      'header other headers: received: from relay.example\nsubject: über',
      'header recipients: bob@corp-mail.org',
      'body text: plain body',
      'body html, body: page body',
      'comment html, comments: page remark',
      'body rich text, body: rich body',
      'metadata properties: a named property\none of several',
      'metadata attachment 1 properties: data.csv',
      'attachment attachment 1, body: name\tssn\nname: Ann\nssn: 12',
      'attachment attachment 2, header subject: inner subject',
      'attachment attachment 2, text: inner body',
      'attachment attachment 3, stream 1, body: words of an object',
    ]);
  });

  it('unpacks its Rich Text', async () => {
    const parts = await partsOf(compound({ ...message, '__substg1.0_10090102': compressed }));
    expect(parts.find(({ place }) => place === 'rich text, body')?.text.trim()).toBe('hello world');
  });

  it('decodes texts of one byte a character in its own code page, those of recipients too', async () => {
    const properties = Buffer.alloc(48);
    properties.writeUInt32LE(0x3ffd0003, 32);
    properties.writeUInt32LE(1251, 40);
    const name = Buffer.from([0xc8, 0xe2, 0xe0, 0xed]);
    const parts = await partsOf(
      compound({
        '__properties_version1.0': properties,
        '__substg1.0_0037001E': name,
        ...below('__recip_version1.0_#00000000', { '__substg1.0_3001001E': name }),
      }),
    );
    expect(outline(parts)).toEqual(['header header subject: Иван', 'header recipients: Иван']);
  });

  it('follows messages in messages only so far', async () => {
    let inner: Streams = { '__properties_version1.0': Buffer.alloc(24), ...text('1000', 'innermost') };
    for (let n = 0; n < 8; n++) {
      inner = {
        '__properties_version1.0': Buffer.alloc(24),
        ...text('1000', `level ${n}`),
        ...below(`${attachment(0)}/__substg1.0_3701000D`, inner),
      };
    }
    const parts = await partsOf(compound(inner));
    expect(textOf(parts)).toContain('level 7');
    expect(reasonsOf(parts)).toEqual(['too-deep']);
  });

  it.each([10, 20, 30, 40, 50, 60, 70, 80, 90])('cut at %i %% ends, and is not taken for whole', async (percent) => {
    const bytes = compound({ ...message, ...text('8003', 'filler '.repeat(2000)) });
    const cut = await partsOf(bytes.subarray(0, (bytes.length * percent) / 100));
    const whole = await partsOf(bytes);
    expect(textOf(whole)).toContain('plain body');
    if (textOf(cut) !== textOf(whole)) expect(reasonsOf(cut)).not.toEqual([]);
  });

  it('with chains that lead back into themselves ends', async () => {
    const bytes = compound({ ...message, ...text('8003', 'filler '.repeat(2000)) });
    for (let at = 76; at < bytes.length; at += 512) {
      const looped = Buffer.from(bytes);
      looped.writeUInt32LE(1, at);
      expect(await partsOf(looped)).not.toEqual([]);
    }
  });
});

describe('a compound file of no known kind', () => {
  it('gives every stream as a document', async () => {
    const parts = outline(await partsOf(compound({ 'A/b': 'first words', c: '<?xml version="1.0"?><a>second</a>' })));
    expect(parts[0]).toContain('metadata names of streams');
    expect(parts).toContainEqual(expect.stringMatching(/^attachment stream \d, body: first words$/));
    expect(parts).toContainEqual(expect.stringMatching(/^attachment stream \d, body: a: second$/));
  });
});
