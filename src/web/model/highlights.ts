import type { CaseEvent, Matter, Report } from '../../casefile/schema.ts';
import type { Span } from '../../document/document.ts';

/** A stretch of a document that an entry rests on: one report of one event. */
export interface Highlight extends Span {
  readonly matter: string;
  readonly entry: string;
  readonly kind: CaseEvent['kind'];
  /** Which of the entry's reports, from 0. */
  readonly report: number;
  readonly trigger: Span;
}

/** A stretch in which the same highlights lie throughout. */
export interface Segment extends Span {
  /** Shortest first: the first is what a click on the segment means. */
  readonly highlights: readonly Highlight[];
  /** Whether it lies in the trigger words of one of them. */
  readonly trigger: boolean;
}

/** The highlights of every document, by `Document.id`, in order of start. */
export function highlightsByDocument(matters: readonly Matter[]): ReadonlyMap<string, readonly Highlight[]> {
  const found = new Map<string, Highlight[]>();
  for (const matter of matters) {
    for (const event of [...matter.events, ...matter.passing]) {
      event.reports.forEach((report: Report, place) => {
        const { start, end, trigger } = report;
        const list = found.get(report.document) ?? [];
        list.push({ start, end, trigger, matter: matter.id, entry: event.id, kind: event.kind, report: place });
        found.set(report.document, list);
      });
    }
  }
  for (const list of found.values()) list.sort((a, b) => a.start - b.start || a.end - b.end);
  return found;
}

/**
 * Which of a document's highlights lie in each of its paragraphs, so that a long text is not searched for each. Both lists are
 * in order of start; paragraphs do not overlap.
 */
export function highlightsByParagraph(
  paragraphs: readonly Span[],
  highlights: readonly Highlight[],
): readonly (readonly Highlight[])[] {
  const found: Highlight[][] = paragraphs.map(() => []);
  let first = 0;
  for (const highlight of highlights) {
    while (first < paragraphs.length && (paragraphs[first]?.end ?? 0) <= highlight.start) first += 1;
    for (let at = first; (paragraphs[at]?.start ?? highlight.end) < highlight.end; at += 1) found[at]?.push(highlight);
  }
  return found;
}

/** Cuts `within` at every border of a highlight, of its trigger and of `also`, so that overlapping ones can be drawn side by side. */
export function segments(
  within: Span,
  highlights: readonly Highlight[],
  also: readonly Span[] = [],
): readonly Segment[] {
  const here = highlights.filter((highlight) => highlight.start < within.end && highlight.end > within.start);
  const borders = new Set([within.start, within.end]);
  for (const span of [...here, ...here.map((highlight) => highlight.trigger), ...also]) {
    for (const border of [span.start, span.end]) if (border > within.start && border < within.end) borders.add(border);
  }
  const sorted = [...borders].sort((a, b) => a - b);
  return sorted.slice(0, -1).map((start, place) => {
    const end = sorted[place + 1] ?? start;
    const covering = here
      .filter((highlight) => highlight.start <= start && highlight.end >= end)
      .sort(
        (a, b) => Number(covers(b.trigger, start, end)) - Number(covers(a.trigger, start, end)) || size(a) - size(b),
      );
    return { start, end, highlights: covering, trigger: covering.some(({ trigger }) => covers(trigger, start, end)) };
  });
}

/** Whether `span` holds all of `start` to `end`. */
export function covers(span: Span, start: number, end: number): boolean {
  return span.start <= start && span.end >= end;
}

function size(span: Span): number {
  return span.end - span.start;
}
