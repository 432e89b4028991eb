import type { CaseEvent } from '../../casefile/schema.ts';
import { traitsOf } from '../../field/kinds/index.ts';
import { dateWords } from '../../words/dates.ts';
import { kindWords } from '../../words/kinds.ts';
import { moneyWords } from '../../words/money.ts';
import { shownText } from '../../words/shown-text.ts';
import { useDecide } from '../data/index.ts';
import { useMatter } from '../frame/case.ts';
import { Fact } from './fact.tsx';
import { fateWords } from './fate-words.ts';
import { partWords } from './part-words.ts';
import { valueLabel } from './value-label.ts';

/** The fields of an entry, each with what a person may do about it. What is empty is shown where it can be filled in. */
export function EntryFacts({ event }: { event: CaseEvent }) {
  const { canDecide } = useDecide();
  const { party, proceeding } = useMatter();
  const { outcome, amount } = event;
  const of = event.proceeding === null ? undefined : proceeding.get(event.proceeding);
  const people = event.participants.flatMap(({ party: id, role }) => {
    const name = party.get(id)?.name;
    return name === undefined ? [] : [{ name, role }];
  });
  return (
    <dl className="facts">
      <Fact event={event} field="summary" name="Headline">
        {shownText(event.summary)}
      </Fact>
      <Fact event={event} field="kind" name="Kind">
        {kindWords(event.kind)}
      </Fact>
      <Fact event={event} field="date" name="Date">
        {event.date === null ? 'Not known' : dateWords(event.date)}
        {event.dateReason !== '' && !wasSet(event, 'date') && <Why reason={event.dateReason} />}
      </Fact>
      <Fact event={event} field="status" name="Status">
        {valueLabel(event.status)}
      </Fact>
      {(event.fate !== null || wasSet(event, 'fate') || (canDecide && canBecome(event))) && (
        <Fact event={event} field="fate" name="What became of it">
          {event.fate === null ? 'Not known' : fateWords[event.fate]}
        </Fact>
      )}
      <Fact event={event} field="proceeding" name="Proceeding">
        {of === undefined ? 'None' : <bdi>{shownText(of.label)}</bdi>}
        {event.proceedingReason !== null && !wasSet(event, 'proceeding') && <Why reason={event.proceedingReason} />}
      </Fact>
      {(canDecide || outcome !== null || wasSet(event, 'outcome')) && (
        <Fact event={event} field="outcome" name="Outcome">
          {outcome === null ? 'None' : valueLabel(outcome)}
        </Fact>
      )}
      {(canDecide || amount !== null || wasSet(event, 'amount')) && (
        <Fact event={event} field="amount" name="Amount">
          {amount === null ? 'None' : moneyWords(amount)}
        </Fact>
      )}
      {(canDecide || people.length > 0 || wasSet(event, 'participants')) && (
        <Fact event={event} field="participants" name="Who">
          {people.length === 0 ? 'Nobody is named' : <People people={people} />}
        </Fact>
      )}
    </dl>
  );
}

/** Whether something can become of it: a day is set for it, or it accuses somebody. */
const canBecome = ({ kind, status }: CaseEvent): boolean =>
  status === 'scheduled' || status === 'expected' || traitsOf(kind).undoable !== undefined;

const Why = ({ reason }: { reason: string }) => <span className="why">{shownText(reason)}</span>;

function wasSet(event: CaseEvent, field: CaseEvent['decided'][number]['field']): boolean {
  return event.decided.some((each) => each.field === field);
}

/** Everybody who took part, a line each. */
function People({
  people,
}: {
  people: readonly { readonly name: string; readonly role: CaseEvent['participants'][number]['role'] }[];
}) {
  return people.map(({ name, role }) => (
    <span key={`${role}:${name}`} className="part">
      <bdi>{shownText(name)}</bdi> <span className="why-inline">{partWords[role]}</span>
    </span>
  ));
}
