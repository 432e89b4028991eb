import type { CaseEvent, Matter } from '../../casefile/schema.ts';
import type { DecisionRequest } from '../../workbench/workbench.ts';

/** The matter as it will very likely be, for decisions whose effect is plain; the same matter for the others, whose effect the server tells. */
export function foreseen(matter: Matter, request: DecisionRequest): Matter {
  switch (request.act) {
    case 'accept':
      return changed(matter, request.entry, (event) => ({ ...event, review: 'accepted' }));
    case 'mark':
      return changed(matter, request.entry, (event) => ({
        ...event,
        marks: toggled(event.marks, request.mark, request.set),
      }));
    case 'tag':
      return changed(matter, request.entry, (event) => ({
        ...event,
        tags: toggled(event.tags, request.tag, request.set).toSorted(),
      }));
    case 'reject': {
      const event = [...matter.events, ...matter.passing].find(({ id }) => id === request.entry);
      if (event === undefined) return matter;
      const others = ({ id }: CaseEvent) => id !== request.entry;
      return {
        ...matter,
        events: matter.events.filter(others),
        passing: matter.passing.filter(others),
        rejected: [...matter.rejected, { ...event, review: 'rejected' }],
        disagreements: matter.disagreements.filter((one) => one.event !== request.entry),
      };
    }
    default:
      return matter;
  }
}

function toggled<T>(list: readonly T[], item: T, set: boolean): readonly T[] {
  const without = list.filter((each) => each !== item);
  return set ? [...without, item] : without;
}

function changed(matter: Matter, entry: string, by: (event: CaseEvent) => CaseEvent): Matter {
  const one = (event: CaseEvent) => (event.id === entry ? by(event) : event);
  return {
    ...matter,
    events: matter.events.map(one),
    passing: matter.passing.map(one),
    rejected: matter.rejected.map(one),
  };
}
