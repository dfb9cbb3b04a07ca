import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { CONFIDENCE } from '../../../src/detect/finding.js';
import { hashWord } from '../../../src/models/tagger/features.js';
import type { Tagger } from '../../../src/models/tagger/tagger.js';
import { Chance } from './example.js';

const MOST_FILES = 400;
const MOST_UNITS = 60_000;

/** Files of code that stand in any checkout of this project, in an order that is always the same. */
function* sourceFiles(folder: string): Generator<string> {
  for (const name of readdirSync(folder).sort()) {
    const path = join(folder, name);
    const stat = statSync(path, { throwIfNoEntry: false });
    if (stat?.isDirectory()) yield* sourceFiles(path);
    else if (stat?.isFile() && /\.(?:[cm]?js|d\.ts|json|map|css)$/.test(name) && stat.size < 400_000) yield path;
  }
}

/** Code without comments and lists of authors: a name in those is a name. */
function codeOf(file: string): string {
  const authors = /\/\*[\s\S]*?\*\/|"(?:authors?|contributors|maintainers)"[\s\S]*?[\]}]|^\s*\/\/.*$/gm;
  return readFileSync(file, 'utf8').replace(authors, '').slice(0, MOST_UNITS);
}

/**
 * Pieces of code, in which there are no people.
 * @param isTest whether those of the test; packages are parted by their names
 * @param share of all files
 */
function codeTexts(isTest: boolean, share: number): string[] {
  const chance = new Chance(`files ${isTest}`);
  const files = readdirSync('node_modules')
    .filter((name) => !name.startsWith('.') && (hashWord(`${name} code`) % 3 === 0) === isTest)
    .sort()
    .flatMap((name) => [...sourceFiles(join('node_modules', name))].filter(() => chance.is(share)));
  return files.map(codeOf);
}

/** Pieces of code to train on, each of some hundred tokens. */
export function codePieces(): string[] {
  const chance = new Chance('pieces');
  return codeTexts(false, 0.06).flatMap((text) => {
    const at = chance.below(Math.max(1, text.length - 1500));
    return text.length < 200 ? [] : [text.slice(at, at + 1500)];
  });
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
  const texts = [logLines(4000), ...codeTexts(true, 0.03).slice(0, MOST_FILES)];
  for (const text of texts) {
    bytes += Buffer.byteLength(text);
    tagger.tag(text, ({ type, confidence }) => {
      if (type === 'person' && confidence >= CONFIDENCE.high) people++;
    });
  }
  return (people * 100_000) / bytes;
}
