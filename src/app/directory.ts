import { clearanceOf, nameKey } from '../decide/chain.js';
import { bottom, type Label } from '../label/label.js';
import type { Database } from '../store/database.js';
import { findGroup, findPrincipal, isNewUser, type Principal, type PrincipalName } from '../store/principals.js';
import type { Clock, Rules } from './rules.js';

/** Says whether what is remembered of principals and credentials still holds. */
export interface AccessChanges {
  /** False while a change of a second ago may not have been heard of: then nothing remembered may be used. */
  isCurrent(): boolean;
  onChange(changed: () => void): void;
}

/** The principals there are, as decisions need them. */
export interface Directory {
  /**
   * A principal by its name; null when there is none. Remembered as long as every change of it is heard of; else read
   * anew. @throws when it has to be read and the database cannot be reached
   */
  find(name: PrincipalName): Promise<Principal | null>;
  /** A group by its id, or by the id that it has in the directory it comes from. */
  findGroup(nameOrExternalId: string): Promise<Principal | null>;
  /** Whether nobody ever heard of a user of this name; names of users compare without case. */
  isNewUser(id: string): Promise<boolean>;
  /** Its clearance now. */
  clearanceOf(principal: Pick<Principal, 'ownClearance' | 'groupClearances' | 'agent'>): Label;
  /** Forgets everything, so that a change made here shows at once. */
  forget(): void;
}

export interface DirectoryDependencies {
  readonly database: Database;
  readonly rules: Pick<Rules, 'classes' | 'taxonomy'>;
  readonly changes: AccessChanges;
  readonly clock: Clock;
}

/** A principal takes about a kilobyte. */
const rememberedAtMost = 50_000;

export function openDirectory({ database, rules, changes, clock }: DirectoryDependencies): Directory {
  const principals = openMemory<Principal | null>(changes);
  const newUsers = openMemory<boolean>(changes);
  return {
    find: (name) => principals.recall(nameKey(name), () => findPrincipal(database, rules.classes, name)),
    findGroup: (name) => principals.recall(`in a token:${name}`, () => findGroup(database, rules.classes, name)),
    isNewUser: (id) => newUsers.recall(id, () => isNewUser(database, id)),
    clearanceOf: (principal) => clearanceOf(principal, bottom(rules.taxonomy), clock()),
    forget() {
      principals.forget();
      newUsers.forget();
    },
  };
}

/** Remembers what was read, as long as every change of it is heard of. */
function openMemory<T>(changes: AccessChanges) {
  // What is being read counts as remembered: a change that is heard of meanwhile has it read again by the next to ask.
  const remembered = new Map<string, Promise<T>>();
  const forget = () => remembered.clear();
  changes.onChange(forget);
  return {
    forget,
    recall(key: string, read: () => Promise<T>): Promise<T> {
      if (!changes.isCurrent()) {
        forget();
        return read();
      }
      const known = remembered.get(key);
      if (known) return known;
      const reading = read();
      if (remembered.size >= rememberedAtMost) forget();
      remembered.set(key, reading);
      reading.catch(() => {
        if (remembered.get(key) === reading) remembered.delete(key);
      });
      return reading;
    },
  };
}
