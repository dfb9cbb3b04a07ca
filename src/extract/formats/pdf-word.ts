import { identity, type Matrix } from './pdf-geometry.js';
import type { GraphicsState } from './pdf-graphics-state.js';

/** Puts the letters of a word together, and tells of it when it ends. */
export class WordInProgress {
  #text = '';
  #start: Matrix = identity;

  constructor(
    private readonly state: GraphicsState,
    private readonly onWord: (text: string, start: Matrix, end: Matrix) => void,
  ) {}

  get isAfterBlank(): boolean {
    return this.state.isAfterBlank;
  }

  add(letters: string): void {
    if (this.#text === '') this.#start = this.state.textToPage();
    this.#text += letters;
  }

  blank(): void {
    this.end();
    this.state.isAfterBlank = true;
  }

  end(): void {
    if (this.#text !== '') this.onWord(this.#text, this.#start, this.state.textToPage());
    this.#text = '';
  }
}
