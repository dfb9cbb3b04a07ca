import { permitsWhole } from '../../../src/decide/filter/allow-list.js';
import { type CompiledFilter, filterFor } from '../../../src/decide/filter/filter.js';
import { classes, everything, permittedOf, questions, records } from './corpus.js';
import type { Engine, EngineKind } from './engine.js';

/** What every dialect has to keep, proved on an engine that executes its filters. */
export function describeFilters(kind: EngineKind): void {
  describe.each(kind.layouts.map((fields) => [`${fields.class}, ${fields.rank}`, fields] as const))(
    'in %s',
    (_, fields) => {
      let engine: Engine;
      const held = () => records.filter((record) => engine.holds(record));
      const compile = (permitted: Parameters<typeof filterFor>[1]['permitted']): CompiledFilter =>
        filterFor(kind.dialect, { classes, permitted, fields });

      beforeAll(async () => {
        engine = await kind.open(fields);
        await engine.load(held());
      });
      afterAll(() => engine?.close());

      test('holds every chunk that is stamped well, and most that are not', () => {
        expect(held().length).toBeGreaterThanOrEqual(classes.length * 2 + 10);
      });

      test('a filter selects exactly what the decision permits, for every reader under every policy', async () => {
        const selected: Record<string, string[]> = {};
        const permitted: Record<string, string[]> = {};
        for (const question of questions) {
          selected[question.name] = (await engine.select(compile(permitsWhole(question.asked)))).sort();
          permitted[question.name] = permittedOf(question, held());
        }
        expect(selected).toEqual(permitted);
        expect(new Set(Object.values(permitted).map((ids) => ids.join())).size).toBeGreaterThan(20);
      });

      test('where nothing is permitted nothing is selected', async () => {
        const filter = compile(() => false);
        expect(filter.classes).toEqual([]);
        expect(await engine.select(filter)).toEqual([]);
      });

      test('where there is no class at all nothing is selected', async () => {
        expect(await engine.select(filterFor(kind.dialect, { classes: [], permitted: () => true, fields }))).toEqual(
          [],
        );
      });

      test('classes whose names begin alike are told apart, one by one', async () => {
        for (const { name, label } of classes) {
          const only = await engine.select(compile((of) => of === label));
          expect(only.sort()).toEqual([`${name}-a`, `${name}-b`]);
        }
      });

      test('a list of very many classes selects as a short one does', async () => {
        const others = Array.from({ length: kind.many - classes.length }, (_, i) => ({
          name: `c${i + 1_000_000}`,
          label: { level: 'public', rank: 100, categories: [] },
        }));
        const filter = filterFor(kind.dialect, { classes: [...others, ...classes], permitted: () => true, fields });
        expect(filter.classes).toHaveLength(kind.many);
        expect((await engine.select(filter)).sort()).toEqual(permittedOf(everything, held()));
      });
    },
  );
}
