import { spawnSync } from 'node:child_process';
import { chmod, mkdtemp, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { builtProgram } from '../built.js';
import { docx, pdf } from '../fixtures/documents.js';
import { ours, secret } from '../fixtures/labels.js';
import { elementsIn, readByPdfjs } from '../fixtures/readers.js';

describe('clearmark label', () => {
  let folder: string;
  let word: string;
  let portable: string;
  beforeAll(() => void builtProgram());
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'clearmark-label-'));
    [word, portable] = [join(folder, 'a.docx'), join(folder, 'b.pdf')];
    await writeFile(word, await docx(['Hello']));
    await writeFile(portable, await pdf(['Hello']));
  });
  afterEach(() => rm(folder, { recursive: true }));

  const run = (command: string, ...args: string[]) => {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [join(process.cwd(), 'clearmark'), command, ...args],
      {
        encoding: 'utf8',
      },
    );
    return { status, out: stdout, errors: stderr };
  };
  const label = (...args: string[]) => run('label', ...args);
  const policy = async () => {
    const file = join(folder, 'policy.yaml');
    const shipped = await readFile(join(process.cwd(), 'policies/labeling.yaml'), 'utf8');
    const entry = `[{ id: ${secret}, siteId: ${ours}, name: Geheim, level: restricted }]`;
    await writeFile(file, shipped.replace('importedLabels: []', `importedLabels: ${entry}`));
    return file;
  };

  test('writes a label that other programs read, shows it, and takes it away', async () => {
    expect(label(word, portable, '--level', 'confidential')).toMatchObject({ status: 0, errors: '' });
    const [, element] = await elementsIn(await readFile(word), 'docMetadata/LabelInfo.xml');
    expect(element?.attributes.method).toBe('Privileged');
    expect(Object.keys((await readByPdfjs(await readFile(portable))).custom)).toHaveLength(6);
    const shown = label(word, portable, '--show').out;
    expect(shown.match(/confidential, named "Confidential"/g)).toHaveLength(2);
    expect(label(word, portable, '--remove').status).toBe(0);
    expect(label(word, portable, '--show').out.match(/no label/g)).toHaveLength(2);
  });

  test('writes the label that the policy maps to the level, and a scan says where a label came from', async () => {
    const file = await policy();
    expect(label(word, '--level', 'restricted', '--policy', file).status).toBe(0);
    const carried = JSON.parse(label(word, '--show', '--json', '--policy', file).out);
    expect(carried.labels).toMatchObject([
      { id: secret, siteId: ours, name: 'Geheim', label: { level: 'restricted' } },
    ]);
    const line = JSON.parse(run('scan', word, '--format', 'jsonl', '--policy', file).out.split('\n')[0] ?? '');
    expect(line).toMatchObject({
      label: { level: 'restricted' },
      assignments: [
        { kind: 'imported', rule: 'imported-label', origin: { id: secret, store: 'label-info', place: null } },
      ],
    });
    expect(run('scan', word, '--policy', file).out).toContain('carries: Geheim');
  });

  test('makes another file and leaves the one given as it is', async () => {
    const before = await readFile(word);
    await chmod(word, 0o600);
    const out = join(folder, 'labelled.docx');
    expect(label(word, '--level', 'public', '--out', out).status).toBe(0);
    expect((await stat(out)).mode & 0o777).toBe(0o600);
    expect((await readFile(word)).equals(before)).toBe(true);
    expect(label(out, '--show').out).toContain('public');
    expect(label(word, '--level', 'public', '--out', out)).toMatchObject({ status: 1 });
  });

  test('refuses, by name, links, folders and what is no document, and does the others', async () => {
    const linked = join(folder, 'link.docx');
    await symlink(word, linked);
    const text = join(folder, 'c.txt');
    await writeFile(text, 'plain');
    const { status, out, errors } = label(
      linked,
      folder,
      text,
      join(folder, 'none.docx'),
      portable,
      '--level',
      'internal',
    );
    expect(status).toBe(1);
    expect(errors).toContain(`${folder}: not-a-regular-file: it is a folder, a link, or no file at all`);
    expect(errors.match(/: (?:not-a-regular-file|unsupported-format|vanished): /g)).toHaveLength(4);
    expect(out).toContain('b.pdf: labelled internal');
  });

  test('names the flag of a category that there is none of', () => {
    const { status, errors } = label(word, '--level', 'public', '--category', 'stars');
    expect(status).toBe(2);
    expect(errors).toMatch(/--category: not in the taxonomy; use any of pii/);
  });

  test.each([
    [['--level', 'cosmic']],
    [[]],
    [['--level', 'public', '--remove']],
    [['--remove', '--category', 'pii']],
    [['--show', '--site', ours]],
    [['--level', 'public', '--site', 'mine']],
    [['--show', '--out', 'x']],
  ])('says in one line what is wrong with %j', (flags) => {
    const { status, errors } = label(word, ...flags);
    expect(status).toBe(2);
    expect(errors.trim().split('\n')).toHaveLength(1);
  });
});
