import type { LinkedReport } from './linked-report.ts';
import type { ReadDocument } from './read-document.ts';

/** A report as those outside of linking name it. */
export interface ReportPlace {
  /** `Document.id`. */
  readonly document: string;
  /** Where its trigger begins. */
  readonly at: number;
  readonly kind: string;
}

/** What a language model, shown all reports of a matter, says of them. A report of which it says nothing is linked as without a model. */
export interface ToldLinks {
  /** The model's name. */
  readonly by: string;
  /** Which tell one event. */
  readonly events: readonly (readonly ReportPlace[])[];
  /** Which are of one case. */
  readonly cases: readonly (readonly ReportPlace[])[];
}

/** The same, asked by report. */
export interface LinksTold {
  readonly by: string;
  /** Whether two tell one event; `null` where nothing was said of one of them. */
  readonly isOneEvent: (one: LinkedReport, other: LinkedReport) => boolean | null;
  /** Number of the group of reports that tell one event with it; `null` where nothing was said of it. */
  readonly eventOf: (report: LinkedReport) => number | null;
  /** The same of those that are of one case. */
  readonly caseOf: (report: LinkedReport) => number | null;
}

export function linksTold({ by, events, cases }: ToldLinks, documents: readonly ReadDocument[]): LinksTold {
  const [ofEvent, ofCase] = [events, cases].map((groups) => numbersOf(groups));
  const numberIn =
    (numbers: ReadonlyMap<string, number>) =>
    ({ inDocument, report }: LinkedReport) => {
      const document = documents[inDocument]?.document.id ?? '';
      return numbers.get(keyOf({ document, at: report.trigger.start, kind: report.kind })) ?? null;
    };
  const eventOf = numberIn(ofEvent!);
  return {
    by,
    eventOf,
    caseOf: numberIn(ofCase!),
    isOneEvent: (one, other) => {
      const [a, b] = [eventOf(one), eventOf(other)];
      return a === null || b === null ? null : a === b;
    },
  };
}

const keyOf = ({ document, at, kind }: ReportPlace): string => `${document} ${at} ${kind}`;

/** A report that is told of twice is where it was told of first. */
function numbersOf(groups: readonly (readonly ReportPlace[])[]): ReadonlyMap<string, number> {
  const numbers = new Map<string, number>();
  for (const [number, group] of groups.entries())
    for (const place of group) {
      const key = keyOf(place);
      if (!numbers.has(key)) numbers.set(key, number);
    }
  return numbers;
}
