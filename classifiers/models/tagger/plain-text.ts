import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Tagger } from '../../../src/models/tagger/tagger.js';
import { Chance } from './example.js';

/** The confidence from which a finding is of high confidence, as everywhere in the product. */
const HIGH = 0.85;
const MOST_FILES = 400;
const MOST_BYTES = 60_000;

/** Files of code that stand in any checkout, without licences and lists of authors: a name in a comment is a name. */
function* sourceFiles(folder: string): Generator<string> {
  for (const name of readdirSync(folder).sort()) {
    const path = join(folder, name);
    const stat = statSync(path, { throwIfNoEntry: false });
    if (stat?.isDirectory()) yield* sourceFiles(path);
    else if (stat?.isFile() && /\.(?:[cm]?js|d\.ts|json|map|css)$/.test(name) && stat.size < 400_000) yield path;
  }
}

/** Lines as programs log them, with the words of several kinds of them. */
function logLines(count: number): string {
  const chance = new Chance('log');
  const hex = () => Array.from({ length: 12 }, () => chance.below(16).toString(16)).join('');
  const forms = [
    () =>
      `2026-03-0${1 + chance.below(9)}T10:${10 + chance.below(50)}:07.${chance.below(1000)}Z INFO  [main] com.acme.Billing - Started in ${chance.below(9999)} ms`,
    () =>
      `Mar  ${chance.below(28)} 04:12:55 web${chance.below(9)} sshd[${chance.below(32000)}]: Accepted publickey for deploy from 10.0.${chance.below(255)}.4 port 4${chance.below(9999)} ssh2: ED25519 SHA256:${hex()}`,
    () =>
      `10.1.${chance.below(255)}.9 - - [12/Mar/2026:10:01:${10 + chance.below(50)} +0000] "GET /static/App.${hex()}.js HTTP/1.1" 200 ${chance.below(99999)} "-" "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) Safari/605.1.15"`,
    () =>
      `kernel: [${chance.below(99999)}.${chance.below(999999)}] usb 1-1: New USB device found, idVendor=${hex().slice(0, 4)}, Product: Logitech Receiver`,
    () =>
      `level=warn ts=2026-03-01 caller=Watcher.go:${chance.below(900)} msg="Connection Reset by Peer" component=Kafka topic=Orders`,
    () =>
      `ERROR Exception in thread "Thread-${chance.below(99)}" java.lang.IllegalStateException: Tomcat Connector Failed at org.apache.catalina.core.StandardService.start(StandardService.java:${chance.below(900)})`,
    () =>
      `E${chance.below(9999)} 10:22:31 Reconciler "Jenkins" "Martin/pod-${hex()}" unable to sync ConfigMap default/Settings`,
  ];
  return Array.from({ length: count }, () => chance.pick(forms)()).join('\n');
}

/** People of high confidence a tagger finds in 100 KB of source code and logs, where there are none to be found. */
export function falsePeople(tagger: Tagger): number {
  let [bytes, people] = [0, 0];
  const chance = new Chance('files');
  const files = [...sourceFiles('node_modules')].filter(() => chance.is(0.03)).slice(0, MOST_FILES);
  const texts = [logLines(4000), ...files.map((file) => readFileSync(file, 'utf8').slice(0, MOST_BYTES))];
  for (const text of texts) {
    const code = text.replace(/\/\*[\s\S]*?\*\/|"(?:author|contributors|maintainers)"[\s\S]*?[\]}]|^\s*\/\/.*$/gm, '');
    bytes += Buffer.byteLength(code);
    tagger.tag(code, ({ type, confidence }) => {
      if (type === 'person' && confidence >= HIGH) people++;
    });
  }
  return (people * 100_000) / bytes;
}
