import { useState } from 'react';
import { documentTitle, sourceName } from '../../document/citations.ts';
import { counted } from '../../words/counts.ts';
import { dateWords } from '../../words/dates.ts';
import { listed } from '../../words/lists.ts';
import { shownText } from '../../words/shown-text.ts';
import { useChanges } from '../data/index.ts';
import { useReader } from '../frame/reader.ts';
import { type Change, changesByDocument } from '../model/changes.ts';

const changeWords: { readonly [change in Change['change']]: string } = {
  new: 'New',
  changed: 'Changed',
  gone: 'No longer there',
  disputed: 'Now disputed',
  settled: 'Settled',
};

/** What is new since the reader last looked, and what it changed, by the document that brought it. */
export function Changes() {
  const { index, href } = useReader();
  const { changes, failure, saw } = useChanges();
  const [noting, setNoting] = useState(false);
  const all = saw !== null && (
    <button
      type="button"
      className="seen-all"
      disabled={noting}
      onClick={() => {
        setNoting(true);
        void saw().finally(() => setNoting(false));
      }}
    >
      I have seen all
    </button>
  );
  const groups = changes === null ? [] : changesByDocument(changes);
  const nothing = changes !== null && changes.since !== null && groups.length === 0;
  return (
    <>
      <div className="view-head">
        <h2>Changes</h2>
        {changes !== null && !nothing && all}
      </div>
      {failure !== null && (
        <p className="nothing" role="alert">
          {failure}
        </p>
      )}
      {changes === null && failure === null && (
        <p className="nothing" role="status">
          Looking for what changed …
        </p>
      )}
      {changes?.since === null && (
        <p className="nothing">
          {saw === null
            ? 'What was seen cannot be noted here, so that nothing can be told as new.'
            : `You have not looked before: all ${index.overview.documents.length} documents are new to you. From the moment you say that you have seen all, this page tells what came later.`}
        </p>
      )}
      {changes !== null && changes.since !== null && (
        <p className="under-heading">
          {nothing ? 'Nothing has changed since' : 'Since'} you last looked, on {dateWords(changes.since.slice(0, 10))}{' '}
          at {changes.since.slice(11, 16)} UTC{nothing && '.'}
          {!nothing && <>: {extent(changes.documents.length, changes.entries.length)}.</>}
        </p>
      )}
      {groups.map(({ document, entries }) => {
        const head = document === null ? undefined : index.documents.get(document);
        return (
          <section key={document ?? ''} className="changes-of" aria-labelledby={`changes-${document ?? ''}`}>
            <h3 id={`changes-${document ?? ''}`}>
              {head === undefined ? (
                (document ?? 'By decisions, or a new version of the program')
              ) : (
                <a href={href({ view: 'documents', document: head.id, entry: null, place: null })}>
                  {shownText(documentTitle(head))}
                </a>
              )}
            </h3>
            {head !== undefined && (
              <p className="imprint">
                <bdi>{shownText(sourceName(head))}</bdi>
                {head.published !== null && <>, {dateWords(head.published)}</>}
              </p>
            )}
            {entries.length === 0 ? (
              <p className="why">It changes no entry.</p>
            ) : (
              <ul className="changed">
                {entries.map((change) => (
                  <OneChange
                    key={`${change.matter}:${change.entry}:${change.change}`}
                    change={change}
                    under={document}
                  />
                ))}
              </ul>
            )}
          </section>
        );
      })}
    </>
  );
}

function OneChange({ change, under }: { change: Change; under: string | null }) {
  const { index, entryHref } = useReader();
  const others = change.documents.filter((id) => id !== under).length;
  const title =
    index.overview.matters.length > 1 && index.overview.matters.find(({ id }) => id === change.matter)?.title;
  return (
    <li className={change.change}>
      <p className="small">
        <span className={`mark ${change.change === 'disputed' ? 'disputed' : ''}`}>{changeWords[change.change]}</span>
        {title && <span>{shownText(title)}</span>}
        {under !== null && others > 0 && <span>and {counted(others, 'other document')}</span>}
      </p>
      <p className="summary">
        {change.change === 'gone' ? (
          shownText(change.summary)
        ) : (
          <a href={entryHref(change.entry, 0, 'entry', change.matter)}>{shownText(change.summary)}</a>
        )}
      </p>
      {change.fields.length > 0 && (
        <dl className="was-is">
          {change.fields.map(({ field, was, is }) => (
            <div key={field}>
              <dt>{field.charAt(0).toUpperCase() + field.slice(1)}</dt>
              <dd>
                <del>{was === null ? 'nothing' : shownText(was)}</del>
                <span aria-hidden="true"> → </span>
                <ins>{is === null ? 'nothing' : shownText(is)}</ins>
              </dd>
            </div>
          ))}
        </dl>
      )}
    </li>
  );
}

function extent(documents: number, entries: number): string {
  return listed([
    ...(documents > 0 ? [counted(documents, 'new document')] : []),
    `${counted(entries, 'entry', 'entries')} touched`,
  ]);
}
