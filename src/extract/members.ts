import { BudgetError, type Spending } from './budget.js';
import { type ExtractContext, reasonOf, type Unpacked } from './format.js';
import { failedPart, type Part, readPart, skippedPart, type UnreadReason } from './part.js';
import type { Step } from './step.js';
import { TextBuilder } from './text-builder.js';

/** One entry of an archive. */
export interface Member {
  /** As the archive has it, with what it links to. Nothing is ever opened or written under it. */
  readonly name: string;
  /** What the archive remarks about it. */
  readonly remark?: string;
  /** Why its content cannot be had; a link or device is `not-a-regular-file`. */
  readonly unread?: UnreadReason;
  /** Its content, unpacked as it is read and charged by whoever unpacks it; absent for a folder. */
  readonly read?: () => AsyncIterable<Buffer>;
}

/**
 * Reads the members of an archive one by one, each as a resource of its own. It stands at `member N`, since a member's
 * path is content: all paths together are a part, and so are the remarks. A member that cannot be read does not stop the
 * others; what ends the listing is reported for all the members from there on.
 */
export async function* readMembers(
  members: AsyncIterable<Member> | Iterable<Member>,
  context: ExtractContext,
): AsyncGenerator<Step> {
  const listing = new Listing(context.spending);
  let failure: UnreadReason | undefined;
  try {
    for await (const member of members) {
      listing.add(member);
      context.spending.entries(1);
      yield* readMember(member, `member ${listing.count}`, context);
      if (context.spending.charactersLeft <= 0) throw new BudgetError('too-many-characters');
    }
  } catch (error) {
    failure = reasonOf(error);
  }
  yield* listing.parts();
  if (failure) yield failedPart('attachment', `after member ${listing.count}`, failure);
}

async function* readMember(member: Member, place: string, context: ExtractContext): AsyncGenerator<Step> {
  // Links and devices are counted together by the listing.
  if (member.unread === 'not-a-regular-file') return;
  const { inputBytes } = context.spending.budget;
  const nothing = member.unread && { bytes: Buffer.alloc(0), failure: member.unread };
  const content = nothing ?? (member.read && (await collect(member.read(), inputBytes)));
  if (!content) return;
  yield* context.member(content, member.name, place);
  endIfSpent(content);
}

/**
 * Reads what is unpacked by `read` as a document at `place`: all of it, or as much as came before it broke or outgrew
 * what a document may be.
 * @throws {BudgetError} `unpacked-too-large`, after what was unpacked before is read
 */
export async function* readContent<S extends Step>(
  chunks: AsyncIterable<Buffer>,
  name: string,
  place: string,
  { spending }: ExtractContext,
  read: (bytes: Buffer, name: string, place: string) => AsyncIterable<S>,
): AsyncGenerator<S | Part> {
  const content = await collect(chunks, spending.budget.inputBytes);
  const { bytes, failure } = content;
  if (bytes.length > 0 || !failure) yield* read(bytes, name, place);
  if (failure) yield failedPart('attachment', place, failure);
  endIfSpent(content);
}

/** What may be unpacked in all is used up: nothing further can be. */
function endIfSpent({ failure }: Unpacked): void {
  if (failure === 'unpacked-too-large') throw new BudgetError(failure);
}

/** @param limit bytes */
async function collect(chunks: AsyncIterable<Buffer>, limit: number): Promise<Unpacked> {
  const kept: Buffer[] = [];
  let room = limit;
  let failure: UnreadReason | undefined;
  try {
    for await (const chunk of chunks) {
      kept.push(chunk.subarray(0, room));
      if (chunk.length > room) throw new BudgetError('input-too-large');
      room -= chunk.length;
    }
  } catch (error) {
    failure = reasonOf(error);
  }
  return { bytes: Buffer.concat(kept), failure };
}

/** What an archive says of its members, besides their content. */
class Listing {
  readonly #names: TextBuilder;
  readonly #remarks: TextBuilder;
  #links = 0;
  count = 0;

  constructor(spending: Spending) {
    this.#names = new TextBuilder(spending);
    this.#remarks = new TextBuilder(spending);
  }

  /** @throws {BudgetError} `too-many-characters` */
  add({ name, remark, unread }: Member): void {
    this.count += 1;
    if (unread === 'not-a-regular-file') this.#links += 1;
    this.#names.append(name).append('\n');
    if (remark) this.#remarks.append(remark).append('\n');
  }

  *parts(): Generator<Part> {
    if (!this.#names.isBlank || this.count === 0)
      yield readPart('metadata', 'names of members', this.#names.toString());
    if (!this.#remarks.isBlank) yield readPart('comment', 'comments of members', this.#remarks.toString());
    if (this.#links > 0) yield skippedPart('attachment', `${this.#links} links and devices`, 'not-a-regular-file');
  }
}
