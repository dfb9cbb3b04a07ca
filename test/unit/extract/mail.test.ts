import { simpleParser } from 'mailparser';
import { eml } from '../../fixtures/documents.js';
import { outline, partsOf, reasonsOf, textOf } from '../../fixtures/parts.js';

const lines = (...text: string[]) => text.join('\r\n');
const base64 = (text: string) => Buffer.from(text).toString('base64');

/** A mail with another value in every kind of part there is. */
const everything = lines(
  'Received: from relay.example (10.1.2.3)',
  'From: =?iso-8859-1?Q?J=F6rg?= <joerg@corp-mail.org>',
  'To: bob@corp-mail.org,',
  '\tcarol@corp-mail.org',
  'Bcc: hidden@corp-mail.org',
  'Subject: =?utf-8?B?w5xi?= =?utf-8?B?ZXJzaWNodCDD?= =?utf-8?B?vGJlciBhbGxlcw==?=',
  'X-Custom: custom value',
  'MIME-Version: 1.0',
  'Content-Type: multipart/mixed;',
  '  boundary="outer"',
  '',
  'text before the parts',
  '--outer',
  'Content-Type: multipart/alternative; boundary=inner',
  '',
  '--inner',
  'Content-Type: text/plain; charset=windows-1252',
  'Content-Transfer-Encoding: quoted-printable',
  '',
  'plain body, gr=FC=DFe, 536-90-=',
  '4399',
  '--inner',
  'Content-Type: text/html; charset=utf-8',
  'Content-Transfer-Encoding: base64',
  '',
  base64('<p>page body</p><!-- page remark -->'),
  '--inner',
  'Content-Type: text/calendar; method=REQUEST',
  '',
  'BEGIN:VCALENDAR',
  'SUMMARY:invited',
  'END:VCALENDAR',
  '--inner--',
  '--outer',
  'Content-Type: application/octet-stream',
  'Content-Description: described so',
  "Content-Disposition: attachment; filename*0*=utf-8''gehalt%C3%BC; filename*1=.csv",
  'Content-Transfer-Encoding: base64',
  '',
  `${base64('name,ssn\n')}\r\n${base64('Ann,12\n')}`,
  '--outer',
  'Content-Type: message/rfc822',
  '',
  'From: inner@corp-mail.org',
  'X-Inner: inner header',
  'Subject: forwarded',
  '',
  'inner body',
  '--outer--',
  'text behind the parts',
  '',
);

describe('a mail', () => {
  it('gives every header, every alternative, every attachment and what stands outside of them', async () => {
    expect(outline(await partsOf(everything))).toEqual([
      'header header subject: subject: Übersicht über alles',
      'header header addresses: from: Jörg <joerg@corp-mail.org>\nto: bob@corp-mail.org, carol@corp-mail.org\nbcc: hidden@corp-mail.org',
      expect.stringMatching(
        /^header other headers: received: from relay.example \(10.1.2.3\)\nx-custom: custom value\n/,
      ),
      'body text: plain body, grüße, 536-90-4399',
      'body html, body: page body',
      'comment html, comments: page remark',
      'attachment attachment 1, body: SUMMARY: invited',
      'attachment attachment 2, body: name\tssn\nname: Ann\nssn: 12',
      'attachment attachment 3, header subject: subject: forwarded',
      'attachment attachment 3, header addresses: from: inner@corp-mail.org',
      'attachment attachment 3, other headers: x-inner: inner header',
      'attachment attachment 3, text: inner body',
      expect.stringMatching(/^header headers of parts: [\s\S]*content-description: described so/),
      'body text outside of parts: text before the parts\ntext behind the parts',
    ]);
  });

  it('is read as another reader reads it', async () => {
    const other = await simpleParser(everything);
    const text = textOf(await partsOf(everything));
    const words = `${other.subject} ${other.text} ${other.headers.get('x-custom')}`.match(/[\p{L}\d-]{3,}/gu) ?? [];
    expect(words.length).toBeGreaterThan(5);
    expect(words.filter((word) => !text.includes(word))).toEqual([]);
  });

  it('that is encrypted says so, signatures are no attachments', async () => {
    const pgp = lines(
      'From: a@corp-mail.org',
      'Date: today',
      'Content-Type: multipart/encrypted; boundary=b; protocol="application/pgp-encrypted"',
      '',
      '--b',
      'Content-Type: application/pgp-encrypted',
      '',
      'Version: 1',
      '--b',
      'Content-Type: application/octet-stream',
      '',
      'xxxx',
      '--b--',
    );
    expect(reasonsOf(await partsOf(pgp, 'a.eml'))).toEqual(['encrypted']);
    const smime = (type: string) =>
      lines(
        'From: a@corp-mail.org',
        `Content-Type: ${type}`,
        'Content-Transfer-Encoding: base64',
        '',
        base64('\0\x01abc'),
      );
    expect(reasonsOf(await partsOf(smime('application/pkcs7-mime; smime-type=enveloped-data'), 'a.eml'))).toEqual([
      'encrypted',
    ]);
    expect(reasonsOf(await partsOf(smime('application/pkcs7-signature'), 'a.eml'))).toEqual([]);
  });

  it.each([10, 20, 30, 40, 50, 60, 70, 80, 90])(
    'keeps what stands before the end when cut at %i %%',
    async (percent) => {
      const parts = await partsOf(everything.slice(0, (everything.length * percent) / 100), 'a.eml');
      expect(textOf(parts)).toContain('relay.example');
      if (percent >= 30) expect(reasonsOf(parts)).toContain('malformed');
    },
  );

  it('of parts in parts without end is read as far as the budget allows', async () => {
    let body = 'innermost';
    for (let n = 0; n < 200; n++)
      body = lines(`Content-Type: multipart/mixed; boundary=b${n}`, '', `--b${n}`, body, `--b${n}--`);
    expect(reasonsOf(await partsOf(`From: a@corp-mail.org\r\n${body}`, 'a.eml'))).toEqual(['too-deep']);
  });

  it('of very many parts is read as far as the budget allows', async () => {
    const body = '--b\r\n\r\nx\r\n'.repeat(100_000);
    const parts = await partsOf(
      `From: a@corp-mail.org\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n${body}--b--`,
      'a.eml',
    );
    expect(reasonsOf(parts)).toEqual(['too-many-entries']);
  });
});

describe('a mailbox', () => {
  const message = (n: number) =>
    `From ann@corp-mail.org Sat Jan  3 01:05:34 1996\n${eml(`text ${n}\n>From here on`).toString()}\n\n`;

  it('gives each mail as a document', async () => {
    const parts = await partsOf(message(1) + message(2));
    const texts = parts
      .filter(({ place }) => place.endsWith('text'))
      .map(({ place, text }) => `${place}: ${text.trim()}`);
    expect(texts).toEqual(['message 1, text: text 1\nFrom here on', 'message 2, text: text 2\nFrom here on']);
    expect(parts.at(-1)?.text).toContain('From ann@corp-mail.org Sat Jan');
  });

  it('of more mails than there may be is read to its end as it stands', async () => {
    const parts = await partsOf(Array.from({ length: 20 }, (_, n) => message(n)).join(''), 'a.mbox', { entries: 12 });
    expect(reasonsOf(parts)).toContain('too-many-entries');
    expect(textOf(parts)).toContain('text 19');
  });
});
