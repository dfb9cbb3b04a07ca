/**
 * The thread in which a model that a user brought looks at texts: an entry of its own, started by {@link ModelThread}.
 * The runtime answers in promises only; whoever waits for this thread need not return to its event loop.
 */
import { workerData } from 'node:worker_threads';
import { ModelFolderError, readModelFolder } from './folder.js';
import { OnnxModel } from './model.js';
import { loadRuntime } from './runtime.js';
import type { ThreadAnswer, ThreadData, ThreadQuestion } from './thread.js';

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
    answer({ problem });
    return null;
  }
}

const model = await open();
if (model) {
  port.on('message', ({ text, milliseconds }: ThreadQuestion) => {
    // What went wrong may quote the text.
    model.read(text, milliseconds).then(answer, () => answer({ spans: [], unread: 'model-failed' }));
  });
  answer({ ready: true });
}
