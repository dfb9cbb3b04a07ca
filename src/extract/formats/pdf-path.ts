import { type Box, boxAround, intersection, type Matrix } from './pdf-geometry.js';

/** moveTo, x, y, three times lineTo, x, y, and closePath: how pdf.js writes a rectangle. */
const RECTANGLE_NUMBERS = 13;
/** moveTo, x, y, lineTo, x, y. */
export const LINE_NUMBERS = 6;

/** The rectangles that a path is made of; undefined where it is made of anything else. */
export function rectanglesOf(path: ArrayLike<number>): Box[] | undefined {
  if (path.length === 0 || path.length % RECTANGLE_NUMBERS !== 0) return undefined;
  const found: Box[] = [];
  for (let at = 0; at < path.length; at += RECTANGLE_NUMBERS) {
    const value = (n: number) => path[at + n] ?? 0;
    const isClosed = value(0) === 0 && value(3) === 1 && value(6) === 1 && value(9) === 1 && value(12) === 4;
    const turnsFirst =
      value(2) === value(5) && value(4) === value(7) && value(8) === value(11) && value(10) === value(1);
    const turnsLast =
      value(1) === value(4) && value(5) === value(8) && value(7) === value(10) && value(11) === value(2);
    if (!isClosed || !(turnsFirst || turnsLast)) return undefined;
    found.push(
      boxAround([
        [value(1), value(2)],
        [value(7), value(8)],
      ]),
    );
  }
  return found;
}

export function isStraight([left, bottom, right, top]: Box): boolean {
  return left === right || bottom === top;
}

export function widened([left, bottom, right, top]: Box, by: number): Box {
  const isAcross = bottom === top;
  return isAcross ? [left, bottom - by, right, top + by] : [left - by, bottom, right + by, top];
}

export function isOutside(box: Box, clip: Box): boolean {
  const shown = intersection(box, clip);
  return shown[0] > shown[2] || shown[1] > shown[3];
}

export function matrixOf(value: unknown): Matrix {
  const [a, b, c, d, e, f] = Array.from(value as ArrayLike<number>, (number) => Number(number) || 0);
  return [a ?? 1, b ?? 0, c ?? 0, d ?? 1, e ?? 0, f ?? 0];
}

export function boxOf(value: unknown): Box {
  const [a, b, c, d] = Array.from(value as ArrayLike<number>, (number) => Number(number) || 0);
  return boxAround([
    [a ?? 0, b ?? 0],
    [c ?? 0, d ?? 0],
  ]);
}

/** What letters cover at least: from a tenth of their height above the base line to the half. */
export function coreOf(start: Matrix, end: Matrix): Box {
  const [low, high] = [0.1, 0.5];
  const [right, up] = [end[4] - start[4], end[5] - start[5]];
  const [x1, x2] = [start[4] + start[2] * low, start[4] + start[2] * high];
  const [y1, y2] = [start[5] + start[3] * low, start[5] + start[3] * high];
  return [
    Math.min(x1, x2) + Math.min(0, right),
    Math.min(y1, y2) + Math.min(0, up),
    Math.max(x1, x2) + Math.max(0, right),
    Math.max(y1, y2) + Math.max(0, up),
  ];
}
