import { splitDatelines } from '../blocks.ts';
import { datelineDay } from '../dateline-day.ts';
import { headerValue, openingHeader } from '../header.ts';
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
    const { header, body } = frontMatter(whole);
    const { blocks: leaves, labels } = markdownBlocks(body);
    const wordsOf = ({ form, words }: MarkdownBlock) => {
      if (form === 'code') return words;
      if (form === 'text') return inlineWords(words, labels);
      return cellsOf(words)
        .map((cell) => inlineWords(cell, labels))
        .join(' | ');
    };
    let title = header ? headerValue(header, 'title', 'headline') : null;
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
    const published = header ? headerValue(header, 'published', 'date') : null;
    const split = splitDatelines(text, blocks);
    const dateline = datelineDay(text, split);
    const draft = {
      title: title || null,
      publisher: header ? headerValue(header, 'publisher', 'source') : null,
      url: header ? headerValue(header, 'url') : null,
      days: [
        ...(published ? [{ from: 'header' as const, words: published }] : []),
        ...(dateline ? [{ from: 'dateline' as const, words: dateline }] : []),
      ],
      text,
      blocks: split,
    };
    return [{ draft }];
  },
});

/** A longer heading is no title. */
const longestTitle = 300;

function frontMatter(text: string): { header: ReadonlyMap<string, string> | null; body: string } {
  const fenced = /^\s*---[ \t]*\n([\s\S]{0,8000}?)\n---[ \t]*(?:\n|$)/.exec(text);
  if (fenced) {
    // Lists and nested values of YAML are no business of ours; the plain pairs are.
    const pairs = fenced[1]!.split('\n').filter((line) => /^[A-Za-z][\w-]*:(?:\s|$)/.test(line));
    const header = openingHeader(`${pairs.join('\n')}\n\n`);
    if (header) return { header: header.header, body: text.slice(fenced[0].length) };
  }
  const opened = openingHeader(text);
  return opened ? { header: opened.header, body: text.slice(opened.end) } : { header: null, body: text };
}
