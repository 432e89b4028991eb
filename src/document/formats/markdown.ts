import { marked, type Token, type Tokens } from 'marked';
import { splitDatelines } from '../blocks.ts';
import { datelineDay } from '../dateline-day.ts';
import type { BlockKind } from '../document.ts';
import { headerValue, openingHeader } from '../header.ts';
import { BlockWriter } from './block-writer.ts';
import { endingOf } from './format.ts';
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
    const tokens = marked.lexer(body, { gfm: true });
    let title = header ? headerValue(header, 'title', 'headline') : null;
    const first = tokens.findIndex((token) => token.type !== 'space');
    const head = tokens[first];
    if (head?.type === 'heading' && (head as Tokens.Heading).depth === 1) {
      const words = wordsOf(head).replace(/\s+/g, ' ').trim();
      title ??= words;
      if (words === title) tokens.splice(first, 1);
    }
    const writer = new BlockWriter();
    write(tokens, 'paragraph', writer);
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

function write(tokens: readonly Token[], kind: BlockKind, writer: BlockWriter): void {
  for (const token of tokens) {
    switch (token.type) {
      case 'heading':
        writer.block('heading', wordsOf(token));
        break;
      case 'paragraph':
      case 'text':
        if (!isPicture(token)) writer.block(kind, wordsOf(token));
        break;
      case 'blockquote':
        write((token as Tokens.Blockquote).tokens, 'block-quotation', writer);
        break;
      case 'list':
        for (const item of (token as Tokens.List).items) write(item.tokens, 'list-item', writer);
        break;
      case 'code':
        writer.block('block-quotation', (token as Tokens.Code).text);
        break;
      case 'table': {
        const table = token as Tokens.Table;
        for (const row of [table.header, ...table.rows]) {
          writer.block('paragraph', row.map((cell) => wordsOf(cell)).join(' | '));
        }
        break;
      }
      default:
        break;
    }
  }
}

function isPicture(token: Token): boolean {
  const inner = (token as Tokens.Paragraph).tokens;
  return inner !== undefined && inner.length > 0 && inner.every((one) => one.type === 'image' || one.raw.trim() === '');
}

/** Words of inline marks: what a reader of the page sees. */
function wordsOf(token: { readonly tokens?: readonly Token[] | undefined; readonly text?: string }): string {
  if (!token.tokens) return unescaped(token.text ?? '');
  return token.tokens
    .map((one) => {
      if (one.type === 'br') return '\n';
      if (one.type === 'image' || one.type === 'html') return '';
      return wordsOf(one as Tokens.Text);
    })
    .join('');
}

function unescaped(text: string): string {
  return text
    .replace(/&(amp|lt|gt|quot|nbsp|#39|#x27);/g, (_, name: string) => entities[name] ?? _)
    .replace(/&#(\d{2,6});/g, (all, code: string) =>
      Number(code) <= 0x10ffff ? String.fromCodePoint(Number(code)) : all,
    );
}

const entities: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  nbsp: ' ',
  '#39': "'",
  '#x27': "'",
};
