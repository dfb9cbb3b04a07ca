import { resourceRecord, type ScanOutput } from './output.js';

/** One JSON document with all resources and the summary, written as it goes. */
export function json(): ScanOutput {
  let separator = '\n';
  return {
    begin: () => '{"resources":[',
    resource: (resource) => {
      const text = `${separator}${JSON.stringify(resourceRecord(resource))}`;
      separator = ',\n';
      return text;
    },
    end: (summary) => `\n],"summary":${JSON.stringify(summary)}}\n`,
  };
}
