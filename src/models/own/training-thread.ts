/**
 * The thread in which classifiers of one's own are learnt and compared: an entry of its own, for one job. Whoever asks
 * goes on with other things meanwhile.
 */
import { parentPort, workerData } from 'node:worker_threads';
import { runTraining, type TrainingJob } from './training.js';

try {
  parentPort?.postMessage({ answer: runTraining(workerData as TrainingJob) });
} catch {
  // What went wrong may quote the texts.
  parentPort?.postMessage({ failed: true });
}
