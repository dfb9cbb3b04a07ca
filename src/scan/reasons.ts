import type { UnreadReason } from '../extract/part.js';

/** What each reason means, for a person who has to do something about it. */
const details: Readonly<Record<UnreadReason, string>> = {
  'unsupported-format': 'there is no reader for this format',
  encrypted: 'it is encrypted and no password is known',
  malformed: 'it breaks the rules of its format',
  'image-without-ocr': 'it is an image, and text in images is not read',
  'image-too-large': 'it is an image of more pixels than text is read in',
  'ocr-failed': 'it is an image, and what reads text in images could not read it',
  'not-extracted': 'its format is read, this part of it is not',
  'input-too-large': 'it is larger than what is read of one document',
  'unpacked-too-large': 'unpacked it is larger than what is read of one document',
  'too-many-entries': 'it holds more entries than are read of one document',
  'compression-ratio': 'it unpacks to so many times its size that it is taken for a bomb',
  'too-deep': 'it is nested deeper than is read',
  'too-many-characters': 'it holds more text than is read of one document; what comes first was read',
  timeout: 'reading it took too long',
  'out-of-memory': 'reading it took too much memory',
  'parser-crashed': 'the process that read it ended unexpectedly',
  'permission-denied': 'the file system does not let it be read',
  'not-a-regular-file': 'it is a link, pipe, socket or device',
  'changed-while-read': 'it was written to while it was read, twice',
  vanished: 'it went away before it was read',
  'read-error': 'the file system failed to read it',
  'model-budget': 'a model takes longer for it than its settings allow',
  'model-failed': 'a model failed to look at it',
};

/** All reasons for which something can be left unread. */
export const unreadReasons = Object.keys(details) as readonly UnreadReason[];

export function isUnreadReason(text: string): text is UnreadReason {
  return Object.hasOwn(details, text);
}

/** One clause, without a subject: `it is encrypted and no password is known`. */
export function describeReason(reason: UnreadReason): string {
  return details[reason];
}
