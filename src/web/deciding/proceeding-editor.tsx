import { useId, useState } from 'react';
import type { Proceeding, ProceedingDecided } from '../../casefile/schema.ts';
import { dateWords } from '../../words/dates.ts';
import { listed } from '../../words/lists.ts';
import { shownText } from '../../words/shown-text.ts';
import { useDecide } from '../data/index.ts';
import { claimWord } from '../entry/claim-word.ts';
import { useMatter } from '../frame/case.ts';
import { DecidedBy } from './decided-by.tsx';
import { closeForm, openForm, proceedingPlace, useOpenForm } from './open-form.ts';
import {
  ClaimForm,
  fieldName,
  MergeProceedingsForm,
  NewProceedingForm,
  ProceedingFieldForm,
  proceedingFields,
  RelateForm,
} from './proceeding-forms.tsx';

const others = [
  ['relate', 'Relation'],
  ['merge-proceedings', 'Merge …'],
  ['split-proceeding', 'Split …'],
] as const;

/** What persons set on a proceeding, and all that can be decided on it. */
export function ProceedingEditor({ proceeding: of }: { proceeding: Proceeding }) {
  const { canDecide, decide } = useDecide();
  const { matter } = useMatter();
  const [shown, setShown] = useState(false);
  const id = useId();
  const open = useOpenForm(proceedingPlace(of.id));
  const opens = (form: Parameters<typeof openForm>[1], label: string) => (
    <button
      key={form}
      type="button"
      data-opens={form}
      aria-expanded={open === form}
      onClick={() => openForm(proceedingPlace(of.id), form)}
    >
      {label}
    </button>
  );
  const field = proceedingFields.find((name) => open === `case-${name}`);
  return (
    <>
      {(of.decided ?? []).map((each) => (
        <p key={`${each.field}:${each.claim ?? ''}`} className="instead">
          {insteadWords(each, of.kind)}{' '}
          <DecidedBy decision={each.decision} what={`${each.claim ?? each.field} of ${of.label}`} />
        </p>
      ))}
      {canDecide && (
        <fieldset className="party-editor" aria-label={`Correct ${of.label}`}>
          <p className="buttons">
            <button
              type="button"
              className="quiet correct"
              aria-expanded={shown}
              aria-label={`Correct ${of.label}`}
              onClick={() => setShown(!shown)}
            >
              Correct
            </button>
            {shown && (
              <>
                {proceedingFields.map((name) => opens(`case-${name}`, fieldName(name, of.kind)))}
                {of.claims.length > 0 &&
                  opens('claim-posture', `Where a ${claimWord(of.kind).one.toLowerCase()} stands`)}
                {others.map(([form, label]) => opens(form, label))}
                <button
                  type="button"
                  aria-describedby={`${id}-drop`}
                  onClick={() =>
                    void decide(
                      { act: 'drop-proceeding', matter: matter.id, proceeding: of.id },
                      `Dropped: ${shownText(of.label)}`,
                    )
                  }
                >
                  Drop
                </button>
              </>
            )}
          </p>
          {shown && (
            <p className="hint" id={`${id}-drop`}>
              Drop: its entries stay, outside the proceedings. It can be undone under History.
            </p>
          )}
          {field !== undefined && <ProceedingFieldForm key={field} proceeding={of} field={field} close={closeForm} />}
          {open === 'claim-posture' && <ClaimForm proceeding={of} close={closeForm} />}
          {open === 'relate' && <RelateForm proceeding={of} close={closeForm} />}
          {open === 'merge-proceedings' && <MergeProceedingsForm proceeding={of} close={closeForm} />}
          {open === 'split-proceeding' && <NewProceedingForm from={of} close={closeForm} />}
        </fieldset>
      )}
    </>
  );
}

function insteadWords({ field, instead, claim }: ProceedingDecided, kind: Proceeding['kind']): string {
  const lines = Array.isArray(instead) ? instead.map((one) => `“${shownText(String(one))}”`) : [];
  if (field === 'added') return 'Added by hand.';
  if (field === 'merged') return `Merged by hand with ${listed(lines)}.`;
  if (field === 'relations') return 'How it stands to another proceeding was said by hand.';
  if (field === 'claimPosture')
    return `Where ${shownText(claim ?? '')} stands was said by hand; by its entries: ${lowered(String(instead))}`;
  const had =
    instead === null || (Array.isArray(instead) && lines.length === 0)
      ? 'nothing'
      : Array.isArray(instead)
        ? listed(lines)
        : field === 'filed'
          ? dateWords(String(instead))
          : `“${shownText(String(instead))}”`;
  return `${fieldName(field, kind)} set by hand; the program had read ${had}.`;
}

const lowered = (line: string) => `${line.charAt(0).toLowerCase()}${line.slice(1)}`;

/** The way to a case that the program did not find. */
export function AddProceeding() {
  const { canDecide } = useDecide();
  const [open, setOpen] = useState(false);
  if (!canDecide) return null;
  if (open) return <NewProceedingForm from={null} close={() => setOpen(false)} />;
  return (
    <button type="button" data-opens="add-proceeding" onClick={() => setOpen(true)}>
      Add a proceeding
    </button>
  );
}
