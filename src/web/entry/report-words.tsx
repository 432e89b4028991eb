import type { DocumentSpan } from '../../casefile/casefile.ts';
import type { Span } from '../../document/document.ts';
import { useCase } from '../frame/case.ts';
import { shownText } from '../model/shown-text.ts';

/** The sentence itself, out of its document, with the words that carry the event marked. */
export function ReportWords({ report, trigger }: { report: DocumentSpan; trigger?: Span | undefined }) {
  const { index } = useCase();
  const text = index.documents.get(report.document)?.text;
  if (text === undefined) return null;
  if (trigger === undefined || trigger.start < report.start || trigger.end > report.end) {
    return <bdi>{shownText(text.slice(report.start, report.end))}</bdi>;
  }
  return (
    <bdi>
      {shownText(text.slice(report.start, trigger.start))}
      <mark>{shownText(text.slice(trigger.start, trigger.end))}</mark>
      {shownText(text.slice(trigger.end, report.end))}
    </bdi>
  );
}
