import { useMemo, useRef, useState } from 'react';
import type { CaseEvent } from '../../casefile/schema.ts';
import { documentTitle, sourceName } from '../../document/citations.ts';
import { byCodeUnits } from '../../words/code-unit-order.ts';
import { counted } from '../../words/counts.ts';
import { dateWords, shortDateWords } from '../../words/dates.ts';
import { shownText } from '../../words/shown-text.ts';
import { type Coverages, useCoverages, useDocumentQuery } from '../data/index.ts';
import { BelongsTo } from '../deciding/belongs-to.tsx';
import { DocumentEditor } from '../deciding/document-editor.tsx';
import { RemoveDocument } from '../deciding/remove-document.tsx';
import { StartMatter } from '../deciding/start-matter.tsx';
import { DocumentText } from '../document/document-text.tsx';
import { documentKindWords, publishedFromWords } from '../document/document-words.ts';
import { Legend } from '../document/legend.tsx';
import { SelectHint, Selecting } from '../document/selecting.tsx';
import { WayToUncovered } from '../document/uncovered-in.tsx';
import { useReader } from '../frame/reader.ts';
import type { CaseIndex, DocumentHead } from '../model/case-index.ts';

/** The pile, in order of publication; or one of its documents with all that was read in it. */
export function Documents() {
  const { index, address } = useReader();
  const open = address.document === null ? undefined : index.documents.get(address.document);
  return open === undefined ? <Pile /> : <OneDocument document={open} />;
}

function Pile() {
  const { index, href } = useReader();
  const [words, setWords] = useState('');
  const [most, setMost] = useState(atOnce);
  const [missed, setMissed] = useState(false);
  const all = index.caseFile.documents;
  const inOrder = useMemo(
    () => [...all].sort((a, b) => byCodeUnits(a.published ?? '9999', b.published ?? '9999')),
    [all],
  );
  const looked = words.trim().toLowerCase();
  const fitting =
    looked === ''
      ? inOrder
      : inOrder.filter((document) =>
          [documentTitle(document), document.publisher, document.path].some((each) =>
            each?.toLowerCase().includes(looked),
          ),
        );
  const documents = fitting.slice(0, most);
  const coverages = useCoverages(missed ? documents.map(({ id }) => id) : []);
  return (
    <>
      <div className="view-head">
        <h2>Documents</h2>
        {all.length > 20 && (
          <p className="field in-line">
            <label htmlFor="find-document">Find</label>
            <input
              id="find-document"
              type="search"
              value={words}
              placeholder="title, outlet or file"
              autoComplete="off"
              onChange={({ target }) => setWords(target.value)}
            />
          </p>
        )}
      </div>
      <div className="ways">
        <StartMatter />
        {all.length > 0 && (
          <button type="button" className="quiet" aria-pressed={missed} onClick={() => setMissed(!missed)}>
            What may have been missed?
          </button>
        )}
      </div>
      {missed && <Missed coverages={coverages} />}
      {all.length === 0 && <p className="nothing">There are no documents in this case file.</p>}
      {all.length > 0 && fitting.length === 0 && <p className="nothing">No document is called that.</p>}
      <ol className="entries">
        {documents.map((document) => {
          const { listed, passing } = countIn(document.id, index);
          const same = document.sameAs === null ? undefined : index.documents.get(document.sameAs);
          return (
            <li key={document.id} className="entry">
              <p className="gutter">
                {document.published === null ? (
                  <span className="undated">No date</span>
                ) : (
                  <span title={dateWords(document.published)}>{shortDateWords(document.published)}</span>
                )}
              </p>
              <div className="saying">
                <p className="summary">
                  <a href={href({ document: document.id })}>
                    <bdi>{shownText(documentTitle(document))}</bdi>
                  </a>
                </p>
                <p className="small">
                  {document.publisher !== null && <bdi>{shownText(document.publisher)}</bdi>}
                  {document.kind !== 'article' && <span>{documentKindWords[document.kind]}</span>}
                  <span>{counted(listed, 'entry', 'entries')}</span>
                  {missed && (
                    <span>
                      {counted(coverages.known.get(document.id)?.uncovered?.length ?? 0, 'sentence')} that may tell more
                    </span>
                  )}
                  {document.withheld !== undefined && <span className="mark">{document.withheld}</span>}
                  {passing > 0 && <span>{passing} told in passing or unsurely</span>}
                  {same !== undefined && <span>same copy as in {shownText(sourceName(same))}, counted once</span>}
                </p>
              </div>
            </li>
          );
        })}
      </ol>
      {fitting.length > most && (
        <p className="more">
          <button type="button" className="quiet" onClick={() => setMost(most + atOnce)}>
            Show more ({fitting.length - most})
          </button>
        </p>
      )}
    </>
  );
}

