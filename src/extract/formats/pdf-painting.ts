import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { type Colour, hexColour } from '../colour.js';
import type { DrawnShape, DrawnWord, Painting } from './pdf-drawn.js';
import { area, type Box, identity, intersection, isUpright, type Matrix, mappedBox } from './pdf-geometry.js';
import { type FontFace, GraphicsState } from './pdf-graphics-state.js';
import type { Pdfjs } from './pdf-open.js';
import { boxOf, coreOf, isOutside, isStraight, LINE_NUMBERS, matrixOf, rectanglesOf, widened } from './pdf-path.js';
import { WordInProgress } from './pdf-word.js';

interface Glyph {
  readonly unicode: string;
  readonly width: number;
  readonly isSpace: boolean;
  readonly vmetric?: readonly number[] | null;
}

/** Which layers show. */
export type Layers = Awaited<
  ReturnType<import('pdfjs-dist/legacy/build/pdf.mjs').PDFDocumentProxy['getOptionalContentConfig']>
>;
type Operands = readonly unknown[];
type Operators = Pdfjs['OPS'];
/** What an operator does, and when it comes among all. */
type Handler = (operands: Operands, at: number) => void;
type Handlers = readonly (readonly [operator: number, handler: Handler])[];

const number = (value: unknown) => (typeof value === 'number' && Number.isFinite(value) ? value : 0);

/** Shapes kept of one page; beyond, what would be covered counts as seen. */
const MAX_SHAPES = 5000;
/** Smaller shapes, in square points, hide no text. */
const LEAST_SHAPE = 4;
const SMALLEST_SEEN = 1;
const LEAST_ALPHA = 0.02;
/** Kerning, in thousandths of the font's height, that is a gap. */
const GAP = -200;
const INVISIBLE_MODES = new Set([3, 7]);

/** What a page draws, by walking through its operators as pdf.js gives them. */
export async function paintingOf(pdfjs: Pdfjs, page: PDFPageProxy, layers: Layers): Promise<Painting> {
  const { fnArray, argsArray } = await page.getOperatorList();
  const painter = new Painter(pdfjs, page, layers);
  for (const [at, operator] of fnArray.entries()) painter.draw(operator, (argsArray[at] ?? []) as Operands, at);
  return painter;
}

class Painter implements Painting {
  readonly words: DrawnWord[] = [];
  readonly shapes: DrawnShape[] = [];
  hasAllShapes = true;
  paints = false;
  readonly #state = new GraphicsState();
  readonly #handlers: ReadonlyMap<number, Handler>;
  /** For each marked content that is open, whether its layer shows. */
  readonly #marks: boolean[] = [];
  #off = 0;
  #isAnnotation = false;
  #clips = false;

