/**
 * The process that opens documents: an entry of its own, started by the scanner's pool, killed by it when a document
 * breaks its budget. Text is read and looked at here and never leaves; only findings do.
 */
import { loadCatalogue } from '../catalogue.js';
import { createDetector } from '../detect/detector.js';
import { serveTasks } from '../extract/pool-task.js';
import { look } from './look.js';
import type { ScanFound, ScanTask } from './task.js';

const detector = createDetector(await loadCatalogue());
serveTasks<ScanTask, ScanFound>((task, bytes) => look(task, bytes, detector));
