import type { Span } from '../../document/document.ts';
import { shownText } from '../../words/shown-text.ts';
import { useDocument } from '../data/index.ts';

/** The sentence itself, out of its document, with the words that carry the event marked. */
export function ReportWords({
  report,
  trigger,
}: {
  report: Span & { readonly document: string; readonly words?: string };
  trigger?: Span | undefined;
}) {
  // A report brings its words; only for a stretch without them the document is asked for.
  const whole = useDocument(report.words === undefined ? report.document : null);
  const words = report.words ?? whole?.text.slice(report.start, report.end);
  if (words === undefined) return null;
  const piece = (start: number, end: number) => shownText(words.slice(start - report.start, end - report.start));
  if (trigger === undefined || trigger.start < report.start || trigger.end > report.end) {
    return <bdi>{shownText(words)}</bdi>;
  }
  return (
    <bdi>
      {piece(report.start, trigger.start)}
      <mark>{piece(trigger.start, trigger.end)}</mark>
      {piece(trigger.end, report.end)}
    </bdi>
  );
}
