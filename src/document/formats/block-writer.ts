import type { Block, BlockKind } from '../document.ts';
import { plainCharacters } from '../plain-characters.ts';

/** Writes the text of a marked-up document block by block, so that text and blocks are made in one go. */
export class BlockWriter {
  #text = '';
  #blocks: Block[] = [];

  /** Adds a block of words; white space is squeezed, `\n` kept as a line end. Nothing is added for no words. */
  block(kind: BlockKind, words: string, traits: Pick<Block, 'rule' | 'day'> = {}): void {
    const clean = plainCharacters(words)
      .replace(/[^\S\n]+/g, ' ')
      .replace(/ ?\n[ \n]*/g, '\n')
      .trim();
    if (clean === '') return;
    if (this.#text !== '') this.#text += '\n\n';
    const start = this.#text.length;
    this.#text += clean;
    const end = this.#text.length;
    this.#blocks.push({ start, end, kind, ...traits });
  }

  finish(): { text: string; blocks: Block[] } {
    return { text: this.#text, blocks: this.#blocks };
  }
}
