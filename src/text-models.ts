import { readFile } from 'node:fs/promises';
import type { Additions } from './detect/recogniser.js';
import { DocumentTyper } from './models/document-type/type-reader.js';
import { hazardRecogniser } from './models/hazard/hazard-recogniser.js';
import { HazardFinder } from './models/hazard/hazards.js';
import { decodeModel, modelHash } from './models/text/model-file.js';
import { projectFile } from './project.js';

/** The models of texts that come with the program. */
export interface TextModels {
  readonly typer: DocumentTyper;
  /** What they find in texts, as a detector takes it. */
  readonly additions: Additions;
}

/**
 * Reads the weights of the models, and makes them ready.
 * @throws {ModelFileError} when a file is not what training wrote
 */
export async function loadTextModels(): Promise<TextModels> {
  const [types, hazards] = await Promise.all([weights('document-types'), weights('hazards')]);
  const finder = new HazardFinder(decodeModel(hazards));
  return {
    typer: new DocumentTyper(decodeModel(types)),
    additions: {
      version: modelHash(Buffer.concat([types, hazards])),
      recognisers: [hazardRecogniser(finder)],
      residentBytes: 0,
      exclusion: () => null,
    },
  };
}

function weights(name: string): Promise<Buffer> {
  return readFile(projectFile(`classifiers/models/${name}/weights.bin`));
}
