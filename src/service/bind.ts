import type { Tail } from '../service.js';

type UseCases<Deps> = Readonly<Record<string, (deps: Deps, ...request: never[]) => unknown>>;

/** Use cases as others call them: with what they work on in place. */
type Bound<Cases extends UseCases<never>> = {
  readonly [Name in keyof Cases]: (...request: Tail<Cases[Name]>) => ReturnType<Cases[Name]>;
};

/** Puts what they work on in front of what use cases are asked. */
export function bind<Deps, Cases extends UseCases<Deps>>(deps: Deps, cases: Cases): Bound<Cases> {
  const bound = Object.entries(cases).map(([name, useCase]) => [
    name,
    (...request: never[]) => useCase(deps, ...request),
  ]);
  return Object.fromEntries(bound);
}

type Changes = Readonly<Record<string, (...request: never[]) => Promise<unknown>>>;

/** The same use cases, each of which answers only when `settle` has ended behind it. */
export function settled<Cases extends Changes>(settle: () => Promise<void>, cases: Cases): Cases;
export function settled(settle: () => Promise<void>, cases: Changes): Changes {
  const after = Object.entries(cases).map(([name, change]) => [
    name,
    async (...request: never[]) => {
      const changed = await change(...request);
      await settle();
      return changed;
    },
  ]);
  return Object.fromEntries(after);
}
