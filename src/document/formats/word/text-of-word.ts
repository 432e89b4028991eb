import type { Block } from '../../document.ts';
import { BlockWriter } from '../block-writer.ts';
import type { Cell, WordBlock } from './part-writer.ts';
import type { WordParts } from './parts.ts';
import { kindsBy } from './styles.ts';
import { type Mark, type Referred, type WalkedPart, walkPart } from './walk-part.ts';

/** What a Word file says from its first word to its last, its notes and comments behind. */
export interface TextOfWord {
  readonly text: string;
  readonly blocks: readonly Block[];
  /** Letters that Word shows to nobody; they are not in the text. */
  readonly hidden: number;
}

/** A place in the text that refers to what stands behind it. */
interface Reference {
  readonly what: Referred;
  readonly code: string;
  readonly label: string;
}

const nothing: WalkedPart = { blocks: new Map(), initials: new Map(), hidden: 0 };

const superscript = (count: number): string =>
  String(count).replace(/\d/g, (digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(digit)] ?? digit);

/**
 * The text of a Word file: notes that the text refers to follow it, in the order of their marks, then the comments on it.
 *
 * @throws when a part is damaged
 */
export function textOfWord(parts: WordParts): TextOfWord {
  const kindOf = kindsBy(parts);
  const walk = (bytes: Uint8Array | null, mark: Mark) => (bytes === null ? nothing : walkPart(bytes, kindOf, mark));
  const notes: Reference[] = [];
  const remarks: Reference[] = [];
  const comments = walk(parts.comments, () => '');
  const mark: Mark = (what, code) => {
    const ofItsKind = what === 'comment' ? remarks : notes;
    const count = ofItsKind.length + 1;
    const label = what === 'comment' ? `[${comments.initials.get(code) ?? ''}${count}]` : superscript(count);
    ofItsKind.push({ what, code, label });
    return label;
  };
  const body = walk(parts.body, mark);
  const walked = { footnote: walk(parts.footnotes, mark), endnote: walk(parts.endnotes, mark), comment: comments };
  const writer = new BlockWriter();
  writeRows(writer, body.blocks.get('body') ?? []);
  for (const { what, code, label } of [...notes, ...remarks]) {
    if (what === 'comment') writer.block('list-item', `Comment ${label}`);
    writeRows(writer, (walked[what].blocks.get(code) ?? []).map(asItem));
  }
  const hidden = body.hidden + walked.footnote.hidden + walked.endnote.hidden + comments.hidden;
  return { ...writer.finish(), hidden };
}

const asItem = (block: WordBlock): WordBlock => ({
  ...block,
  kind: block.kind === 'paragraph' ? 'list-item' : block.kind,
});

/** The cells of a row stand beside each other: "March 3, 2031 | 12 | Order"; what a cell holds below its first paragraph is a block of its own. */
function writeRows(writer: BlockWriter, blocks: readonly WordBlock[]): void {
  let open: { words: string; kind: WordBlock['kind'] } | null = null;
  let last: Cell | null = null;
  for (const { kind, words, cell } of blocks) {
    const inRow = kind === 'paragraph' ? cell : null;
    if (open && inRow && last && inRow.row === last.row && inRow.column !== last.column)
      open.words = `${open.words.trimEnd()} | ${words.trimStart()}`;
    else {
      if (open) writer.block(open.kind, open.words);
      open = { words, kind };
    }
    last = inRow;
  }
  if (open) writer.block(open.kind, open.words);
}
