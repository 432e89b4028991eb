import { splitDatelines } from '../blocks.ts';
import { datelineDay } from '../dateline-day.ts';
import { frontMatterHeader, type Header, headerKeys, headerValue, openingHeader } from '../header.ts';
import type { Note } from '../problem.ts';
import { BlockWriter } from './block-writer.ts';
import { endingOf } from './format.ts';
import { cellsOf, type MarkdownBlock, markdownBlocks } from './markdown/blocks.ts';
import { inlineWords } from './markdown/inline.ts';
import { textFormat } from './text-format.ts';

/**
 * Markdown, with front matter between `---` lines or a header as plain text has it, or without. Headings, paragraphs,
 * list items and block quotations become blocks of bare words: marks of emphasis and the targets of links are no text.
 * The title is the front matter's, else the first heading of the first rank when the text opens with it.
 */
export const markdown = textFormat({
  name: 'Markdown',
  unit: 'file',
  recognises: (_, { path, mediaType }) =>
    ['md', 'markdown', 'mdown', 'mkd'].includes(endingOf(path)) || mediaType?.startsWith('text/markdown') === true,
  openText: (whole) => {
    const { header, body, notes } = frontMatter(whole);
    const { blocks: leaves, labels } = markdownBlocks(body);
    const wordsOf = ({ form, words }: MarkdownBlock) => {
      if (form === 'code') return words;
      if (form === 'text') return inlineWords(words, labels);
      return cellsOf(words)
        .map((cell) => inlineWords(cell, labels))
        .join(' | ');
    };
    let title = header ? headerValue(header, headerKeys.title) : null;
    const writer = new BlockWriter();
    for (const [place, leaf] of leaves.entries()) {
      const words = wordsOf(leaf);
      if (place === 0 && leaf.rank === 1 && words.length <= longestTitle) {
        const heading = words.replace(/\s+/g, ' ').trim();
        title ??= heading;
        if (heading === title && leaves.length > 1) continue;
      }
      writer.block(leaf.kind, words);
    }
    const { text, blocks } = writer.finish();
    if (text === '') return [{ problem: 'no text in it' }];
    const published = header ? headerValue(header, headerKeys.published) : null;
    const split = splitDatelines(text, blocks);
    const dateline = datelineDay(text, split);
    const draft = {
      title: title || null,
      publisher: header ? headerValue(header, headerKeys.publisher) : null,
      url: header ? headerValue(header, headerKeys.url) : null,
      days: [
        ...(published ? [{ from: 'header' as const, words: published }] : []),
        ...(dateline ? [{ from: 'dateline' as const, words: dateline }] : []),
      ],
      text,
      blocks: split,
    };
    return [{ draft, notes }];
  },
});

/** A longer heading is no title. */
const longestTitle = 300;

interface FrontMatter {
  readonly header: Header | null;
  readonly body: string;
  readonly notes: readonly Note[];
}

function frontMatter(text: string): FrontMatter {
  const fenced = /^\s*---[ \t]*\n([\s\S]{0,8000}?)\n---[ \t]*(?:\n|$)/.exec(text);
  const fencedHeader = fenced && frontMatterHeader(fenced[1]!.split('\n'));
  if (fencedHeader) return { ...fencedHeader, body: text.slice(fenced[0].length) };
  const opened = openingHeader(text);
  if (!opened) return { header: null, body: text, notes: [] };
  // Each line is a paragraph: in Markdown a line's end is none.
  const body = [...opened.told, text.slice(opened.end)].join('\n\n');
  return { header: opened.header, body, notes: opened.notes };
}
