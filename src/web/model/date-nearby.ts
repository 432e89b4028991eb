import type { Report } from '../../casefile/schema.ts';
import type { Span } from '../../document/document.ts';
import { typedDate } from './typed-date.ts';

/** A date that stands near selected words. */
export interface NearbyDate {
  readonly edtf: string;
  /** As written: "on Tuesday". */
  readonly words: string;
}

/** Days and months written out: `12 July 2023`, `July 12, 2023`, `Sept. 2023`, `2023-07-12`. */
const written =
  /\b(?:\d{1,2}(?:st|nd|rd|th)? [A-Z][a-z]{2,8}\.?,? \d{4}|[A-Z][a-z]{2,8}\.? (?:\d{1,2}(?:st|nd|rd|th)?, )?\d{4}|\d{4}-\d\d-\d\d)\b/g;

/**
 * The date that stands nearest to `selected` in the paragraph it is in: one written out, or one that the program read for an
 * entry there ("on Tuesday"). `null` when there is none.
 */
export function dateNearby(
  text: string,
  paragraph: Span,
  selected: Span,
  reports: readonly Pick<Report, 'start' | 'end' | 'stated' | 'derivation'>[],
): NearbyDate | null {
  let nearest: { readonly away: number; readonly found: NearbyDate } | null = null;
  const offer = (span: Span, found: NearbyDate) => {
    const away = Math.max(0, span.start - selected.end, selected.start - span.end);
    if (nearest === null || away < nearest.away) nearest = { away, found };
  };
  for (const hit of text.slice(paragraph.start, paragraph.end).matchAll(written)) {
    const read = typedDate(hit[0]);
    const start = paragraph.start + hit.index;
    if ('edtf' in read && read.edtf !== null) {
      offer({ start, end: start + hit[0].length }, { edtf: read.edtf, words: hit[0] });
    }
  }
  for (const { start, end, stated, derivation } of reports) {
    if (stated === null || derivation === null || start < paragraph.start || end > paragraph.end) continue;
    const at = text.indexOf(derivation.words, start);
    const place = at >= 0 && at + derivation.words.length <= paragraph.end ? at : start;
    offer({ start: place, end: place + derivation.words.length }, { edtf: stated, words: derivation.words });
  }
  return (nearest as { readonly found: NearbyDate } | null)?.found ?? null;
}
