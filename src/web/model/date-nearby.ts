import type { Span } from '../../document/document.ts';
import { datesWritten } from '../../words/written-date.ts';

/** A day that is offered for selected words. */
export interface NearbyDate {
  readonly edtf: string;
  /** As written: "on Tuesday"; empty for the day of the document. */
  readonly words: string;
  /** Where it stands: in the words themselves, else in their sentence, else it is the day of their document. */
  readonly from: 'words' | 'sentence' | 'document';
}

/** What is known of a document where words of it are selected. */
export interface Around {
  readonly text: string;
  readonly published: string | null;
  /** The days that it names, as they were read, each with its sentence. */
  readonly days: readonly (Span & { readonly edtf: string; readonly sentence: Span })[];
}

/**
 * The day to offer for words: the first that stands in them, else the nearest of the sentence that they are of, else the day of their document.
 * A day is one that the program read there ("on Tuesday"), or one written out. `null` where there is none.
 */
export function dateNearby(selected: Span, { text, published, days }: Around): NearbyDate | null {
  const named = (one: Span & { readonly edtf: string }, from: NearbyDate['from']): NearbyDate => ({
    edtf: one.edtf,
    words: text.slice(one.start, one.end),
    from,
  });
  const within = days.find(({ start, end }) => start >= selected.start && end <= selected.end);
  if (within !== undefined) return named(within, 'words');
  const [written] = datesWritten(text.slice(selected.start, selected.end));
  if (written !== undefined) return { edtf: written.edtf, words: written.words, from: 'words' };
  const away = ({ start, end }: Span) => Math.max(0, start - selected.end, selected.start - end);
  const [nearest] = days
    .filter(({ sentence }) => sentence.start < selected.end && sentence.end > selected.start)
    .toSorted((a, b) => away(a) - away(b));
  if (nearest !== undefined) return named(nearest, 'sentence');
  return published === null ? null : { edtf: published, words: '', from: 'document' };
}
