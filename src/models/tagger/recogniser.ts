import type { InfotypeInfo, Recogniser } from '../../detect/recogniser.js';
import { infotypeOf, taggerFinds, taggerInfotypes } from './infotypes.js';
import { readable } from './readable.js';
import type { Entity, Tagger } from './tagger.js';

/** `always`: on all text. `cascade`: where what it finds matters, and the text is written for readers. */
export type ModelUse = 'always' | 'cascade';

const partIds = { given: 'person/given-name', family: 'person/family-name' } as const;

function idOf({ type, part }: Entity): string {
  return part ? partIds[part] : infotypeOf[type];
}

/**
 * The tagger as a recogniser.
 * @param open makes the tagger; called when it is first needed
 * @param known infotypes of the catalogue, some of which the tagger finds too
 */
export function taggerRecogniser(
  open: () => Pick<Tagger, 'tag'>,
  known: readonly InfotypeInfo[],
  use: ModelUse,
): Recogniser {
  const own: readonly InfotypeInfo[] = taggerInfotypes;
  const infos = new Map([...known, ...own].map((info) => [info.id, info]));
  return {
    infotypes: own,
    find(text, emit, { wanted, matters }) {
      const asked = taggerFinds.filter(wanted);
      if (asked.length === 0 || matters?.(asked) === false) return;
      const pieces = use === 'always' ? [{ start: 0, end: text.length }] : readable(text);
      for (const piece of pieces) {
        open().tag(text.slice(piece.start, piece.end), (entity) => {
          const infotype = infos.get(idOf(entity));
          if (!infotype || !wanted(infotype.id)) return;
          const [start, end] = [piece.start + entity.start, piece.start + entity.end];
          emit({ infotype, pattern: { prior: entity.confidence }, start, end, byModel: true });
        });
      }
    },
  };
}
