import type { CaseFileDocument } from '../../casefile/schema.ts';
import type { Block } from '../../document/document.ts';

/** A block as it is set: a dateline ("PORTLAND, Maine —") stands at the head of the paragraph it opens. */
export interface SetParagraph {
  readonly block: Block;
  readonly dateline: Block | null;
}

/** The blocks of a document as paragraphs. A document without blocks is one. */
export function paragraphs({ text, blocks }: Pick<CaseFileDocument, 'text' | 'blocks'>): readonly SetParagraph[] {
  if (blocks.length === 0) return [{ block: { kind: 'paragraph', start: 0, end: text.length }, dateline: null }];
  const set: SetParagraph[] = [];
  let dateline: Block | null = null;
  for (const block of blocks) {
    if (dateline !== null && text.slice(dateline.end, block.start).includes('\n')) {
      set.push({ block: dateline, dateline: null });
      dateline = null;
    }
    if (block.kind === 'dateline') {
      if (dateline !== null) set.push({ block: dateline, dateline: null });
      dateline = block;
    } else {
      set.push({ block, dateline });
      dateline = null;
    }
  }
  if (dateline !== null) set.push({ block: dateline, dateline: null });
  return set;
}
