import { useMemo } from 'react';
import type { CaseFileDocument } from '../../casefile/schema.ts';
import type { Span } from '../../document/document.ts';
import { oneLine } from '../../words/one-line.ts';
import { shownText } from '../../words/shown-text.ts';
import { useCase } from '../frame/case.ts';
import { dateNearby, type NearbyDate } from '../model/date-nearby.ts';
import { paragraphs } from '../model/paragraphs.ts';
import { DecisionForm } from './decision-form.tsx';
import { EntryFields, useTypedEntry } from './entry-fields.tsx';
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
  const { index } = useCase();
  const words = oneLine(document.text.slice(selected.start, selected.end));
  const nearby = useMemo(() => nearbyOf(document, selected, index.matters), [document, selected, index]);
  const entry = useTypedEntry({
    date: nearby.date?.edtf ?? '',
    proceeding: nearby.proceeding,
    summary: words.length <= longest ? words : '',
  });
  return (
    <Modal label="Add an entry" close={close}>
      <DecisionForm
        title="Add an entry"
        submit="Add"
        close={close}
        className="adding-entry"
        ask={() => {
          const read = entry.read();
          if ('problem' in read) return read;
          return {
            decision: { act: 'add', selected: { document: document.id, ...selected }, ...read },
            line: `Added: ${read.summary}`,
          };
        }}
      >
        <blockquote className="selected-words">{shownText(words)}</blockquote>
        <EntryFields
          of={entry}
          dateHint={
            nearby.date !== null &&
            entry.typed.date === nearby.date.edtf && (
              <p className="hint">
                From the words nearby: <q>{shownText(nearby.date.words)}</q>
              </p>
            )
          }
        />
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
