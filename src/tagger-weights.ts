import { projectFile } from './project.js';

/** The weights of the tagger that ships; `classifiers/models/tagger/README.md` is its card. */
export const taggerWeights = projectFile('classifiers/models/tagger/weights.bin.gz');