  constructor(
    { OPS }: Pdfjs,
    private readonly page: PDFPageProxy,
    private readonly layers: Layers,
  ) {
    this.#handlers = new Map([
      ...this.#settings(OPS),
      ...this.#texts(OPS),
      ...this.#shapesOf(OPS),
      ...this.#groups(OPS),
    ]);
  }

  #settings(OPS: Operators): Handlers {
    const state = this.#state;
    return [
      [OPS.save, () => state.save()],
      [OPS.restore, () => state.restore()],
      [OPS.transform, (matrix) => state.transform(matrixOf(matrix))],
      [OPS.setGState, ([entries]) => this.#set(entries)],
      [OPS.setLineWidth, ([width]) => state.set({ lineWidth: number(width) })],
      [OPS.setFillRGBColor, ([colour]) => state.set({ fill: hexColour(String(colour)) })],
      [OPS.setStrokeRGBColor, ([colour]) => state.set({ stroke: hexColour(String(colour)) })],
      [OPS.setFillColorN, () => state.set({ fill: undefined })],
      [OPS.setStrokeColorN, () => state.set({ stroke: undefined })],
    ];
  }

  #texts(OPS: Operators): Handlers {
    const state = this.#state;
    return [
      [OPS.beginText, () => state.moveTo(identity)],
      [OPS.setTextMatrix, ([matrix]) => state.moveTo(matrixOf(matrix))],
      [OPS.moveText, ([x, y]) => state.moveBy(number(x), number(y))],
      [OPS.setLeadingMoveText, ([x, y]) => state.set({ leading: -number(y) }).moveBy(number(x), number(y))],
      [OPS.nextLine, () => state.moveBy(0, -state.current.leading)],
      [OPS.setLeading, ([leading]) => state.set({ leading: number(leading) })],
      [OPS.setCharSpacing, ([spacing]) => state.set({ charSpacing: number(spacing) })],
      [OPS.setWordSpacing, ([spacing]) => state.set({ wordSpacing: number(spacing) })],
      [OPS.setHScale, ([scale]) => state.set({ stretch: number(scale) / 100 })],
      [OPS.setTextRise, ([rise]) => state.set({ rise: number(rise) })],
      [OPS.setTextRenderingMode, ([mode]) => state.set({ mode: number(mode) })],
      [OPS.setFont, ([name, size]) => state.set({ font: this.#font(name), size: number(size) })],
      [OPS.showText, ([glyphs], at) => this.#show(glyphs as readonly (Glyph | number)[], at)],
    ];
  }

  #shapesOf(OPS: Operators): Handlers {
    const image: Handler = (_, at) => this.#image(at, true);
    const mask: Handler = (_, at) => this.#image(at, false);
    const clip = () => {
      this.#clips = true;
    };
    return [
      [OPS.clip, clip],
      [OPS.eoClip, clip],
      [OPS.constructPath, ([kind, data, around], at) => this.#path(OPS, number(kind), data, around, at)],
      [OPS.shadingFill, (_, at) => this.#shape(this.#state.current.clip, undefined, false, false, at)],
      [OPS.paintImageXObject, image],
      [OPS.paintInlineImageXObject, image],
      [OPS.paintImageXObjectRepeat, mask],
      [OPS.paintInlineImageXObjectGroup, mask],
      [OPS.paintImageMaskXObject, mask],
      [OPS.paintImageMaskXObjectGroup, mask],
      [OPS.paintImageMaskXObjectRepeat, mask],
      [OPS.paintSolidColorImageMask, mask],
    ];
  }

  #groups(OPS: Operators): Handlers {
    return [
      [OPS.paintFormXObjectBegin, ([matrix, box]) => this.#form(matrix, box)],
      [OPS.paintFormXObjectEnd, () => this.#state.restore()],
      [OPS.beginGroup, ([group]) => this.#group(group)],
      [OPS.endGroup, () => this.#state.restore()],
      [OPS.beginAnnotation, ([, rect, transform, matrix]) => this.#annotation(rect, transform, matrix)],
      [OPS.endAnnotation, () => this.#endAnnotation()],
      [OPS.beginMarkedContent, () => this.#mark(true)],
      [OPS.beginMarkedContentProps, ([tag, group]) => this.#mark(tag !== 'OC' || this.layers.isVisible(group))],
      [OPS.endMarkedContent, () => this.#unmark()],
    ];
  }

  draw(operator: number, operands: Operands, at: number): void {
    this.#handlers.get(operator)?.(operands, at);
  }

  #mark(shows: boolean): void {
    this.#marks.push(shows);
    if (!shows) this.#off += 1;
  }

  #unmark(): void {
    if (this.#marks.pop() === false) this.#off -= 1;
  }

  #font(name: unknown): FontFace | undefined {
    const { commonObjs } = this.page;
    return commonObjs.has(String(name)) ? (commonObjs.get(String(name)) as FontFace) : undefined;
  }

  #set(entries: unknown): void {
    const settings = new Map(entries as readonly (readonly [string, unknown])[]);
    for (const [key, value] of settings) {
      if (key === 'ca') this.#state.set({ fillAlpha: Number(value) });
      else if (key === 'CA') this.#state.set({ strokeAlpha: Number(value) });
      else if (key === 'BM') this.#state.set({ blends: value !== 'source-over' });
      else if (key === 'Font' && Array.isArray(value)) {
        this.#state.set({ font: this.#font(value[0]), size: Number(value[1]) || 0 });
      }
    }
    // That alone is how pdf.js begins an image with a mask of its own; see addImageOps there.
    if (settings.has('SMask')) this.#state.set({ masked: settings.get('SMask') !== false || settings.size === 1 });
  }

  #form(matrix: unknown, box: unknown): void {
    this.#state.save();
    if (matrix) this.#state.transform(matrixOf(matrix));
    if (box) this.#state.clipTo(boxOf(box));
  }

  #group(group: unknown): void {
    const { smask } = (group ?? {}) as { smask?: unknown };
    this.#state.save();
    const { fillAlpha, blends, masked } = this.#state.current;
    const isSolid = fillAlpha > 1 - LEAST_ALPHA && !blends && !masked && !smask;
    // Within a group all is painted anew, and the whole then as the state outside said.
    this.#state.set({ fillAlpha: 1, strokeAlpha: 1, blends: false, masked: !isSolid });
  }

  #annotation(rect: unknown, transform: unknown, matrix: unknown): void {
    this.#isAnnotation = true;
    this.#state.reset();
    if (rect) this.#state.clipTo(boxOf(rect));
    this.#state.transform(matrixOf(transform)).transform(matrixOf(matrix));
  }

  #endAnnotation(): void {
    this.#isAnnotation = false;
    this.#state.reset();
  }

  #image(at: number, covers: boolean): void {
    const { matrix } = this.#state.current;
    this.#shape(mappedBox(matrix, [0, 0, 1, 1]), undefined, covers && isUpright(matrix), covers, at);
  }

  #path(OPS: Operators, kind: number, data: unknown, around: unknown, at: number): void {
    const { matrix, fill, stroke, lineWidth } = this.#state.current;
    if (around && this.#clips) this.#state.clipTo(boxOf(around));
    this.#clips = false;
    if (!around || kind === OPS.endPath) return;
    if (kind === OPS.stroke || kind === OPS.closeStroke) {
      const line = mappedBox(matrix, widened(boxOf(around), lineWidth / 2));
      const isLine = (data as readonly ArrayLike<number>[])[0]?.length === LINE_NUMBERS;
      this.#shape(line, stroke, isLine && isUpright(matrix) && isStraight(boxOf(around)), false, at);
      return;
    }
    const path = (data as readonly (ArrayLike<number> | null)[])[0];
    const rectangles = path ? rectanglesOf(path) : undefined;
    if (!rectangles) this.#shape(mappedBox(matrix, boxOf(around)), undefined, false, false, at);
    for (const box of rectangles ?? []) this.#shape(mappedBox(matrix, box), fill, isUpright(matrix), false, at);
  }

  #shape(box: Box, colour: Colour | undefined, isExact: boolean, isImage: boolean, at: number): void {
    if (this.#off > 0) return;
    this.paints ||= !this.#isAnnotation;
    const { clip, fillAlpha, blends, masked } = this.#state.current;
    const shown = intersection(box, clip);
    if (area(shown) < LEAST_SHAPE || fillAlpha < LEAST_ALPHA) return;
    this.hasAllShapes = this.shapes.length < MAX_SHAPES;
    if (!this.hasAllShapes) return;
    const covers = isExact && fillAlpha > 1 - LEAST_ALPHA && !blends && !masked;
    this.shapes.push({ at, box: shown, colour, covers, isImage });
  }

  #show(glyphs: readonly (Glyph | number)[], at: number): void {
    const state = this.#state;
    const { font, size, charSpacing, wordSpacing, stretch } = state.current;
    const word = new WordInProgress(state, (text, start, end) => this.#word(text, start, end, at));
    const scale = size * (font?.fontMatrix?.[0] ?? 0.001);
    for (const glyph of glyphs) {
      if (typeof glyph === 'number') {
        if (glyph < GAP) word.end();
        this.#advance((-glyph * size) / 1000, stretch, font);
        continue;
      }
      if (glyph.unicode.trim() === '') word.blank();
      else word.add(glyph.unicode);
      const spacing = charSpacing + (glyph.isSpace ? wordSpacing : 0);
      const width = font?.vertical ? (glyph.vmetric?.[0] ?? -glyph.width) : glyph.width;
      this.#advance(width * scale + (font?.vertical ? -spacing : spacing), stretch, font);
    }
    word.end();
    state.isAfterBlank = word.isAfterBlank;
  }

  #advance(by: number, stretch: number, font: FontFace | undefined): void {
    if (font?.vertical) this.#state.advance(0, by);
    else this.#state.advance(by * stretch, 0);
  }

  #word(text: string, start: Matrix, end: Matrix, at: number): void {
    const { mode, fill, stroke, fillAlpha, strokeAlpha, clip, font } = this.#state.current;
    const isStroked = mode === 1 || mode === 5;
    const isOutlined = mode === 2 || mode === 6;
    const height = Math.hypot(start[2], start[3]);
    const box = coreOf(start, end);
    // Letters of a Type 3 font are as large as they are drawn, whatever the size says.
    const isTiny = height < SMALLEST_SEEN && !font?.isType3Font;
    const isTransparent = (isStroked ? strokeAlpha : fillAlpha) < LEAST_ALPHA;
    this.words.push({
      text,
      at,
      start: [start[4], start[5]],
      end: [end[4], end[5]],
      size: height,
      box,
      colour: isStroked ? stroke : isOutlined && stroke !== fill ? undefined : fill,
      isInvisible: INVISIBLE_MODES.has(mode),
      isUnseen: this.#off > 0 || isTiny || isTransparent || isOutside(box, clip),
      isAnnotation: this.#isAnnotation,
      isVertical: font?.vertical === true,
      isAfterBlank: this.#state.isAfterBlank,
    });
    this.#state.isAfterBlank = false;
    this.paints ||= !this.#isAnnotation;
  }
}
