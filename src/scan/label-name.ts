import type { Detector } from '../detect/detector.js';
import type { Finding } from '../detect/finding.js';
import type { FileLabel } from '../extract/label/file-label.js';
import type { Part } from '../extract/part.js';

/** What stands before the name of a label in the text of properties and headers; the name is at most 255 characters. */
const before = /MSIP_Label_[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}_Name(?:\nlpwstr: |: |=)[^\n;]{0,255}$/i;
const REACH = 400;

/** Infotypes of what an author writes to mark a document. */
function isMarking(infotype: string): boolean {
  return infotype.startsWith('document/');
}

/**
 * The label as it may leave the child: anyone can write anything into its name, so one in which something else is found
 * than a marking stays behind.
 */
export function withFitName(label: FileLabel, detector: Detector): FileLabel {
  let isSeen = true;
  const onUnread = () => {
    isSeen = false;
  };
  const found = label.name === null ? [] : detector.detect(label.name, { onUnread });
  return isSeen && found.every(({ infotype }) => isMarking(infotype)) ? label : { ...label, name: null };
}

/**
 * Whether a marking is only what a label is called. The label is told as such, and mapped by the policy: taken for a
 * marking besides, a label that we wrote would raise the document it was derived from.
 * @param finding with offsets in `text`
 */
export function isNameOfLabel({ kind }: Pick<Part, 'kind'>, text: string, { infotype, start }: Finding): boolean {
  if (!isMarking(infotype) || (kind !== 'metadata' && kind !== 'header')) return false;
  return before.test(text.slice(Math.max(0, start - REACH), start));
}
