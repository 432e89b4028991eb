import { createHash } from 'node:crypto';
import type { Day } from '../words/calendar.ts';
import { markAsides } from './asides/mark.ts';
import type { Block, Document, Origin, PublishedFrom } from './document.ts';
import { documentKind } from './document-kind.ts';
import { plainCharacters } from './plain-characters.ts';
import { datePosts } from './posts.ts';
import { noted, type Problem } from './problem.ts';
import { dayOfFileName, dayOfUrl, type StatedDay, statedDay } from './published-day.ts';

/** What a format found in a file: everything of a `Document` that the file itself gives. */
export interface Draft {
  readonly title: string | null;
  readonly publisher: string | null;
  readonly url: string | null;
  /** The places that may give the publication day, best first; the words as they stand there. */
  readonly days: readonly { readonly from: PublishedFrom; readonly words: string }[];
  readonly text: string;
  /** Before asides are marked. Asides that the format knows (a `<figcaption>`) come marked. */
  readonly blocks: readonly Block[];
  /** For formats with pages or parts. */
  readonly origin?: Origin;
}

/** A document and what its owner should know about it. */
export interface Fixed {
  readonly document: Document;
  readonly problems: readonly Problem[];
}

/**
 * A draft becomes the document, once and for all: asides marked, kind told, publication day settled (the places the file
 * gives, then its address, its name, then `published`), identity computed.
 */
export function fixDocument(path: string, draft: Draft, published: Day | null): Fixed {
  const problems: Problem[] = [];
  const places: { from: PublishedFrom; words: string; day: StatedDay }[] = [
    ...draft.days.map((place) => ({ ...place, day: statedDay(place.words) })),
    ...(draft.url ? [{ from: 'url' as const, words: draft.url, day: dayOfUrl(draft.url) }] : []),
    { from: 'file-name', words: path, day: dayOfFileName(path) },
    ...(published ? [{ from: 'option' as const, words: published, day: statedDay(published) }] : []),
  ];
  const found = places.find((place) => place.day !== null && place.day !== 'impossible');
  const day = found?.day && found.day !== 'impossible' ? found.day.day : null;
  const done = found && day ? `read with ${day} (${found.from})` : 'read without a date';
  const refused = places.filter(
    (place) => place.day === 'impossible' || (place.day === null && place.from === 'header'),
  );
  for (const place of refused) {
    const what = place.day === 'impossible' ? 'is not a day of the calendar' : 'is not a date this program reads';
    problems.push(noted(path, `"${place.words.slice(0, 80)}" (${place.from}) ${what}`, done));
  }
  if (!day && refused.length === 0) problems.push(noted(path, 'no publication day found', done));
  const { text, origin } = draft;
  const [title, publisher, url] = [draft.title, draft.publisher, draft.url].map(lineOf) as [Line, Line, Line];
  return {
    document: {
      id: documentId(title, publisher, day, text),
      path,
      title,
      publisher,
      url,
      published: day,
      publishedFrom: day ? (found?.from ?? null) : null,
      kind: documentKind(title, publisher, text),
      text,
      blocks: markAsides(text, datePosts(text, draft.blocks)),
      ...(origin && { origin }),
    },
    problems,
  };
}

type Line = string | null;

/** Title, publisher and address are lines: no control code, no line end of any kind. */
function lineOf(words: string | null): Line {
  return words === null
    ? null
    : plainCharacters(words)
        .replace(/[\n\t\u2028\u2029]+/g, ' ')
        .trim() || null;
}

/** First 16 hexadecimal digits of the SHA-256 of what a document says, its path aside. */
function documentId(title: string | null, publisher: string | null, published: Day | null, text: string): string {
  const content = JSON.stringify([title, publisher, published, text]);
  return createHash('sha256').update(content).digest('hex').slice(0, 16);
}
