import type { InfotypeInfo, Recogniser } from '../../detect/recogniser.js';
import { isPartlyUncovered } from './coverage.js';
import { entityTypes } from './entity-types.js';
import { infotypeOf, taggerInfotypes } from './infotypes.js';
import { readable } from './readable.js';
import type { Entity, Tagger } from './tagger.js';

/** `always`: on all text. `cascade`: where something is asked for that it finds, and the text is written for readers. */
export type ModelUse = 'always' | 'cascade';

const partIds = { given: 'person/given-name', family: 'person/family-name' } as const;

/** A given or a family name that stands alone is a name too, and comes as a part of one to who asks for parts only. */
function idOf({ type, part }: Entity, wanted: (id: string) => boolean): string {
  const id = infotypeOf[type];
  return part && !wanted(id) ? partIds[part] : id;
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
  const ids = [...entityTypes.map((type) => infotypeOf[type]), ...Object.values(partIds)];
  return {
    infotypes: own,
    find(text, emit, { wanted, onNote }) {
      if (!ids.some(wanted)) return;
      if (onNote && isPartlyUncovered(text)) onNote('language-not-covered');
      const pieces = use === 'always' ? [{ start: 0, end: text.length }] : readable(text);
      for (const piece of pieces) {
        open().tag(text.slice(piece.start, piece.end), (entity) => {
          const infotype = infos.get(idOf(entity, wanted));
          if (!infotype || !wanted(infotype.id)) return;
          const [start, end] = [piece.start + entity.start, piece.start + entity.end];
          emit({ infotype, pattern: { prior: entity.confidence }, start, end, byModel: true });
        });
      }
    },
  };
}
