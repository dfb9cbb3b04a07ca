import { Printer } from '../../../demo/print.js';

function capture(
  terminal: boolean,
  environment: Record<string, string> = {},
): { printer: Printer; text: () => string } {
  let written = '';
  const write = (text: string | Uint8Array): boolean => {
    written += String(text);
    return true;
  };
  return { printer: new Printer({ write, isTTY: terminal, columns: 80 }, environment), text: () => written };
}

test('columns are aligned by what a terminal shows, numbers to the right', () => {
  const { printer, text } = capture(false);
  printer.table(
    [{ title: 'label' }, { title: 'files', align: 'right' }],
    [
      ['公開', 7],
      ['restricted', 120],
    ],
  );
  expect(text().split('\n')).toEqual(['  label       files', '  公開            7', '  restricted    120', '']);
});

test('there is colour on a terminal, and none where NO_COLOR is set or the output is piped', () => {
  const coloured = (terminal: boolean, environment: Record<string, string>) =>
    capture(terminal, environment).printer.style('x', 'red') !== 'x';
  expect([coloured(true, {}), coloured(true, { NO_COLOR: '1' }), coloured(false, {})]).toEqual([true, false, false]);
});

test('progress is one line that is written over on a terminal, and nothing when piped', () => {
  const terminal = capture(true);
  terminal.printer.progress('crawl', 3, 6);
  terminal.printer.line('done');
  expect(terminal.text()).toBe(`\r\u001b[Kcrawl ${'█'.repeat(12)}${'░'.repeat(12)} 3/6\r\u001b[Kdone\n`);
  const piped = capture(false);
  piped.printer.progress('crawl', 3, 6);
  expect(piped.text()).toBe('');
});

test('control characters in a cell do not reach the terminal', () => {
  const { printer, text } = capture(true);
  printer.table([{ title: 'file' }], [['a\u001b[2Jb']]);
  expect(text()).not.toContain('\u001b[2J');
});
