/**
 * The thread in which a model that a user brought looks at texts: an entry of its own, started by {@link ModelThread}.
 * The runtime answers in promises only; whoever waits for this thread need not return to its event loop.
 */
import { workerData } from 'node:worker_threads';
import { ModelFolderError, readModelFolder } from './folder.js';
import { OnnxModel } from './model.js';
import { loadRuntime } from './runtime.js';
import { OPENING, type ThreadAnswer, type ThreadData, type ThreadQuestion } from './thread.js';

const { folder, port, answered } = workerData as ThreadData;

function answer(given: ThreadAnswer): void {
  port.postMessage(given);
  Atomics.add(answered, 0, 1);
  Atomics.notify(answered, 0);
}

async function open(): Promise<OnnxModel | null> {
  try {
    const described = readModelFolder(folder);
    return await OnnxModel.open(described, await loadRuntime(described));
  } catch (error) {
    const problem = error instanceof ModelFolderError ? error.message : `${folder}: the model cannot be opened`;
    answer({ id: OPENING, problem });
    return null;
  }
}

const model = await open();
if (model) {
  // One after the other: not every runtime takes the next before it has done with the last.
  let turn = Promise.resolve();
  port.on('message', ({ id, texts, milliseconds }: ThreadQuestion) => {
    turn = turn
      .then(() => model.readAll(texts, milliseconds))
      // What went wrong may quote a text.
      .then(
        (readings) => answer({ id, readings }),
        () => answer({ id, problem: 'failed' }),
      );
  });
  answer({ id: OPENING, readings: [] });
}
