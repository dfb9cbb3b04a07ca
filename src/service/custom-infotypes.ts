import {
  type CustomDependencies,
  changeCustomInfotype,
  createCustomInfotype,
  deleteCustomInfotype,
  getCustomInfotype,
  listCustomInfotypes,
} from '../app/custom-infotypes.js';
import { removeDocument, uploadContent } from '../app/infotype-content.js';
import { exportDocument, exportInfotypes, importInfotypes } from '../app/transfer-infotypes.js';
import { scanBudget } from '../scan/memory-plan.js';
import { createScanner, type Scanner } from '../scan/scanner.js';
import { bind } from './bind.js';

/** Infotypes that users describe. Documents of theirs are read in a child process, started when one comes. */
export function openCustomInfotypes(deps: CustomDependencies) {
  let reader: Scanner | undefined;
  const reading = {
    ...deps,
    reader: () => {
      reader ??= createScanner({ jobs: 1, budget: scanBudget(1) });
      return reader;
    },
  };
  return {
    customInfotypes: bind(reading, {
      list: listCustomInfotypes,
      get: getCustomInfotype,
      create: createCustomInfotype,
      change: changeCustomInfotype,
      remove: deleteCustomInfotype,
      upload: uploadContent,
      removeDocument,
      exportLines: exportInfotypes,
      exportDocument,
      import: importInfotypes,
    }),
    close: async () => reader?.close(),
  };
}
