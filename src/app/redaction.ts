import { randomBytes } from 'node:crypto';
import type { Detector } from '../detect/detector.js';
import { createRedactor, type RedactionStyle, type Redactor } from '../detect/redact.js';

export const redactionStyles = ['label', 'numbered', 'format'] as const satisfies readonly RedactionStyle[];

/** A redactor for one request. What it knows of values, and the key of its stand-ins, end with it. */
export function openRedactor({ catalogue }: Pick<Detector, 'catalogue'>, style: RedactionStyle = 'label'): Redactor {
  const validators = new Map(style === 'format' ? catalogue.infotypes.map(({ id, validator }) => [id, validator]) : []);
  const isReal = (infotype: string, candidate: string) => validators.get(infotype)?.test(candidate) ?? false;
  return createRedactor({ style, key: randomBytes(16), isReal });
}
