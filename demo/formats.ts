import { Document, Header, HeadingLevel, Packer, Paragraph, Table, TableCell, TableRow } from 'docx';
import PDFDocument from 'pdfkit';

/** A piece of a written document. Facts are labelled lines, so that no value is broken by a line's end. */
export type Block =
  | { readonly heading: string }
  | { readonly text: string }
  | { readonly facts: readonly (readonly [label: string, value: string])[] }
  | { readonly table: readonly (readonly string[])[] };

export interface Mail {
  readonly from: string;
  readonly to: string;
  readonly subject: string;
  readonly date: string;
  readonly body: readonly Block[];
}

const written = new Date('2026-03-02T09:00:00Z');

export function toText(blocks: readonly Block[]): string {
  const lines = blocks.map((block) => {
    if ('heading' in block) return `${block.heading}\n${'='.repeat(block.heading.length)}`;
    if ('text' in block) return block.text;
    if ('facts' in block) return block.facts.map(([label, value]) => `${label}: ${value}`).join('\n');
    return block.table.map((row) => row.join('\t')).join('\n');
  });
  return `${lines.join('\n\n')}\n`;
}

export function toMarkdown(blocks: readonly Block[]): string {
  const lines = blocks.map((block) => {
    if ('heading' in block) return `## ${block.heading}`;
    if ('text' in block) return block.text;
    if ('facts' in block) return block.facts.map(([label, value]) => `- **${label}:** ${value}`).join('\n');
    const [head = [], ...rows] = block.table;
    return [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
  });
  return `${lines.join('\n\n')}\n`;
}

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

function htmlRow(cells: readonly string[], tag: 'td' | 'th'): string {
  return `<tr>${cells.map((cell) => `<${tag}>${escaped(cell)}</${tag}>`).join('')}</tr>`;
}

export function toHtml(title: string, blocks: readonly Block[]): string {
  const lines = blocks.map((block) => {
    if ('heading' in block) return `<h2>${escaped(block.heading)}</h2>`;
    if ('text' in block) return `<p>${escaped(block.text)}</p>`;
    if ('facts' in block) {
      return `<table>${block.facts.map(([label, value]) => `<tr><th>${escaped(label)}</th><td>${escaped(value)}</td></tr>`).join('\n')}</table>`;
    }
    return `<table>${block.table.map((row, i) => htmlRow(row, i === 0 ? 'th' : 'td')).join('\n')}</table>`;
  });
  const head = `<head><meta charset="utf-8"><title>${escaped(title)}</title></head>`;
  return `<!doctype html>\n<html lang="en">${head}<body>\n<h1>${escaped(title)}</h1>\n${lines.join('\n')}\n</body></html>\n`;
}

export function toCsv(rows: readonly (readonly string[])[]): string {
  const cell = (text: string) => (/[",\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text);
  return `${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}

/** Records as XML: one element a record, one child a field. */
export function toXml(root: string, record: string, records: readonly Record<string, string>[]): string {
  const fields = (entry: Record<string, string>) =>
    Object.entries(entry)
      .map(([name, value]) => `    <${name}>${escaped(value)}</${name}>`)
      .join('\n');
  const body = records.map((entry) => `  <${record}>\n${fields(entry)}\n  </${record}>`).join('\n');
  return `<?xml version="1.0" encoding="UTF-8"?>\n<${root}>\n${body}\n</${root}>\n`;
}

export function toMail({ from, to, subject, date, body }: Mail): string {
  const id = Buffer.from(subject).toString('hex').slice(0, 24);
  const headers = [
    `From: ${from}`,
    `To: ${to}`,
    `Subject: ${subject}`,
    `Date: ${new Date(date).toUTCString().replace('GMT', '+0000')}`,
    `Message-ID: <${id}@mail.haldenfrey.example>`,
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: 8bit',
  ];
  return `${headers.join('\r\n')}\r\n\r\n${toText(body).replace(/\n/g, '\r\n')}`;
}

function docxChildren(block: Block): (Paragraph | Table)[] {
  if ('heading' in block) return [new Paragraph({ text: block.heading, heading: HeadingLevel.HEADING_2 })];
  if ('text' in block) return [new Paragraph(block.text)];
  if ('facts' in block) return block.facts.map(([label, value]) => new Paragraph(`${label}: ${value}`));
  const cells = (row: readonly string[]) => row.map((text) => new TableCell({ children: [new Paragraph(text)] }));
  return [new Table({ rows: block.table.map((row) => new TableRow({ children: cells(row) })) })];
}

/** A Word document. Its text is the same for the same blocks; its bytes are not: the library stamps the time. */
export async function toDocx(title: string, blocks: readonly Block[]): Promise<Buffer> {
  const heading = new Paragraph({ text: title, heading: HeadingLevel.HEADING_1 });
  const headers = { default: new Header({ children: [new Paragraph('Halden & Frey')] }) };
  const children = [heading, ...blocks.flatMap(docxChildren)];
  return Packer.toBuffer(new Document({ creator: 'Halden & Frey', title, sections: [{ headers, children }] }));
}

/** A PDF, one page a heading; encrypted where a password is given. */
export function toPdf(title: string, blocks: readonly Block[], password?: string): Promise<Buffer> {
  const info = { Title: title, Author: 'Halden & Frey', CreationDate: written };
  const pdf = new PDFDocument({ info, size: 'A4', ...(password === undefined ? {} : { userPassword: password }) });
  const chunks: Buffer[] = [];
  pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
  const done = new Promise<Buffer>((resolve, reject) => {
    pdf.once('end', () => resolve(Buffer.concat(chunks)));
    pdf.once('error', reject);
  });
  pdf.fontSize(18).text(title).moveDown();
  for (const block of blocks) {
    if ('heading' in block) pdf.fontSize(13).text(block.heading);
    else if ('text' in block) pdf.fontSize(10).text(block.text);
    else if ('facts' in block) for (const [label, value] of block.facts) pdf.fontSize(10).text(`${label}: ${value}`);
    else for (const row of block.table) pdf.fontSize(9).text(row.join('   '));
    pdf.moveDown(0.5);
  }
  pdf.end();
  return done;
}
