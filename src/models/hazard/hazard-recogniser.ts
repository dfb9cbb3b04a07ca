import type { InfotypeInfo, Recogniser } from '../../detect/recogniser.js';
import type { HazardFinder } from './hazards.js';

/** What is reported of a planted instruction. */
export const plantedInstruction: InfotypeInfo = {
  id: 'hazard/planted-instruction',
  title: 'Instruction planted for an AI',
  region: [],
  categories: ['hazard'],
  regulations: ['EU AI Act'],
};

/** Log odds below the threshold that are told too, for who asks for what is unsure. */
const LOWEST = 0.05;

/** Makes hazards findings, each with its probability as its confidence. */
export function hazardRecogniser(finder: HazardFinder): Recogniser {
  return {
    infotypes: [plantedInstruction],
    find(text, emit, { wanted, hidden }) {
      if (!wanted(plantedInstruction.id)) return;
      for (const { start, end, probability } of finder.find(text, LOWEST, { hidden })) {
        emit({
          infotype: plantedInstruction,
          pattern: { prior: probability },
          start,
          end,
          passage: true,
          byModel: true,
        });
      }
    },
  };
}
