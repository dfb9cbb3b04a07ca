import type { InfotypeInfo, Recogniser } from '../../detect/recogniser.js';
import type { EntityType } from './entity-types.js';
import { infotypeIn, taggerFinds, taggerInfotypes } from './infotypes.js';
import { readable } from './readable.js';
import { asSureAsTold } from './sureness.js';
import type { Entity, Tagger } from './tagger.js';

/** `always`: on all text. `cascade`: where what it finds matters, and the text is written for readers. */
export type ModelUse = 'always' | 'cascade';

/** What patterns say more of where they are sure: a diagnosis, an account, a date with a name before it. */
const yielding: ReadonlySet<EntityType> = new Set([
  'birth-date',
  'age',
  'condition',
  'drug',
  'username',
  'spoken-number',
]);

/**
 * The tagger as a recogniser.
 * @param open makes the tagger; called when it is first needed
 * @param known infotypes of the catalogue, some of which the tagger finds too
 */
export function taggerRecogniser(
  open: () => Pick<Tagger, 'tag'> & Partial<Pick<Tagger, 'lexicon'>>,
  known: readonly InfotypeInfo[],
  use: ModelUse,
): Recogniser {
  const own: readonly InfotypeInfo[] = taggerInfotypes;
  const infos = new Map([...known, ...own].map((info) => [info.id, info]));
  return {
    infotypes: own,
    find(text, emit, { wanted, matters }) {
      const some = taggerFinds.filter(wanted);
      const asked = some.length === taggerFinds.length ? taggerFinds : some;
      if (asked.length === 0 || matters?.(asked) === false) return;
      const pieces = use === 'always' ? [{ start: 0, end: text.length }] : readable(text);
      for (const piece of pieces) {
        const entities: Entity[] = [];
        const [tagger, read] = [open(), text.slice(piece.start, piece.end)];
        tagger.tag(read, (entity) => entities.push(entity));
        for (const entity of asSureAsTold(read, entities, tagger.lexicon)) {
          const infotype = infos.get(infotypeIn(entity, wanted));
          if (!infotype || !wanted(infotype.id)) continue;
          const [start, end] = [piece.start + entity.start, piece.start + entity.end];
          const yields = yielding.has(entity.type);
          emit({ infotype, pattern: { prior: entity.confidence }, start, end, byModel: true, yields });
        }
      }
    },
  };
}
