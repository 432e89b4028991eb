import type { Disagreement, DocumentSpan } from '../../casefile/schema.ts';
import { ReportWords } from '../entry/report-words.tsx';
import { SourceLine } from '../entry/source-line.tsx';
import { valueWords } from '../entry/value-words.ts';
import { useMatter } from '../frame/case.ts';
import { useReader } from '../frame/reader.ts';

/** The values of a disagreement side by side, each with the very words of the sources that give it. */
export function SideBySide({ disagreement }: { disagreement: Disagreement }) {
  return (
    <ul className="side-by-side">
      {disagreement.values.map(({ value, reports }) => (
        <li key={value} className={disagreement.settled?.value === value ? 'holds' : undefined}>
          <p className="value">
            {valueWords(disagreement.field, value)}
            {disagreement.settled?.value === value && <span className="mark"> ✓ holds</span>}
          </p>
          {once(reports).map((report) => (
            <Side key={`${report.document}:${report.start}`} disagreement={disagreement} report={report} />
          ))}
        </li>
      ))}
    </ul>
  );
}

/** A sentence that gives the value twice is shown once. */
function once(reports: readonly DocumentSpan[]): readonly DocumentSpan[] {
  const same = (a: DocumentSpan, b: DocumentSpan) => a.document === b.document && a.start === b.start;
  return reports.filter((report, place) => reports.findIndex((other) => same(other, report)) === place);
}

function Side({ disagreement, report }: { disagreement: Disagreement; report: DocumentSpan }) {
  const { index, entryHref, placeHref } = useReader();
  const { event } = useMatter();
  const document = index.documents.get(report.document);
  if (document === undefined) return null;
  const reports = event.get(disagreement.event)?.reports ?? [];
  const place = reports.findIndex((each) => each.document === report.document && each.start === report.start);
  return (
    <figure>
      <blockquote>
        <ReportWords report={reports[place] ?? report} trigger={reports[place]?.trigger} />
      </blockquote>
      <figcaption>
        <a
          href={place < 0 ? placeHref(report.document, report.start, report.end) : entryHref(disagreement.event, place)}
        >
          <SourceLine document={document} place={reports[place]?.standsAt} />
        </a>
      </figcaption>
    </figure>
  );
}
