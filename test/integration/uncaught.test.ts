import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';

const launcher = fileURLToPath(new URL('../../clearmark', import.meta.url));

test('an error that nobody awaited ends the program without its message, which may quote what was read', async () => {
  const value = ['536', '90', '4399'].join('-');
  // Once the program waits for its input.
  const trap = `const timer = setInterval(() => {
    const { stdin } = process;
    if (stdin.listenerCount('readable') + stdin.listenerCount('data') === 0) return;
    clearInterval(timer);
    Promise.reject(Object.assign(new RangeError(process.env.VALUE), { detail: process.env.VALUE }));
  }, 20);`;
  const trapUrl = `data:text/javascript,${encodeURIComponent(trap)}`;
  const child = spawn(process.execPath, ['--import', trapUrl, launcher, 'inspect', '-'], {
    env: { ...process.env, VALUE: value },
    stdio: 'pipe',
  });
  const [errors, output, [code]] = await Promise.all([text(child.stderr), text(child.stdout), once(child, 'exit')]);
  expect(errors).toContain('failed unexpectedly (RangeError)');
  expect(errors + output).not.toContain(value);
  expect(code).toBe(1);
});
