/** Has the keeper stop the run's Postgres, and waits until it has. */
export default async function globalTeardown() {
  const keeper = globalThis.postgresKeeper;
  if (keeper === undefined || keeper.exitCode !== null) return;
  const ended = new Promise((resolve) => keeper.once('exit', resolve));
  keeper.stdin.end();
  await ended;
}
