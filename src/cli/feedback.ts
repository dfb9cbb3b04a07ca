import type { Command } from 'commander';
import type { FeedbackAnswer, ReviewedInfotype } from '../app/feedback.js';
import { UsageError } from './context.js';
import { print, type RemoteContext, withRemote } from './remote.js';
import { wholeNumber } from './versions.js';

interface FeedbackFlags {
  readonly infotype?: string;
  readonly right?: boolean;
  readonly wrong?: boolean;
  readonly part?: number;
  readonly start?: number;
  readonly json?: boolean;
}

const given = {
  resource: (f: FeedbackAnswer) => f.resource,
  infotype: (f: FeedbackAnswer) => f.infotype,
  part: (f: FeedbackAnswer) => f.part,
  start: (f: FeedbackAnswer) => f.start,
  verdict: (f: FeedbackAnswer) => f.verdict,
  by: (f: FeedbackAnswer) => f.who,
  at: (f: FeedbackAnswer) => f.at,
};
const reviewed = {
  infotype: (r: ReviewedInfotype) => r.infotype,
  right: (r: ReviewedInfotype) => r.right,
  wrong: (r: ReviewedInfotype) => r.wrong,
  disputed: (r: ReviewedInfotype) => r.disputed,
  precision: (r: ReviewedInfotype) => `${(100 * r.precision).toFixed(1)} %`,
};

/** Adds `feedback`: what reviewers say of findings. */
export function feedbackCommand(command: Command, context: RemoteContext): void {
  command
    .command('feedback')
    .description('say that a finding is right or wrong; without a resource, how right reviewers find each infotype')
    .argument('[resource]', 'id of a resource, such as res_12')
    .option('--infotype <id>', 'what was found, such as custom/board-minutes')
    .option('--right', 'the finding is right')
    .option('--wrong', 'the finding is wrong')
    .option('--part <n>', 'number of its part, where several have the infotype', wholeNumber)
    .option('--start <n>', 'where it begins there, where there are several', wholeNumber)
    .option('--json', 'as JSON')
    .action((resource: string | undefined, flags: FeedbackFlags) => {
      const { json } = flags;
      return withRemote(context, async (remote) => {
        if (resource === undefined) {
          const { items } = await remote.send<{ items: ReviewedInfotype[] }>('GET', '/v1/feedback/infotypes');
          return print(context, json, items, reviewed);
        }
        if (flags.right === undefined && flags.wrong === undefined) {
          const query = new URLSearchParams({ resource, ...(flags.infotype ? { infotype: flags.infotype } : {}) });
          return print(context, json, await remote.list<FeedbackAnswer>(`/v1/feedback?${query}`), given);
        }
        const url = `/v1/resources/${encodeURIComponent(resource)}/feedback`;
        return print(context, json, await remote.send<FeedbackAnswer>('POST', url, verdictOf(flags)), given);
      });
    });
}

function verdictOf({ infotype, right, wrong, part, start }: FeedbackFlags): object {
  if (infotype === undefined) throw new UsageError('--infotype: say what was found, such as custom/board-minutes');
  if (right && wrong) throw new UsageError('--right, --wrong: give one of them');
  const place = { ...(part === undefined ? {} : { part }), ...(start === undefined ? {} : { start }) };
  return { infotype, verdict: right ? 'right' : 'wrong', ...place };
}
