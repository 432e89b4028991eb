import { blocksOfPlainText } from '../blocks.ts';
import { datelineDay } from '../dateline-day.ts';
import type { Draft } from '../draft.ts';
import { headerKeys, headerValue, openingHeader } from '../header.ts';
import type { Note } from '../problem.ts';
import { endingOf, type Opened } from './format.ts';
import { textFormat } from './text-format.ts';

/** The opening ` date 2023-07-12 ` and then the text, as some news corpora are handed around. */
const dateOpening = /^\s{0,4}date[ \t]+(\d{4}-\d\d-\d\d)(?:[ \t]+|\s*\n)/;

/**
 * Plain text with one of three openings: a header of `key: value` lines up to a blank line; ` date YYYY-MM-DD ` and the
 * text behind it; or nothing. The text begins behind the opening and behind any white space there.
 */
export const plainText = textFormat({
  name: 'plain text',
  unit: 'file',
  recognises: (_, { path, mediaType }) =>
    ['txt', 'text', ''].includes(endingOf(path)) || mediaType?.startsWith('text/plain') === true,
  openText: (text) => {
    return [openPlainText(text)];
  },
});

/** The document of a plain text, or why it is none. */
export function openPlainText(whole: string): Opened {
  const { draft, notes } = draftOfPlainText(whole);
  return draft.text === '' ? { problem: 'no text in it' } : { draft, notes };
}

/** What a plain text says, and what of its header is not read. */
export function draftOfPlainText(whole: string): { readonly draft: Draft; readonly notes: readonly Note[] } {
  const opened = openingHeader(whole);
  if (opened) {
    const { header, notes } = opened;
    const published = headerValue(header, headerKeys.published);
    const text = trimmed([opened.told.join('\n'), whole.slice(opened.end)].filter(Boolean).join('\n\n'));
    const draft: Draft = {
      title: headerValue(header, headerKeys.title),
      publisher: headerValue(header, headerKeys.publisher),
      url: headerValue(header, headerKeys.url),
      days: published === null ? [] : [{ from: 'header', words: published }],
      text,
      blocks: blocksOfPlainText(text),
    };
    return { draft, notes };
  }
  const dated = dateOpening.exec(whole);
  const text = trimmed(dated ? whole.slice(dated[0].length) : whole);
  const blocks = blocksOfPlainText(text);
  const dateline = datelineDay(text, blocks);
  const draft: Draft = {
    title: null,
    publisher: null,
    url: null,
    days: [
      ...(dated ? [{ from: 'header' as const, words: dated[1]! }] : []),
      ...(dateline ? [{ from: 'dateline' as const, words: dateline }] : []),
    ],
    text,
    blocks,
  };
  return { draft, notes: [] };
}

/** Blank lines before the first words and white space after the last go; the first line keeps its indentation. */
function trimmed(text: string): string {
  const first = text.search(/\S/);
  return first < 0 ? '' : text.slice(text.lastIndexOf('\n', first) + 1).trimEnd();
}
