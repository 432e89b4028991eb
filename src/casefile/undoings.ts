import { traitsOf } from '../field/kinds/index.ts';
import type { Fate, Status } from '../field/values.ts';
import type { Effect } from '../reading/report.ts';
import { dayNumber } from '../words/calendar.ts';
import type { Entry } from './entry.ts';
import type { Ids } from './identity.ts';
import type { Undoing } from './later-fates.ts';

const fateOf: { readonly [effect in Effect]?: Extract<Fate, Undoing['fate']> } = {
  annulled: 'overturned',
  pardoned: 'pardoned',
  diverted: 'diverted',
};

/** What is only planned, or denied, undoes nothing. */
const toldAsDone: ReadonlySet<Status> = new Set(['occurred', 'alleged']);

/** What the sentences of entries say of accusations by themselves, in the order in which their papers were published. */
export function undoingsIn(entries: readonly Pick<Entry, 'reports'>[], ids: Pick<Ids, 'party'>): readonly Undoing[] {
  return entries
    .flatMap(({ reports }) => reports)
    .toSorted((a, b) => a.index - b.index)
    .flatMap(({ report, named, patients, published }) =>
      report.effects.flatMap((effect): readonly Undoing[] => {
        const fate = fateOf[effect];
        if (fate === undefined || !toldAsDone.has(report.status)) return [];
        return [
          {
            fate,
            named: [...named, ...patients].map(ids.party),
            // Whom a charge or verdict beside it befalls, it need not.
            befalls: traitsOf(report.kind).accuses ? [] : patients.map(ids.party),
            by: published === null ? Infinity : dayNumber(published),
          },
        ];
      }),
    );
}
