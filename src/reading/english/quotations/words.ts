import type { Span } from '../../../document/document.ts';
import type { QuotedWord } from '../../quotation.ts';

/** The words of a stretch: "won't" and "cross-examined" are one word each. */
export const quotedWords = (text: string, { start, end }: Span): readonly QuotedWord[] =>
  [...text.slice(start, end).matchAll(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu)].map((match) => ({
    start: start + match.index,
    end: start + match.index + match[0].length,
    text: match[0].toLowerCase().replaceAll('’', "'"),
  }));
