import type { Glance, Judgement, WrittenJudgement } from './labels-at-hand.js';
import { answerEach, answerOf, type LookUpDependencies, type LookUpRequest } from './look-up.js';
import { className } from './rules.js';

/** The answer to a look-up as JSON, and what is to be counted of it. */
export interface WrittenLookUp {
  readonly text: string;
  readonly usable: number;
  readonly unusable: number;
  /** Those that the database was asked for. */
  readonly read: number;
}

/**
 * The same as `lookUp`, written down. What many resources have in common is written once and put together with what
 * each has of its own: to write the same objects field by field takes several times as long as to find them.
 * @param requests a text names a resource by its URI
 * @param maxLabelAge milliseconds
 */
export async function lookUpText(
  deps: LookUpDependencies,
  requests: readonly (string | LookUpRequest)[],
  maxLabelAge?: number,
): Promise<WrittenLookUp> {
  const texts = new Array<string>(requests.length);
  let usable = 0;
  const read = await answerEach(deps, requests, maxLabelAge, {
    known: (i, glance, slot, judgement) => {
      if (judgement.resolved.usable) usable++;
      texts[i] = writeAtHand(glance, slot, judgement);
    },
    other: (i, found) => {
      if (found.resolved.usable) usable++;
      texts[i] = JSON.stringify(answerOf(found));
    },
  });
  const { policyVersion } = deps.rules.rulebook;
  const text = `{"labels":[${texts.join(',')}],"policyVersion":${policyVersion}}`;
  return { text, usable, unusable: requests.length - usable, read };
}

function writeAtHand({ view: { records }, uri }: Glance, slot: number, judgement: Judgement): string {
  judgement.written ??= write(judgement);
  const { before, between, after } = judgement.written;
  const token = judgement.ofNewest ? records.token(slot) : '';
  const verified = records.verifiedAt(slot);
  const moment = verified === 0 ? 'null' : `"${isoText(verified)}"`;
  // What is found in memory by its URI has one that stands in JSON as it is.
  return `{"id":"res_${records.id(slot)}","uri":"${uri}${before}${token}${between}${moment}${after}`;
}

function write({ resolved, classId, ofNewest }: Judgement): WrittenJudgement {
  const { state, flags, usable, label, reason, lastKnownLabel } = resolved;
  const text = (value: unknown) => JSON.stringify(value);
  const shown = classId === null ? null : className(classId);
  const known = `"state":${text(state)},"flags":${text(flags)},"usable":${usable},"label":${text(label)}`;
  return {
    before: `",${known},"class":${text(shown)},"version":${ofNewest ? '"' : 'null'}`,
    between: `${ofNewest ? '"' : ''},"verifiedAt":`,
    after: [
      reason === null ? '' : `,"reason":${text(reason)}`,
      usable || lastKnownLabel === null ? '' : `,"lastKnownLabel":${text(lastKnownLabel)}`,
      '}',
    ].join(''),
  };
}

/** Crawls confirm hundreds of resources at one moment. A power of two. */
const isoTexts = new Array<string>(4_096).fill('');
const isoMoments = new Float64Array(isoTexts.length);

function isoText(moment: number): string {
  const place = moment & (isoTexts.length - 1);
  if (isoMoments[place] !== moment) {
    isoMoments[place] = moment;
    isoTexts[place] = new Date(moment).toISOString();
  }
  return isoTexts[place] as string;
}
