import CFB from 'cfb';
import { type Budget, defaultBudget } from '../../../src/extract/budget.js';
import { extract } from '../../../src/extract/extract.js';
import { docxOfBody } from '../../fixtures/documents.js';

const FIRST = 'Attribut';

/** [MS-OVBA] 2.4.1: the first word again is a copy of it, everything else stands as it is. */
function packed(source: string): Buffer {
  const tokens: Buffer[] = [];
  for (let at = 0; at < source.length; ) {
    if (at > 0 && source.startsWith(FIRST, at)) {
      const backBits = Math.max(Math.ceil(Math.log2(at)), 4);
      const token = Buffer.alloc(2);
      token.writeUInt16LE(((at - 1) << (16 - backBits)) | (FIRST.length - 3));
      tokens.push(token);
      at += FIRST.length;
    } else tokens.push(Buffer.from(source.charAt(at++), 'latin1'));
  }
  const groups: Buffer[] = [];
  for (let n = 0; n < tokens.length; n += 8) {
    const group = tokens.slice(n, n + 8);
    const flags = group.reduce((bits, token, bit) => bits | (token.length === 2 ? 1 << bit : 0), 0);
    groups.push(Buffer.from([flags]), ...group);
  }
  const chunk = Buffer.concat(groups);
  const header = Buffer.alloc(2);
  header.writeUInt16LE(0xb000 | (chunk.length - 1));
  return Buffer.concat([Buffer.from([1]), header, chunk]);
}

async function macrosOf(streams: Readonly<Record<string, Buffer>>, budget: Partial<Budget> = {}) {
  const file = CFB.utils.cfb_new();
  for (const [path, content] of Object.entries(streams)) CFB.utils.cfb_add(file, `/${path}`, content);
  const bin = CFB.write(file, { type: 'buffer' }) as Buffer;
  const document = docxOfBody('', { 'word/vbaProject.bin': bin });
  const found = [];
  for await (const part of (await extract(document, 'file.docm', { ...defaultBudget, ...budget })).parts) {
    if (part.place === 'macros') found.push(part.reason ?? part.text);
  }
  return found;
}

const module = 'Attribute VB_Name = "Module1"\r\nAttribute Run.VB_Description = "x"\r\npassword = "planted"\r\n';
const compiled = Buffer.alloc(700, 0x33);

describe('macros', () => {
  it('are read as their source, without what is compiled', async () => {
    const found = await macrosOf({
      'VBA/dir': Buffer.from([1, 2, 3]),
      'VBA/_VBA_PROJECT': compiled,
      'VBA/Module1': Buffer.concat([compiled, packed(module)]),
      'VBA/Module2': packed('Attribute VB_Name = "Module2"\r\n'),
      PROJECT: Buffer.from('ID="{0}"'),
    });
    expect(found).toEqual([`${module}Attribute VB_Name = "Module2"\r\n`]);
  });

  it('say so when a module has no source, or a form has controls', async () => {
    const whole = { 'VBA/Module1': packed(module) };
    expect(await macrosOf({ ...whole, 'VBA/Module2': compiled })).toEqual([module, 'not-extracted']);
    expect(await macrosOf({ ...whole, 'UserForm1/o': compiled })).toEqual([module, 'not-extracted']);
    expect(await macrosOf({ 'VBA/dir': compiled })).toEqual(['not-extracted']);
  });

  it('are kept as far as they make sense, and as the budget allows', async () => {
    const broken = Buffer.from(packed(module));
    broken[3 + 9] = 0xff;
    const found = await macrosOf({ 'VBA/Module1': broken });
    expect(found[0]).toMatch(/^Attribut/);
    expect(await macrosOf({ 'VBA/Module1': packed(module) }, { characters: 20 })).toEqual([
      module.slice(0, 20),
      'too-many-characters',
    ]);
  });
});
