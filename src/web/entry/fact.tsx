import type { CaseEvent } from '../../casefile/schema.ts';
import { useDecide } from '../data/index.ts';
import { CorrectForm, type TypedField } from '../deciding/correct-form.tsx';
import { DecidedBy } from '../deciding/decided-by.tsx';
import { MoveForm } from '../deciding/move-form.tsx';
import { closeForm, openForm, useOpenForm } from '../deciding/open-form.ts';
import { PartsForm } from '../deciding/parts-form.tsx';
import { useMatter } from '../frame/case.ts';
import { insteadWords } from './decided-words.ts';

type Field = TypedField | 'participants' | 'proceeding';

/** A field of an entry that a person can set: its value, what had been read instead, and the form that sets it. */
export function Fact({
  event,
  field,
  name,
  children,
}: {
  event: CaseEvent;
  field: Field;
  name: string;
  children: React.ReactNode;
}) {
  const { canDecide } = useDecide();
  const { matter } = useMatter();
  const open = useOpenForm(event.id) === field;
  const decided = event.decided.filter((each) => each.field === field);
  return (
    <div className="fact">
      <dt>{name}</dt>
      <dd>
        <span className="fact-value">
          <span>{children}</span>
          {canDecide && !open && (
            <button
              type="button"
              className="quiet correct"
              data-opens={field}
              aria-label={
                field === 'fate'
                  ? 'Correct what became of it'
                  : `${field === 'proceeding' ? 'Move to another' : 'Correct the'} ${name.toLowerCase()}`
              }
              onClick={() => openForm(event.id, field)}
            >
              {field === 'proceeding' ? 'Move' : 'Correct'}
            </button>
          )}
        </span>
        {decided.map((each) => (
          <span key={each.decision} className="instead">
            Set by hand; the program had read <s>{insteadWords(each, matter)}</s>.{' '}
            <DecidedBy decision={each.decision} what={`corrected ${name.toLowerCase()}`} />
          </span>
        ))}
        {canDecide &&
          open &&
          (field === 'proceeding' ? (
            <MoveForm event={event} close={closeForm} />
          ) : field === 'participants' ? (
            <PartsForm event={event} close={closeForm} />
          ) : (
            <CorrectForm event={event} field={field} close={closeForm} />
          ))}
      </dd>
    </div>
  );
}
