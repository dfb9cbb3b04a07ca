import { gzipSync } from 'node:zlib';
import CFB from 'cfb';
import { characters, compoundFile, long, u16, u32, workbookStream, xlsRecord } from '../../fixtures/biff.js';
import { damaged } from '../../fixtures/damage.js';
import { eml } from '../../fixtures/documents.js';
import { partsOf } from '../../fixtures/parts.js';
import { tar } from '../../fixtures/tar.js';
import { zip } from '../../fixtures/zip.js';

const words = 'some words of text, and 536-90-4399. '.repeat(30);
const rtf = `{\\rtf1\\ansi{\\fonttbl{\\f0 Arial;}}{\\info{\\title x}}{\\header y}${words}\\u8364?{\\*\\objdata 0105}{\\pict\\bin3 abc}}`;
const members = [
  { name: 'a.txt', data: words },
  { name: 'b.rtf', data: rtf },
];

function workbook(): Buffer {
  const records = [
    xlsRecord(0x208, u16(0, 0, 0, 0, 0, 0, 0x20, 0)),
    xlsRecord(0xfd, u16(0, 0, 0), u32(0)),
    xlsRecord(0x204, u16(0, 1, 0), long(words)),
    xlsRecord(0x5d, u16(0x15, 0x12, 0x19, 1), Buffer.alloc(14)),
    xlsRecord(0x1b6, u16(0, 0, 0, 0, 0, words.length, 0), u32(0)),
    xlsRecord(0x3c, characters(words)),
  ];
  return compoundFile({
    Workbook: workbookStream([xlsRecord(0xfc, u32(1, 1), long(words))], [{ name: 'S', records }]),
    'MBD1/CONTENTS': Buffer.from(words),
  });
}

function outlook(): Buffer {
  const file = CFB.utils.cfb_new();
  const streams = {
    '__properties_version1.0': '',
    '__substg1.0_1000001F': words,
    '__substg1.0_10130102': `<p>${words}`,
  };
  for (const [name, text] of Object.entries(streams)) CFB.utils.cfb_add(file, `/${name}`, Buffer.from(text, 'utf16le'));
  return CFB.write(file, { type: 'buffer' }) as Buffer;
}

const samples: Readonly<Record<string, Buffer>> = {
  'a.zip': zip(members),
  'a.tar': tar(members),
  'a.tar.gz': gzipSync(tar(members)),
  'a.bz2': Buffer.from(
    'QlpoOTFBWSZTWZ99YfUAAAtZgAAQQAJPIAJhDAAgADFMAAFGj1GNGo92fEEzJG2pClpl8XckU4UJCffWH1A=',
    'base64',
  ),
  'a.xz': Buffer.from(
    '/Td6WFoAAATm1rRGAgAhARwAAAAQz1jMAQAWdGhlIHNzbiBpcyA1MzYtOTAtNDM5OQoAAFL1y489z3RRAAEvF4EISbEftvN9AQAAAAAEWVo=',
    'base64',
  ),
  'a.zst': Buffer.from('KLUv/SQXuQAAdGhlIHNzbiBpcyA1MzYtOTAtNDM5OQr5z/9/', 'base64'),
  'a.rtf': Buffer.from(rtf),
  'a.eml': eml(words, { name: 'a.rtf', type: 'application/rtf', content: Buffer.from(rtf) }),
  'a.msg': outlook(),
  'a.xls': workbook(),
  'a.ics': Buffer.from(
    `BEGIN:VCALENDAR\nSUMMARY;CN="a:b":${words}\n folded\nATTACH;ENCODING=BASE64:aGVsbG8=\nEND:VCALENDAR\n`,
  ),
  'a.ipynb': Buffer.from(
    JSON.stringify({ cells: [{ cell_type: 'code', source: [words], outputs: [{ text: words }] }] }),
  ),
  'a.html': Buffer.from(
    `<!doctype html><title>t</title><p hidden data-x="y">${words}<a href="data:,x">z</a><!-- c --><script>s</script>`,
  ),
};

describe('a damaged document', () => {
  it.each(Object.keys(samples))(
    '%s is read to some end, with a named reason for whatever is not read',
    async (name) => {
      const sample = samples[name] ?? Buffer.alloc(0);
      for (const bytes of damaged(sample, 150)) {
        const parts = await partsOf(bytes, name);
        expect(parts.length).toBeGreaterThan(0);
        for (const { status, reason } of parts) expect(reason === undefined).toBe(status === 'read');
      }
    },
  );
});
