import type { Matter } from '../../casefile/schema.ts';
import type { Day } from '../../words/calendar.ts';
import { edtfInterval } from '../../words/edtf.ts';

/** The steps of the clocks, each once and in order: the days on which something happened or was published, and those of publication alone. */
export function clockDays(
  { events }: Pick<Matter, 'events'>,
  documents: readonly { readonly id: string; readonly published: Day | null }[],
): { readonly happened: readonly Day[]; readonly published: readonly Day[] } {
  const own = new Set(events.flatMap(({ reports }) => reports.map(({ document }) => document)));
  const happened = events.flatMap(({ date }) => (date === null ? [] : (edtfInterval(date).first ?? [])));
  const published = documents.filter(({ id }) => own.has(id)).flatMap((document) => document.published ?? []);
  return { happened: [...new Set([...happened, ...published])].sort(), published: [...new Set(published)].sort() };
}

/** The step a day belongs to: the last that is not after it, or the first. */
export function placeOf(days: readonly Day[], day: Day): number {
  const after = days.findIndex((each) => each > day);
  return Math.max((after < 0 ? days.length : after) - 1, 0);
}
