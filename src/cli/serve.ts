import type { Command } from 'commander';
import type { ServerContext } from './context.js';

/** Adds `serve`, `worker` and `migrate`: what runs on a server. */
export function serverCommands(program: Command, context: ServerContext): void {
  program
    .command('serve')
    .description('run API, scheduler and workers in one process')
    .addHelpText(
      'after',
      `
Without DATABASE_URL it keeps a Postgres of its own in the data folder (CLEARMARK_DATA_DIR, ".clearmark" unless set)
and prints the administrator's key once. Settings come from the environment:

  CLEARMARK_PORT=8080 clearmark serve
  DATABASE_URL=postgres://… REDIS_URL=redis://… CLEARMARK_SECRET_KEY=… clearmark serve`,
    )
    .action(() => context.serve());

  program
    .command('worker')
    .description('run workers alone: any number, on any machine that reaches the database')
    .addHelpText(
      'after',
      `
Takes DATABASE_URL, REDIS_URL and CLEARMARK_SECRET_KEY as the server has them; on the server's own machine the data
folder is enough:

  CLEARMARK_WORKERS=4 clearmark worker`,
    )
    .action(() => context.work());

  program
    .command('migrate')
    .description('apply the migrations that the database is missing')
    .option('--check', 'apply nothing; exit with 1 if any is missing')
    .action(({ check }: { check?: boolean }) => context.migrate(check === true));
}
