import type { CaseEvent } from '../../casefile/schema.ts';
import type { Day } from '../../words/calendar.ts';
import { byCodeUnits } from '../../words/code-unit-order.ts';
import { edtfSortKey, edtfUnqualified } from '../../words/edtf.ts';

/** A day that something was set for, and who said so. */
export interface SetFor {
  /** EDTF. */
  readonly date: string;
  /** `Document.id`, in order of publication. */
  readonly documents: readonly string[];
}

/** The days an entry was set for, in the order they were published; a coarser saying of a day that follows is not another. */
export function setFor(
  { reports }: Pick<CaseEvent, 'reports'>,
  publishedOf: (document: string) => Day | null,
): readonly SetFor[] {
  const told = reports
    .flatMap(({ document, status, stated }) =>
      status === 'scheduled' && stated !== null ? [{ document, stated, day: publishedOf(document) ?? '9999' }] : [],
    )
    .sort((a, b) => byCodeUnits(a.day, b.day) || byCodeUnits(a.stated, b.stated));
  const days: { date: string; documents: string[] }[] = [];
  for (const { document, stated } of told) {
    const same = days.find(({ date }) => date.startsWith(stated) || stated.startsWith(date));
    if (same === undefined) days.push({ date: stated, documents: [document] });
    else {
      if (stated.length > same.date.length) same.date = stated;
      if (!same.documents.includes(document)) same.documents.push(document);
    }
  }
  return days;
}

export interface Month<T> {
  /** EDTF: a month, or a year or decade where no month is known; `null` for no day at all. */
  readonly month: string | null;
  readonly items: readonly T[];
}

/** Grouped by the month their date begins in, in order; those without a day last. */
export function byMonth<T extends { readonly date: string | null }>(items: readonly T[]): readonly Month<T>[] {
  const groups = Map.groupBy(items, ({ date }) => monthOf(date));
  return [...groups]
    .sort(([a], [b]) => byCodeUnits(a === null ? '~' : edtfSortKey(a), b === null ? '~' : edtfSortKey(b)))
    .map(([month, own]) => ({ month, items: own }));
}

function monthOf(date: string | null): string | null {
  if (date === null) return null;
  const [from = '', to = ''] = edtfUnqualified(date).split('/');
  // Of what is only known to be over by a day, the year is month enough.
  return from === '' || from === '..' ? `../${to.slice(0, 4)}` : from.slice(0, 7);
}
