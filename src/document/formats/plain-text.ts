import { blocksOfPlainText } from '../blocks.ts';
import { datelineDay } from '../dateline-day.ts';
import type { Draft } from '../draft.ts';
import { headerValue, openingHeader } from '../header.ts';
import { endingOf } from './format.ts';
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
    const draft = draftOfPlainText(text);
    return [draft.text === '' ? { problem: 'no text in it' } : { draft }];
  },
});

export function draftOfPlainText(whole: string): Draft {
  const opened = openingHeader(whole);
  if (opened) {
    const { header } = opened;
    const published = headerValue(header, 'published', 'date');
    const text = trimmed(whole.slice(opened.end));
    return {
      title: headerValue(header, 'title', 'headline'),
      publisher: headerValue(header, 'publisher', 'source'),
      url: headerValue(header, 'url'),
      days: published === null ? [] : [{ from: 'header', words: published }],
      text,
      blocks: blocksOfPlainText(text),
    };
  }
  const dated = dateOpening.exec(whole);
  const text = trimmed(dated ? whole.slice(dated[0].length) : whole);
  const blocks = blocksOfPlainText(text);
  const dateline = datelineDay(text, blocks);
  return {
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
}

/** Blank lines before the first words and white space after the last go; the first line keeps its indentation. */
function trimmed(text: string): string {
  const first = text.search(/\S/);
  return first < 0 ? '' : text.slice(text.lastIndexOf('\n', first) + 1).trimEnd();
}
