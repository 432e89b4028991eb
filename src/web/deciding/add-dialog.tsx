import { useEffect, useMemo, useRef } from 'react';
import type { CaseFileDocument } from '../../casefile/schema.ts';
import type { Span } from '../../document/document.ts';
import { kindWords } from '../../words/kinds.ts';
import { oneLine } from '../../words/one-line.ts';
import { shownText } from '../../words/shown-text.ts';
import { useCoverage } from '../data/index.ts';
import { useCase } from '../frame/case.ts';
import { useReader } from '../frame/reader.ts';
import { dateNearby, type NearbyDate } from '../model/date-nearby.ts';
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
  const coverage = useCoverage(document.id);
  const nearby = useMemo(
    () => nearbyOf(document, selected, index.matters, coverage),
    [document, selected, index, coverage],
  );
  const entry = useTypedEntry({
    date: nearby.date?.edtf ?? '',
    proceeding: nearby.proceeding,
    summary: words.length <= longest ? words : '',
  });
  const offered = nearby.date?.edtf ?? '';
  const last = useRef(offered);
  const { set, typed } = entry;
  // What is read in the document may come after the form; what somebody typed stays.
  useEffect(() => {
    if (typed.date === last.current && offered !== last.current) set({ date: offered });
    last.current = offered;
  }, [offered, typed.date, set]);
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
        <AlreadyIn document={document} selected={selected} follow={close} />
        <EntryFields
          of={entry}
          dateHint={
            nearby.date !== null &&
            entry.typed.date === nearby.date.edtf && (
              <p className="hint">
                {dayFrom[nearby.date.from]} {nearby.date.words !== '' && <q>{shownText(nearby.date.words)}</q>}
              </p>
            )
          }
        />
      </DecisionForm>
    </Modal>
  );
}

/** The entries that these words stand in already, each with a link. */
function AlreadyIn({
  document,
  selected,
  follow,
}: {
  document: CaseFileDocument;
  selected: Span;
  /** A link is followed. */
  follow: () => void;
}) {
  const { index, entryHref } = useReader();
  const here = (index.highlights.get(document.id) ?? []).filter(
    ({ start, end }) => start < selected.end && end > selected.start,
  );
  const entries = here.filter((one, place) => here.findIndex(({ entry }) => entry === one.entry) === place);
  if (entries.length === 0) return null;
  return (
    <div className="already-in" role="note">
      <p>These words stand in {entries.length === 1 ? 'an entry' : 'entries'} already:</p>
      <ul>
        {entries.map(({ matter, entry, report }) => {
          const event = index.matters.get(matter)?.event.get(entry);
          return (
            <li key={`${matter}:${entry}`}>
              <a href={entryHref(entry, report, 'entry', matter)} onClick={follow}>
                {shownText(event?.summary ?? entry)}
              </a>
              {event !== undefined && <> ({kindWords(event.kind)})</>}
            </li>
          );
        })}
      </ul>
    </div>
  );
}

const dayFrom: { readonly [from in NearbyDate['from']]: string } = {
  words: 'From these words:',
  sentence: 'From their sentence:',
  document: 'The day of the document: none was read in the sentence.',
};

/** What stands near the words: a day, and the proceeding of the entry whose words are nearest. */
function nearbyOf(
  document: CaseFileDocument,
  selected: Span,
  matters: ReturnType<typeof useCase>['index']['matters'],
  coverage: ReturnType<typeof useCoverage>,
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
  const { text, published } = document;
  return {
    date: dateNearby(selected, { text, published, days: coverage?.days ?? [] }),
    proceeding: nearest?.proceeding ?? null,
  };
}
