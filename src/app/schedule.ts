import { CronExpressionParser } from 'cron-parser';
import type { Database } from '../store/database.js';
import { readSchedules, readSource, type Schedule, writeSchedule } from '../store/sources.js';
import type { Scheduler } from './crawl-queue.js';
import { type FieldProblem, ServiceError } from './errors.js';
import type { Clock } from './rules.js';
import { sourceNumberOf } from './sources.js';

export interface ScheduleDependencies {
  readonly database: Database;
  readonly scheduler: Scheduler;
  readonly clock: Clock;
}

export interface ScheduleAnswer extends Schedule {
  /** The next times at which it starts a crawl. */
  readonly nextRuns: readonly string[];
}

/**
 * Sets when a source is crawled by itself.
 * @throws {ServiceError} `invalid_request` naming `cron` or `timezone`, `not_found`
 */
export async function setSchedule(
  { database, scheduler, clock }: ScheduleDependencies,
  sourceId: string,
  schedule: Schedule,
): Promise<ScheduleAnswer> {
  const answer = withNextRuns(schedule, clock());
  const id = await knownSource(database, sourceId);
  const { cron, timezone, mode, overlap } = schedule;
  await writeSchedule(database, id, { cron, timezone, mode, overlap });
  await scheduler.set(id, { cron, timezone });
  return answer;
}

/** @throws {ServiceError} `not_found` also when the source has no schedule */
export async function getSchedule(
  { database, clock }: Omit<ScheduleDependencies, 'scheduler'>,
  sourceId: string,
): Promise<ScheduleAnswer> {
  const source = await readSource(database, await knownSource(database, sourceId));
  if (!source?.schedule) throw new ServiceError('not_found', 'this source has no schedule; PUT one');
  return withNextRuns(source.schedule, clock());
}

export async function removeSchedule(
  { database, scheduler }: Omit<ScheduleDependencies, 'clock'>,
  sourceId: string,
): Promise<void> {
  const id = await knownSource(database, sourceId);
  await writeSchedule(database, id, null);
  await scheduler.remove(id);
}

/**
 * Makes the scheduler hold what the database holds: after a kill between the two, and for a queue that was moved to
 * another server.
 */
export async function syncSchedules({ database, scheduler }: Omit<ScheduleDependencies, 'clock'>): Promise<void> {
  const wanted = new Map((await readSchedules(database)).map(({ id, schedule }) => [id, schedule]));
  const held = await scheduler.all();
  for (const [id, schedule] of wanted) {
    const there = held.get(id);
    if (there?.cron !== schedule.cron || there.timezone !== schedule.timezone) await scheduler.set(id, schedule);
  }
  for (const id of held.keys()) if (!wanted.has(id)) await scheduler.remove(id);
}

/** A schedule with its next five times. @throws {ServiceError} `invalid_request` naming `cron` or `timezone` */
function withNextRuns(schedule: Schedule, now: Date): ScheduleAnswer {
  const problems: FieldProblem[] = [];
  if (!isTimezone(schedule.timezone)) {
    problems.push({ field: 'timezone', detail: 'not a time zone; use an IANA name such as Europe/Berlin or UTC' });
  }
  const nextRuns = problems.length === 0 ? nextTimes(schedule, now) : nextTimes({ ...schedule, timezone: 'UTC' }, now);
  if (nextRuns === null) {
    problems.push({
      field: 'cron',
      detail:
        'not a cron expression; use five fields (minute hour day month weekday) such as "0 2 * * *", or six ' +
        'with seconds first',
    });
  }
  const first = problems[0];
  if (first) throw new ServiceError('invalid_request', `${first.field}: ${first.detail}`, problems);
  return { ...schedule, nextRuns: nextRuns ?? [] };
}

function isTimezone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    // An offset such as +02:00 passes there, but knows no summer time and is no name.
    return /^[A-Za-z]/.test(name);
  } catch {
    return false;
  }
}

/** Null when it is no expression, or has no time to come. */
function nextTimes({ cron, timezone }: Schedule, now: Date): string[] | null {
  if (!/^\s*(\S+\s+){4,5}\S+\s*$/.test(cron)) return null;
  try {
    return CronExpressionParser.parse(cron, { tz: timezone, currentDate: now })
      .take(5)
      .map((date) => date.toDate().toISOString());
  } catch {
    return null;
  }
}

async function knownSource(database: Database, sourceId: string): Promise<number> {
  const id = sourceNumberOf(sourceId);
  if (!(await readSource(database, id))) throw new ServiceError('not_found', 'there is no source of this id');
  return id;
}
