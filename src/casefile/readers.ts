import { type ReaderDifference, readerDifferences } from '../field/values.ts';
import { listed } from '../words/lists.ts';
import { byHand } from './decisions/by-hand.ts';
import type { CaseEvent, Party } from './schema.ts';

type Read = Pick<CaseEvent, 'reports'>;

const builtIn = 'the built-in reader';

/** Who read an entry, in words: "the built-in reader", "some-model and the built-in reader", "a person". */
export function readersWords({ reports }: Read): string {
  const models = new Set<string>();
  let [byBuiltIn, byPerson] = [false, reports.length === 0];
  for (const { model, rule } of reports) {
    if (model !== undefined) models.add(model.name);
    if (rule.endsWith(byHand)) byPerson = true;
    else if (model === undefined || model.beside !== null) byBuiltIn = true;
  }
  return listed([...models, ...(byBuiltIn ? [builtIn] : []), ...(byPerson ? ['a person'] : [])]);
}

/** Whether a language model read any of what an entry rests on. */
export const isReadByModel = ({ reports }: Read): boolean => reports.some(({ model }) => model !== undefined);

/** In what the readers of an entry differ; `alone`: one of them reads it in no document. */
export function readerDifferencesOf({ reports }: Read): readonly (ReaderDifference | 'alone')[] {
  const differs = new Set(reports.flatMap(({ model }) => model?.beside?.differs ?? []));
  const isAlone = reports.length > 0 && reports.every(({ model }) => model !== undefined && model.beside === null);
  return [...readerDifferences.filter((one) => differs.has(one)), ...(isAlone ? ['alone' as const] : [])];
}

const differenceWords: { readonly [difference in ReaderDifference]: string } = {
  kind: 'the kind',
  date: 'the day',
  who: 'who acted',
  whom: 'whom it befell',
};

/** The same in words: "the readers disagree about the day and who acted", "only some-model reads it"; `null` where they do not. */
export function readersDisagreeWords(event: Read): string | null {
  const all = readerDifferencesOf(event);
  if (all.includes('alone')) return `only ${readersWords(event)} reads it`;
  const words = all.flatMap((one) => (one === 'alone' ? [] : differenceWords[one]));
  return words.length === 0 ? null : `the readers disagree about ${listed(words)}`;
}

/** Entries whose readers name nobody but those who are listed. */
export function withListedOnly(events: readonly CaseEvent[], parties: readonly Party[]): CaseEvent[] {
  const isListed = new Set(parties.map(({ id }) => id));
  return events.map((event) =>
    event.reports.every(({ model }) => model?.beside == null)
      ? event
      : {
          ...event,
          reports: event.reports.map((report) => {
            const { model } = report;
            if (model?.beside == null) return report;
            const participants = model.beside.participants.filter(({ party }) => isListed.has(party));
            return { ...report, model: { ...model, beside: { ...model.beside, participants } } };
          }),
        },
  );
}
