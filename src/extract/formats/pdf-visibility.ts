import { isIndistinct, WHITE } from '../colour.js';
import type { DrawnShape, DrawnWord, Painting } from './pdf-drawn.js';
import { area, type Box, contains, touches } from './pdf-geometry.js';

/** An image that fills so much of a page is what a scan shows; text over or under it is what was read from it. */
const SCAN_SHARE = 0.5;
/** In points, across and up: smaller images are bullets and icons. */
const LEAST_IMAGE = 20;
/** Words of a page times its shapes, at most; beyond, words count as seen. */
const MAX_COMPARISONS = 20_000_000;

/**
 * The words of a page that whoever looks at it does not see: outside of what is shown, on a layer that is off, too small,
 * transparent, of the colour of what is behind, or covered by what was drawn later. What is not sure counts as seen.
 *
 * Invisible text over the image of a scan is what a reader sees in the image and a search finds: it is not hidden. Over
 * nothing it is.
 * @param view what is shown of the page, in its points
 */
export function hiddenWords({ words, shapes, hasAllShapes }: Painting, view: Box): Set<DrawnWord> {
  const images = shapes.filter(({ isImage }) => isImage);
  const isScan = area(view) * SCAN_SHARE < images.reduce((sum, { box }) => sum + area(box), 0);
  const compares = hasAllShapes && words.length * shapes.length <= MAX_COMPARISONS;
  const known = compares ? shapes : [];
  const hidden = new Set<DrawnWord>();
  for (const word of words) {
    const isOff = !touches(word.box, view) || word.isUnseen;
    const isCovered = () => known.some((shape) => covers(shape, word, isScan));
    if (isOff || (word.isInvisible && !(isScan && overImage(images, word)))) hidden.add(word);
    else if (!word.isInvisible && compares && (isCovered() || isColourOfGround(word, known))) hidden.add(word);
  }
  return hidden;
}

/** Where images are a scan, they are what their text was read from; everything else that is drawn later covers it. */
function covers(shape: DrawnShape, word: DrawnWord, isScan: boolean): boolean {
  return shape.at > word.at && shape.covers && !(shape.isImage && isScan) && contains(shape.box, word.box);
}

function overImage(images: readonly DrawnShape[], word: DrawnWord): boolean {
  return images.some(({ box }) => touches(box, word.box));
}

/** A page is white where nothing was drawn before. */
function isColourOfGround(word: DrawnWord, shapes: readonly DrawnShape[]): boolean {
  if (word.colour === undefined) return false;
  const ground = shapes.findLast(({ at, box }) => at < word.at && touches(box, word.box));
  if (!ground) return isIndistinct(word.colour, WHITE);
  const isSure = ground.covers && ground.colour !== undefined && contains(ground.box, word.box);
  return isSure && ground.colour !== undefined && isIndistinct(word.colour, ground.colour);
}

/** How many images on a page are large enough to hold text that nobody read: none where a text was laid over them. */
export function unreadImages({ words, shapes }: Painting, hidden: ReadonlySet<DrawnWord>): number {
  if (words.some((word) => word.isInvisible && !hidden.has(word))) return 0;
  return shapes.filter(({ box, isImage }) => isImage && box[2] - box[0] > LEAST_IMAGE && box[3] - box[1] > LEAST_IMAGE)
    .length;
}
