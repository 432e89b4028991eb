import { useMemo, useState } from 'react';
import type { CaseEvent, CaseFileDocument } from '../../casefile/schema.ts';
import type { Span } from '../../document/document.ts';
import { oneLine } from '../../words/one-line.ts';
import { shownText } from '../../words/shown-text.ts';
import { useCase } from '../frame/case.ts';
import { dateNearby, type NearbyDate } from '../model/date-nearby.ts';
import { paragraphs } from '../model/paragraphs.ts';
import { typedDate } from '../model/typed.ts';
import { kindChoices, outcomeChoices, proceedingChoices, statusChoices } from './choices.ts';
import { DecisionForm } from './decision-form.tsx';
import { DateField, SelectField, TextField } from './field.tsx';
import { Modal } from './modal.tsx';

/** Longest summary that selected words are offered as. */
const longest = 160;

/** An entry that the program did not find, on words that somebody selected. */
export function AddDialog({
  document,
  selected,
  close,
}: {
  document: CaseFileDocument;
  selected: Span;
  close: () => void;
}) {
  const { index, matter } = useCase();
  const words = oneLine(document.text.slice(selected.start, selected.end));
  const nearby = useMemo(() => nearbyOf(document, selected, index.matters), [document, selected, index]);
  const [kind, setKind] = useState('');
  const [date, setDate] = useState(nearby.date?.edtf ?? '');
  const [status, setStatus] = useState('occurred');
  const [outcome, setOutcome] = useState('');
  const [proceeding, setProceeding] = useState(() =>
    nearby.proceeding !== null && matter?.proceeding.has(nearby.proceeding) ? nearby.proceeding : '',
  );
  const [summary, setSummary] = useState(words.length <= longest ? words : '');
  return (
    <Modal label="Add an entry" close={close}>
      <DecisionForm
        title="Add an entry"
        submit="Add"
        close={close}
        className="adding-entry"
        ask={() => {
          const read = typedDate(date);
          const line = oneLine(summary);
          if (kind === '') return { problem: 'Choose what kind of event it is.', at: 'kind' };
          if ('problem' in read) return { ...read, at: 'date' };
          if (line === '') return { problem: 'Say in a line what happened.', at: 'summary' };
          return {
            decision: {
              act: 'add',
              selected: { document: document.id, ...selected },
              kind: kind as CaseEvent['kind'],
              date: read.edtf,
              status: status as CaseEvent['status'],
              outcome: outcome === '' ? null : (outcome as CaseEvent['outcome']),
              proceeding: proceeding === '' ? null : proceeding,
              summary: line,
            },
            line: `Added: ${line}`,
          };
        }}
      >
        <blockquote className="selected-words">{shownText(words)}</blockquote>
        <SelectField
          label="Kind"
          name="kind"
          value={kind}
          choices={[{ value: '', label: 'Choose …' }, ...kindChoices]}
          onChange={setKind}
        />
        <TextField label="Summary" name="summary" rows={2} value={summary} onChange={setSummary} />
        <DateField value={date} onChange={setDate} />
        {nearby.date !== null && date === nearby.date.edtf && (
          <p className="hint">
            From the words nearby: <q>{shownText(nearby.date.words)}</q>
          </p>
        )}
        <div className="field-row">
          <SelectField label="Status" name="status" value={status} choices={statusChoices} onChange={setStatus} />
          <SelectField label="Outcome" name="outcome" value={outcome} choices={outcomeChoices} onChange={setOutcome} />
        </div>
        {matter !== null && (
          <SelectField
            label="Proceeding"
            name="proceeding"
            value={proceeding}
            choices={proceedingChoices(matter.matter)}
            onChange={setProceeding}
          />
        )}
      </DecisionForm>
    </Modal>
  );
}

/** What stands near the words: a date in their paragraph, and the proceeding of the entry whose words are nearest. */
function nearbyOf(
  document: CaseFileDocument,
  selected: Span,
  matters: ReturnType<typeof useCase>['index']['matters'],
): { readonly date: NearbyDate | null; readonly proceeding: string | null } {
  const events = [...matters.values()].flatMap(({ matter }) => [...matter.events, ...matter.passing]);
  const here = events.flatMap(({ reports, proceeding }) =>
    reports.filter((report) => report.document === document.id).map((report) => ({ ...report, proceeding })),
  );
  const away = ({ start, end }: Span) => Math.max(0, start - selected.end, selected.start - end);
  const nearest = here
    .filter(({ proceeding }) => proceeding !== null)
    .reduce<(typeof here)[number] | null>(
      (best, each) => (best === null || away(each) < away(best) ? each : best),
      null,
    );
  const paragraph = paragraphs(document)
    .map(({ block, dateline }) => ({ start: dateline?.start ?? block.start, end: block.end }))
    .find(({ start, end }) => start <= selected.start && end > selected.start);
  return {
    date: paragraph === undefined ? null : dateNearby(document.text, paragraph, selected, here),
    proceeding: nearest?.proceeding ?? null,
  };
}
