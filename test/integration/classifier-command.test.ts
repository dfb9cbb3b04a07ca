import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { builtProgram } from '../built.js';
import { docx } from '../fixtures/documents.js';
import { gauges, menus } from '../own-samples.js';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'clearmark-classifier-'));
  for (const [name, texts] of Object.entries({ gauges, menus })) {
    await mkdir(join(folder, name));
    for (const [n, { text }] of texts.entries()) await writeFile(join(folder, name, `${n}.txt`), text);
  }
  await mkdir(join(folder, 'estate'));
  const report = 'Gauge report of the Thames\nWater level: 310 cm, falling\nFlood warning stage 2 at station 9';
  await writeFile(join(folder, 'estate/report.docx'), await docx(report.split('\n')));
  await writeFile(join(folder, 'estate/menu.txt'), 'Lunch at the Thames inn\nSoup of the day, bread and salad');
});
afterAll(() => rm(folder, { recursive: true }));

function run(...args: string[]) {
  const main = join(builtProgram(), 'src/main.js');
  const { status, stdout, stderr } = spawnSync(process.execPath, [main, ...args], { encoding: 'utf8', cwd: folder });
  return { status, stdout, stderr };
}
const train = (...args: string[]) =>
  run('classifiers', 'train', 'gauges', '--positive', 'gauges', '--negative', 'menus', '--out', ...args);

describe('a classifier without a service', () => {
  test('is trained into a file that only its owner reads, and that holds no word of a sample', async () => {
    const { status, stdout } = train('gauges.classifier');
    expect([status, stdout]).toEqual([0, expect.stringContaining('learnt from 12 positive and 12 negative texts')]);
    expect((await stat(join(folder, 'gauges.classifier'))).mode & 0o777).toBe(0o600);
    const bytes = await readFile(join(folder, 'gauges.classifier'), 'latin1');
    expect(['Rhine', 'Flood', 'flood', 'soup'].filter((word) => bytes.includes(word))).toEqual([]);
  });

  test('is found by scan, in documents of any format, and by inspect', () => {
    const scan = run('scan', 'estate', '--classifier', 'gauges.classifier', '--format', 'jsonl');
    expect(scan.status).toBe(0);
    const lines = scan.stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    const found = lines.filter(({ findings }) => JSON.stringify(findings ?? []).includes('custom/gauges'));
    expect(found.map(({ uri }) => uri.split('/').at(-1))).toEqual(['report.docx']);
    const { stdout } = run('inspect', '--classifier', 'gauges.classifier', 'gauges/3.txt');
    const own = expect.objectContaining({ infotype: 'custom/gauges', source: 'model' });
    expect(JSON.parse(stdout).findings).toContainEqual(own);
  });

  test.each<[string, string[], string]>([
    [
      'a file that is there',
      ['train', 'gauges', '--positive', 'gauges', '--negative', 'menus', '--out', 'menus/1.txt'],
      '--out: the file is there',
    ],
    ['one side', ['train', 'gauges', '--positive', 'gauges', '--out', 'b'], 'negative: there are none'],
    ['no samples', ['train', 'gauges', '--out', 'b'], '--out: give samples'],
    ['a folder that is not there', ['train', 'g', '--positive', 'nowhere', '--out', 'b'], 'nowhere: cannot be read'],
    ['a document', ['train', 'g', '--positive', 'estate', '--out', 'b'], 'estate/report.docx: is no text in UTF-8'],
    [
      'a name with a slash',
      ['train', '../g', '--positive', 'gauges', '--negative', 'menus', '--out', 'b'],
      'name: use',
    ],
  ])('is refused for %s', (_, args, said) => {
    const { status, stderr } = run('classifiers', ...args);
    expect([status, stderr]).toEqual([2, expect.stringContaining(said)]);
  });

  test.each([
    ['something else', 'gauges/1.txt', 'this is no classifier'],
    ['what is not there', 'none.classifier', 'cannot be read'],
  ])('is not looked for when its file is %s', (_, file, said) => {
    for (const command of ['scan', 'inspect']) {
      const { status, stderr } = run(command, 'gauges/2.txt', '--classifier', file);
      expect([status, stderr]).toEqual([2, expect.stringContaining(said)]);
    }
  });
});
