import { describeReason, isUnreadReason } from '../scan/reasons.js';

/** Why a label is not written into a file, besides the reasons for which a file cannot be read. */
const details: Readonly<Record<string, string>> = {
  'unsupported-format':
    'labels are written into Word, Excel and PowerPoint files (docx, xlsx, pptx and their kin) and PDF',
  encrypted: 'it is encrypted',
  signed: 'it carries a signature, which writing into it would break',
  'unusual-structure': 'it is put together in a way that could be understood in two ways',
  'not-verified': 'read back, the label was not the one that was to be written',
  vanished: 'there is no such file any more',
  changed: 'it was changed since it was read; crawl it first',
  'label-changed': 'its label was changed meanwhile; ask again',
  'not-a-regular-file': 'it is a folder, a link, or no file at all',
  linked: 'it is linked from other places, which would keep the old content',
  exists: 'there is a file of this name already',
  'being-written': 'another process is writing a label into it',
  'write-error': 'the file system failed to write it',
  'not-current': 'its label is not current; crawl it first',
  'not-a-file': 'it is no file of a source that can be written to',
  unlabelled: 'it has no label',
  interrupted: 'it was tried too often without an end',
};

/** One clause, without a subject, for a person: `it is encrypted`. */
export function describeRefusal(reason: string): string {
  return details[reason] ?? (isUnreadReason(reason) ? describeReason(reason) : 'it cannot be written to');
}
