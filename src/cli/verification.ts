/** A place where a case file and the documents do not fit. */
export interface Fault {
  /** The entry as a reader finds it: `matter M1, event E3 (verdict, 2023-06-15), report 2`. */
  readonly entry: string;
  readonly what: string;
}

export interface Verification {
  readonly faults: readonly Fault[];
  /** Spans looked at. */
  readonly spans: number;
  /** How many of each were looked at. */
  readonly looked: Readonly<Record<Looked, number>>;
}

export type Looked = 'events' | 'quotations' | 'sayings' | 'parties' | 'disagreements';

/**
 * Checks a case file, which may come from anywhere, against the texts of its documents by path: each document is there with
 * the same text, each span lies inside it, and where the case file carries the words of a span they are those at its place.
 */
export function verifyCaseFile(caseFile: unknown, texts: ReadonlyMap<string, string>): Verification {
  const faults: Fault[] = [];
  let spans = 0;
  const looked = { events: 0, quotations: 0, sayings: 0, parties: 0, disagreements: 0 };
  const root = objectOf(caseFile);
  if (!root || !Array.isArray(root.documents) || !Array.isArray(root.matters)) {
    return {
      faults: [{ entry: 'the file', what: 'is no case file (no "documents" or no "matters")' }],
      spans,
      looked,
    };
  }
  const known = new Map<string, string>();
  for (const document of root.documents.map(objectOf)) {
    const path = String(document?.path ?? '?');
    const text = texts.get(path);
    const entry = `document ${path}`;
    if (typeof document?.id !== 'string') faults.push({ entry, what: 'has no id' });
    else if (text === undefined) faults.push({ entry, what: 'is not in the folder' });
    else if (typeof document.text === 'string' && document.text !== text) {
      faults.push({ entry, what: `its text has changed at character ${firstDifference(document.text, text)}` });
    } else known.set(document.id, text);
  }
  // A document that is missing or has changed was named above; its spans are counted but not named one by one.
  const missing = new Set(
    root.documents.map((document) => objectOf(document)?.id).filter((id) => !known.has(String(id))),
  );

  const check = (entry: string, value: unknown, within?: Span): Span | null => {
    spans++;
    const span = objectOf(value);
    const id = String(span?.document ?? within?.document ?? '');
    if (missing.has(id)) return null;
    const text = known.get(id);
    if (!span || text === undefined) {
      faults.push({ entry, what: `names no document of this case file ("${id}")` });
      return null;
    }
    const { start, end } = span as { start: unknown; end: unknown };
    if (
      !Number.isInteger(start) ||
      !Number.isInteger(end) ||
      !(0 <= (start as number) && (start as number) < (end as number))
    ) {
      faults.push({ entry, what: `has no stretch of text (${String(start)} to ${String(end)})` });
      return null;
    }
    if ((end as number) > text.length) {
      faults.push({ entry, what: `ends at ${String(end)}, behind the end of its document (${text.length})` });
      return null;
    }
    const words = text.slice(start as number, end as number);
    if (typeof span.words === 'string' && span.words !== words) {
      faults.push({ entry, what: `says “${short(span.words)}”, but the document says “${short(words)}” there` });
      return null;
    }
    return { document: id, start: start as number, end: end as number };
  };

  for (const [index, value] of root.matters.entries()) {
    const matter = objectOf(value) ?? {};
    const at = `matter ${String(matter.id ?? index)}`;
    const stretches = new Map<string, Set<string>>();
    for (const event of [...listOf(matter.events), ...listOf(matter.passing)]) {
      looked.events++;
      const label = `${at}, event ${String(event.id)} (${[event.kind, event.date, event.summary].filter(Boolean).join(', ')})`;
      const own = new Set<string>();
      const reports = listOf(event.reports);
      if (reports.length === 0) faults.push({ entry: label, what: 'has no report' });
      for (const [number, report] of reports.entries()) {
        const entry = `${label}, report ${number + 1}`;
        const span = check(entry, report);
        if (!span) continue;
        own.add(`${span.document} ${span.start} ${span.end}`);
        const trigger = objectOf(report.trigger);
        if (!trigger) continue;
        const inside = check(`${entry}, trigger`, trigger, span);
        if (inside && (inside.start < span.start || inside.end > span.end)) {
          faults.push({ entry: `${entry}, trigger`, what: 'lies outside its report' });
        }
      }
      stretches.set(String(event.id), own);
    }
    for (const [number, quote] of listOf(matter.quotes).entries()) {
      looked.quotations++;
      const entry = `${at}, quotation ${number + 1}`;
      const span = check(entry, quote);
      if (span && objectOf(quote.cue)) check(`${entry}, cue`, quote.cue, span);
    }
    for (const [number, saying] of listOf(matter.sayings).entries()) {
      looked.sayings++;
      const entry = `${at}, saying ${number + 1}`;
      const span = check(entry, saying);
      if (span) for (const stretch of listOf(saying.content)) check(`${entry}, content`, stretch, span);
    }
    for (const party of listOf(matter.parties)) {
      looked.parties++;
      for (const mention of listOf(party.mentions)) check(`${at}, party ${String(party.name)}, mention`, mention);
    }
    for (const disagreement of listOf(matter.disagreements)) {
      looked.disagreements++;
      const entry = `${at}, disagreement on the ${String(disagreement.field)} of ${String(disagreement.event)}`;
      const own = stretches.get(String(disagreement.event));
      if (!own) faults.push({ entry, what: 'is about no event of this matter' });
      for (const side of listOf(disagreement.values)) {
        for (const report of listOf(side.reports)) {
          const span = check(`${entry}, ${String(side.value)}`, report);
          if (span && own && !own.has(`${span.document} ${span.start} ${span.end}`)) {
            faults.push({
              entry: `${entry}, ${String(side.value)}`,
              what: 'rests on a report that the event does not have',
            });
          }
        }
      }
    }
  }
  return { faults, spans, looked };
}

interface Span {
  readonly document: string;
  readonly start: number;
  readonly end: number;
}

function objectOf(value: unknown): Record<string, unknown> | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : null;
}

function listOf(value: unknown): Record<string, unknown>[] {
  return Array.isArray(value) ? value.map((one) => objectOf(one) ?? {}) : [];
}

function firstDifference(a: string, b: string): number {
  let at = 0;
  while (at < a.length && at < b.length && a[at] === b[at]) at++;
  return at;
}

function short(words: string): string {
  const squeezed = words.replace(/\s+/g, ' ');
  return squeezed.length <= 80 ? squeezed : `${squeezed.slice(0, 79)}…`;
}
