import type { BlockKind } from '../../document.ts';
import type { KindOfParagraph, ParagraphTraits } from './styles.ts';

/** A paragraph of a Word file, or what of it stands before two line ends. */
export interface WordBlock {
  readonly kind: BlockKind;
  /** As written; white space is not squeezed, `\n` is a line's end. */
  readonly words: string;
  /** The cell that it stands in, the innermost; `null` outside of tables. */
  readonly cell: Cell | null;
}

/** A cell of a table, by the number of its row and the column that it begins at. */
export interface Cell {
  readonly row: number;
  readonly column: number;
}

interface Paragraph {
  traits: ParagraphTraits;
  words: string;
  /** Line ends with no words between. */
  breaks: number;
  /** Its end was deleted: its words go to the next. */
  joined: boolean;
  /** What of it stands before two line ends. */
  readonly before: WordBlock[];
  /** What stands in boxes that hang on it: it follows behind. */
  readonly beside: WordBlock[];
}

interface Table {
  row: number;
  column: number;
  cell: Cell | null;
  /** Columns that a cell has begun at. */
  readonly begun: Set<number>;
  /** How many blocks there were when the row, and the cell, began. */
  rowStart: number;
  cellStart: number;
  /** Columns of the open cell; whether it goes on with the one above; whether the row was deleted. */
  span: number;
  continued: boolean;
  deleted: boolean;
}

/** What had been said where a place begins that is written in two forms. */
export interface Place {
  readonly target: WordBlock[];
  readonly blocks: number;
  readonly words: string;
  readonly hidden: number;
}

const noTraits: ParagraphTraits = { style: null, list: null, level: null };

/** Gathers the words of a part of a Word file into blocks. What is open may stand in something else that is: a box in a paragraph, a table in a cell. */
export class PartWriter {
  /** Letters that Word shows to nobody. */
  hidden = 0;
  readonly #kindOf: KindOfParagraph;
  readonly #paragraphs: Paragraph[] = [];
  readonly #tables: Table[] = [];
  #sink: WordBlock[] = [];
  #rows = 0;
  /** A paragraph whose end was deleted. */
  #carried: Paragraph | null = null;

  constructor(kindOf: KindOfParagraph) {
    this.#kindOf = kindOf;
  }

  /** What follows goes here: the body, or a note of its own. */
  into(blocks: WordBlock[]): void {
    this.#endCarried();
    this.#sink = blocks;
  }

  finish(): void {
    this.#endCarried();
  }

  paragraph(): void {
    const carried = this.#carried;
    this.#carried = null;
    if (carried) this.#paragraphs.push({ ...carried, traits: noTraits, joined: false });
    else this.#paragraphs.push({ traits: noTraits, words: '', breaks: 0, joined: false, before: [], beside: [] });
  }

  trait(trait: Partial<ParagraphTraits>): void {
    const paragraph = this.#paragraphs.at(-1);
    if (paragraph) paragraph.traits = { ...paragraph.traits, ...trait };
  }

  /** The end of the open paragraph was deleted. */
  join(): void {
    const paragraph = this.#paragraphs.at(-1);
    if (paragraph) paragraph.joined = true;
  }

  endParagraph(): void {
    const paragraph = this.#paragraphs.pop();
    if (paragraph?.joined) this.#carried = paragraph;
    else if (paragraph) this.#write(paragraph);
  }

  say(words: string): void {
    const paragraph = this.#paragraphs.at(-1);
    if (!paragraph) return;
    if (/\S/.test(words)) paragraph.breaks = 0;
    paragraph.words += words.replace(/\s+/g, ' ');
  }

  lineEnd(): void {
    const paragraph = this.#paragraphs.at(-1);
    if (!paragraph) return;
    paragraph.words += '\n';
    paragraph.breaks++;
    if (paragraph.breaks >= 2) this.#close(paragraph);
  }

  table(): void {
    const rest = { cell: null, rowStart: 0, cellStart: 0, span: 1, continued: false, deleted: false };
    this.#tables.push({ row: 0, column: 0, begun: new Set(), ...rest });
  }

  row(): void {
    const start = { row: ++this.#rows, column: 0, rowStart: this.#target.length, deleted: false };
    Object.assign(this.#tables.at(-1) ?? {}, start);
  }

  cell(): void {
    const table = this.#tables.at(-1);
    if (!table) return;
    const start = { cellStart: this.#target.length, span: 1, continued: false };
    Object.assign(table, { cell: { row: table.row, column: table.column }, ...start });
  }

  /** What the open row or cell says of itself. */
  ofTable(trait: Partial<Pick<Table, 'span' | 'continued' | 'deleted'>>): void {
    Object.assign(this.#tables.at(-1) ?? {}, trait);
  }

  /** A cell that goes on with the one above it shows nothing of its own. */
  endCell(): void {
    const table = this.#tables.at(-1);
    if (!table) return;
    if (table.continued && table.begun.has(table.column)) this.#target.length = table.cellStart;
    else table.begun.add(table.column);
    table.column += table.span;
    table.cell = null;
  }

  endRow(): void {
    const table = this.#tables.at(-1);
    if (table?.deleted) this.#target.length = table.rowStart;
  }

  endTable(): void {
    this.#tables.pop();
  }

  place(): Place {
    const target = this.#target;
    const words = this.#paragraphs.at(-1)?.words ?? '';
    return { target, blocks: target.length, words, hidden: this.hidden };
  }

  /** Takes back all that was said since a place. */
  backTo({ target, blocks, words, hidden }: Place): void {
    target.length = blocks;
    const paragraph = this.#paragraphs.at(-1);
    if (paragraph) paragraph.words = words;
    this.hidden = hidden;
  }

  /** Where blocks go: in a box, behind the paragraph that it hangs on. */
  get #target(): WordBlock[] {
    return this.#paragraphs.at(-1)?.beside ?? this.#sink;
  }

  /** Ends a block of a paragraph. */
  #close(paragraph: Paragraph): void {
    const { words, traits } = paragraph;
    if (words.trim() !== '')
      paragraph.before.push({ kind: this.#kindOf(traits), words, cell: this.#tables.at(-1)?.cell ?? null });
    paragraph.words = '';
    paragraph.breaks = 0;
  }

  #write(paragraph: Paragraph): void {
    this.#close(paragraph);
    const target = this.#target;
    for (const blocks of [paragraph.before, paragraph.beside]) for (const block of blocks) target.push(block);
  }

  #endCarried(): void {
    if (this.#carried) this.#write(this.#carried);
    this.#carried = null;
  }
}
