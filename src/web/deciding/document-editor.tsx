import { useState } from 'react';
import type { DocumentDecided } from '../../casefile/schema.ts';
import { documentTitle } from '../../document/citations.ts';
import { isDay } from '../../words/calendar.ts';
import { counted } from '../../words/counts.ts';
import { dateWords } from '../../words/dates.ts';
import { oneLine } from '../../words/one-line.ts';
import { shownText } from '../../words/shown-text.ts';
import { useDecide } from '../data/index.ts';
import { documentKindWords } from '../document/document-words.ts';
import { useReader } from '../frame/reader.ts';
import type { DocumentHead } from '../model/case-index.ts';
import { typedDate } from '../model/typed.ts';
import { DecidedBy } from './decided-by.tsx';
import { type Asked, DecisionForm } from './decision-form.tsx';
import { DateField, LineField, SelectField } from './field.tsx';

type Field = DocumentDecided['field'];

const fieldNames: { readonly [field in Field]: string } = {
  title: 'Title',
  publisher: 'Publisher',
  published: 'Day',
  kind: 'Kind',
  withheld: 'Sealed or privileged',
};
const fields = Object.keys(fieldNames) as readonly Field[];

/** What persons set on a document, and the ways to set it: its title, publisher, day and kind. */
export function DocumentEditor({ document }: { document: DocumentHead }) {
  const { canDecide } = useDecide();
  const [shown, setShown] = useState(false);
  const [open, setOpen] = useState<Field | null>(null);
  const title = shownText(documentTitle(document));
  return (
    <>
      {(document.decided ?? []).map((each) => (
        <p key={each.field} className="instead">
          {insteadWords(each)} <DecidedBy decision={each.decision} what={`${each.field} of ${title}`} />
        </p>
      ))}
      {canDecide && (
        <fieldset className="party-editor" aria-label={`Correct ${title}`}>
          <p className="buttons">
            <button type="button" className="quiet correct" aria-expanded={shown} onClick={() => setShown(!shown)}>
              Correct this document
            </button>
            {shown &&
              fields.map((field) => (
                <button
                  key={field}
                  type="button"
                  data-opens={`document-${field}`}
                  aria-expanded={open === field}
                  onClick={() => setOpen(field)}
                >
                  {fieldNames[field]}
                </button>
              ))}
          </p>
          {open !== null && <FieldForm key={open} document={document} field={open} close={() => setOpen(null)} />}
        </fieldset>
      )}
    </>
  );
}

function FieldForm({ document, field, close }: { document: DocumentHead; field: Field; close: () => void }) {
  const { index } = useReader();
  const [value, setValue] = useState(document[field] ?? '');
  const [reach, setReach] = useState<'all' | 'this'>('all');
  const { publisher } = document;
  const alike = index.caseFile.documents.filter((one) => publisher !== null && one.publisher === publisher).length;
  const isOfMany = field === 'publisher' && alike > 1;
  const name = fieldNames[field];
  const title = shownText(documentTitle(document));
  return (
    <DecisionForm
      opens={`document-${field}`}
      title={`${name} of ${title}`}
      submit="Correct"
      close={close}
      note={notes[field] ?? 'Empty: there is none.'}
      ask={() => {
        const read = readValue(field, value);
        if ('problem' in read) return read;
        if (isOfMany && reach === 'all' && publisher !== null)
          return {
            decision: { act: 'rename-publisher' as const, publisher, value: read.value },
            line: `${name} set: ${counted(alike, 'document')} of ${shownText(publisher)}`,
          };
        const decision = { act: 'correct-document' as const, document: document.id, field, value: read.value };
        return { decision, line: `${name} set: ${title}` };
      }}
    >
      {field === 'kind' || field === 'withheld' ? (
        <SelectField label={name} name={field} value={value} choices={choices[field]} onChange={setValue} />
      ) : field === 'published' ? (
        <DateField value={value} onChange={setValue} />
      ) : (
        <LineField label={name} name={field} value={value} onChange={setValue} />
      )}
      {isOfMany && (
        <SelectField
          label="Of"
          name="reach"
          value={reach}
          choices={[
            {
              value: 'all',
              label: `all ${counted(alike, 'document')} of ${shownText(publisher ?? '')}, and those that come later`,
            },
            { value: 'this', label: 'this document only' },
          ]}
          onChange={(chosen) => setReach(chosen === 'all' ? 'all' : 'this')}
        />
      )}
    </DecisionForm>
  );
}

const notes: { readonly [field in Field]?: string } = {
  published: 'Days such as “on Tuesday” are counted anew from it.',
  kind: 'A court paper ranks above a report on what a court did.',
  withheld: 'It stays here, and stays out of every export, with its copies and all that rests on them alone.',
};

const choices = {
  kind: Object.entries(documentKindWords).map(([value, label]) => ({ value, label })),
  withheld: [
    { value: '', label: 'Neither' },
    { value: 'sealed', label: 'Sealed' },
    { value: 'privileged', label: 'Privileged' },
  ],
};

function readValue(
  field: Field,
  typed: string,
): { readonly value: string | null } | Extract<Asked, { readonly problem: string }> {
  if (field !== 'published') {
    const line = oneLine(typed);
    return { value: line === '' ? null : line };
  }
  const read = typedDate(typed);
  if ('problem' in read) return { ...read, at: 'date' };
  if (read.edtf !== null && !isDay(read.edtf))
    return { problem: 'A document is published on one day: write 2023-07-12.', at: 'date' };
  return { value: read.edtf };
}

function insteadWords({ field, instead }: DocumentDecided): string {
  if (field === 'withheld') return 'Sealed or privileged: said by hand.';
  const had =
    instead === null
      ? 'says none'
      : field === 'published'
        ? `says ${dateWords(instead)}`
        : field === 'kind'
          ? `was taken for: ${documentKindWords[instead as keyof typeof documentKindWords]}`
          : `says “${shownText(instead)}”`;
  return `${fieldNames[field]} set by hand; the file ${had}.`;
}
