import type { Report } from '../../casefile/schema.ts';
import type { Span } from '../../document/document.ts';
import { datesWritten } from '../../words/written-date.ts';

/** A date that stands near selected words. */
export interface NearbyDate {
  readonly edtf: string;
  /** As written: "on Tuesday". */
  readonly words: string;
}

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
  for (const { start, end, edtf, words } of datesWritten(text.slice(paragraph.start, paragraph.end))) {
    offer({ start: paragraph.start + start, end: paragraph.start + end }, { edtf, words });
  }
  for (const { start, end, stated, derivation } of reports) {
    if (stated === null || derivation === null || start < paragraph.start || end > paragraph.end) continue;
    const at = text.indexOf(derivation.words, start);
    const place = at >= 0 && at + derivation.words.length <= paragraph.end ? at : start;
    offer({ start: place, end: place + derivation.words.length }, { edtf: stated, words: derivation.words });
  }
  return (nearest as { readonly found: NearbyDate } | null)?.found ?? null;
}