/** How much the program may have missed in all of the documents that are listed. */
function Missed({ coverages: { known, waiting } }: { coverages: Coverages }) {
  const counts = [...known.values()].map(({ uncovered }) => uncovered?.length ?? 0);
  const sum = counts.reduce((all, one) => all + one, 0);
  return (
    <p className="under-heading" role="status">
      {waiting > 0
        ? `Looking: ${counted(waiting, 'document')} to go …`
        : sum === 0
          ? 'No sentence with a step, a court, money or a day is without an entry.'
          : `${counted(sum, 'sentence')} with a step, a court, money or a day ${sum === 1 ? 'is' : 'are'} without an entry, in ${counted(counts.filter((one) => one > 0).length, 'document')}. Open a document to see them beside its text.`}
    </p>
  );
}

/** How many entries of the chronologies rest on a document, and how many that are told in passing or unsurely only. */
function countIn(document: string, { highlights, matters }: CaseIndex): { listed: number; passing: number } {
  const own = Map.groupBy(highlights.get(document) ?? [], ({ matter }) => matter);
  let [listed, all] = [0, 0];
  for (const [matter, list] of own) {
    const entries = new Set(list.map(({ entry }) => entry));
    const passing = new Set(matters.get(matter)?.matter.passing.map(({ id }) => id));
    all += entries.size;
    listed += [...entries].filter((entry) => !passing.has(entry)).length;
  }
  return { listed, passing: all - listed };
}

/** As many documents as are listed at once: more would take the page long to draw. */
const atOnce = 300;

function OneDocument({ document: head }: { document: DocumentHead }) {
  const { document: whole, failure } = useDocumentQuery(head.id);
  const [hidden, setHidden] = useState<ReadonlySet<CaseEvent['kind']>>(new Set());
  const text = useRef<HTMLDivElement>(null);
  // A text never changes; what is said of it may.
  const document = { ...whole, ...head };
  const { index, address, matter, href } = useReader();
  const report = address.entry === null ? undefined : matter?.event.get(address.entry)?.reports[address.report];
  const chosen = report !== undefined && report.document === document.id ? report : null;
  const place = address.place !== null && address.place.document === document.id ? address.place : null;
  const same = document.sameAs === null ? undefined : index.documents.get(document.sameAs);
  return (
    <article className="document">
      <p className="back">
        <a href={href({ document: null, entry: null, place: null, report: 0 })}>All documents</a>
      </p>
      <header>
        <h2>
          <bdi>{shownText(documentTitle(document))}</bdi>
        </h2>
        <p className="imprint">
          {document.publisher !== null && <bdi>{shownText(document.publisher)}, </bdi>}
          {document.published === null ? 'publication day not known' : dateWords(document.published)}
          {document.publishedFrom !== null && <> ({publishedFromWords[document.publishedFrom]})</>}
          {document.kind !== 'article' && <>. {documentKindWords[document.kind]}</>}
          {document.withheld !== undefined && <>. It is {document.withheld}, and stays out of exports</>}
        </p>
        <p className="imprint">
          <bdi className="path">{shownText(document.path)}</bdi>
        </p>
        {same !== undefined && (
          <p className="imprint">
            The same copy as in <a href={href({ document: same.id })}>{shownText(sourceName(same))}</a>; the two count
            as one source.
          </p>
        )}
      </header>
      <BelongsTo document={head} />
      <DocumentEditor document={head} />
      <RemoveDocument document={head} />
      {failure !== null && (
        <p className="nothing" role="alert">
          The document could not be opened: {failure}
        </p>
      )}
      {whole === null && failure === null && (
        <p className="nothing" role="status">
          Opening the document …
        </p>
      )}
      {whole !== null && (
        <>
          <WayToUncovered document={head} />
          <SelectHint />
          <Legend highlights={index.highlights.get(document.id) ?? []} hidden={hidden} onChange={setHidden} />
          <DocumentText
            document={whole}
            active={chosen ?? place}
            trigger={chosen?.trigger}
            hidden={hidden}
            root={text}
          />
          <Selecting key={whole.id} document={whole} root={text} />
        </>
      )}
    </article>
  );
}
