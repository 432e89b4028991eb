import type { CaseEvent, Matter } from '../../casefile/schema.ts';
import type { DecisionRequest } from '../../workbench/workbench.ts';

/** What is ruled on each of some entries. */
type Ruling = Extract<DecisionRequest, { act: 'bulk' }>['ruling'];

/** The matter as it will very likely be, for decisions whose effect is plain; the same matter for the others, whose effect the server tells. */
export function foreseen(matter: Matter, request: DecisionRequest): Matter {
  switch (request.act) {
    case 'bulk':
      return ruledOn(matter, new Set(request.entries), request.ruling);
    case 'accept':
    case 'reject':
    case 'mark':
    case 'tag':
      return ruledOn(matter, new Set([request.entry]), request);
    default:
      return matter;
  }
}

function ruledOn(matter: Matter, entries: ReadonlySet<string>, ruling: Ruling): Matter {
  switch (ruling.act) {
    case 'accept':
      return changed(matter, entries, (event) => ({ ...event, review: 'accepted' }));
    case 'mark':
      return changed(matter, entries, (event) => ({ ...event, marks: toggled(event.marks, ruling.mark, ruling.set) }));
    case 'tag':
      return changed(matter, entries, (event) => ({
        ...event,
        tags: toggled(event.tags, ruling.tag, ruling.set).toSorted(),
        stances: [
          ...(event.stances ?? []).filter(({ tag }) => tag !== ruling.tag),
          ...(ruling.set && ruling.stance ? [{ tag: ruling.tag, stance: ruling.stance }] : []),
        ],
      }));
    case 'reject': {
      const ruledOut = [...matter.events, ...matter.passing].filter(({ id }) => entries.has(id));
      if (ruledOut.length === 0) return matter;
      const others = ({ id }: CaseEvent) => !entries.has(id);
      return {
        ...matter,
        events: matter.events.filter(others),
        passing: matter.passing.filter(others),
        rejected: [...matter.rejected, ...ruledOut.map((event) => ({ ...event, review: 'rejected' as const }))],
        disagreements: matter.disagreements.filter(({ event }) => !entries.has(event)),
      };
    }
  }
}

function toggled<T>(list: readonly T[], item: T, set: boolean): readonly T[] {
  const without = list.filter((each) => each !== item);
  return set ? [...without, item] : without;
}

function changed(matter: Matter, entries: ReadonlySet<string>, by: (event: CaseEvent) => CaseEvent): Matter {
  const one = (event: CaseEvent) => (entries.has(event.id) ? by(event) : event);
  return {
    ...matter,
    events: matter.events.map(one),
    passing: matter.passing.map(one),
    rejected: matter.rejected.map(one),
  };
}
