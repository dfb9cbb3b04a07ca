import { resourceRecord, type ScanOutput } from './output.js';

/** One JSON object a line, one line a resource, the summary last. */
export const jsonl: ScanOutput = {
  begin: () => '',
  resource: (resource) => `${JSON.stringify(resourceRecord(resource))}\n`,
  end: (summary) => `${JSON.stringify({ summary })}\n`,
};
