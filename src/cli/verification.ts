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
  const root = objectOf(caseFile);
  if (!root || !Array.isArray(root.documents) || !Array.isArray(root.matters)) {
    return {
      faults: [{ entry: 'the file', what: 'is no case file (no "documents" or no "matters")' }],
      spans: 0,
      looked: nothingLooked(),
    };
  }
  const inspector = new Inspector(root.documents.map(objectOf), texts);
  for (const [index, value] of root.matters.entries()) {
    const matter = objectOf(value) ?? {};
    inspectMatter(inspector, matter, `matter ${String(matter.id ?? index)}`);
  }
  const { faults, spans, looked } = inspector;
  return { faults, spans, looked };
}

const nothingLooked = (): Record<Looked, number> => ({
  events: 0,
  quotations: 0,
  sayings: 0,
  parties: 0,
  disagreements: 0,
});

/** Looks at spans of the documents of one case file, and notes what is wrong. */
class Inspector {
  readonly faults: Fault[] = [];
  spans = 0;
  readonly looked = nothingLooked();
  /** Texts by document id. */
  readonly #known = new Map<string, string>();
  /** Documents that are missing or have changed: each is named once, and its spans are counted but not named one by one. */
  readonly #missing: ReadonlySet<unknown>;

  constructor(documents: readonly (Json | null)[], texts: ReadonlyMap<string, string>) {
    for (const document of documents) {
      const path = String(document?.path ?? '?');
      const text = texts.get(path);
      const entry = `document ${path}`;
      if (typeof document?.id !== 'string') this.note(entry, 'has no id');
      else if (text === undefined) this.note(entry, 'is not in the folder');
      else if (typeof document.text === 'string' && document.text !== text)
        this.note(entry, `its text has changed at character ${firstDifference(document.text, text)}`);
      else this.#known.set(document.id, text);
    }
    this.#missing = new Set(documents.map((document) => document?.id).filter((id) => !this.#known.has(String(id))));
  }

  note(entry: string, what: string): void {
    this.faults.push({ entry, what });
  }

  /** The span that a value states, where it is one and says what its document says; it may leave out the document that it is within. */
  span(entry: string, value: unknown, within?: Span): Span | null {
    this.spans++;
    const stated = objectOf(value);
    const document = String(stated?.document ?? within?.document ?? '');
    if (this.#missing.has(document)) return null;
    const text = this.#known.get(document);
    const wrong =
      stated === null || text === undefined
        ? `names no document of this case file ("${document}")`
        : wrongStretch(stated, text);
    if (wrong === null) return { document, start: Number(stated?.start), end: Number(stated?.end) };
    this.note(entry, wrong);
    return null;
  }
}

/** What is wrong with a stretch of a text; `null` where nothing is. */
function wrongStretch({ start, end, words }: Json, text: string): string | null {
  if (!isPlace(start) || !isPlace(end) || start >= end)
    return `has no stretch of text (${String(start)} to ${String(end)})`;
  if (end > text.length) return `ends at ${end}, behind the end of its document (${text.length})`;
  const there = text.slice(start, end);
  return typeof words === 'string' && words !== there
    ? `says “${short(words)}”, but the document says “${short(there)}” there`
    : null;
}

const isPlace = (value: unknown): value is number => Number.isInteger(value) && (value as number) >= 0;

function inspectMatter(inspector: Inspector, matter: Json, at: string): void {
  const { looked } = inspector;
  const stretches = new Map<string, ReadonlySet<string>>();
  for (const event of [...listOf(matter.events), ...listOf(matter.passing)]) {
    looked.events++;
    stretches.set(String(event.id), inspectEvent(inspector, event, at));
  }
  for (const [number, quote] of listOf(matter.quotes).entries()) {
    looked.quotations++;
    const entry = `${at}, quotation ${number + 1}`;
    const span = inspector.span(entry, quote);
    if (span && objectOf(quote.cue)) inspector.span(`${entry}, cue`, quote.cue, span);
  }
  for (const [number, saying] of listOf(matter.sayings).entries()) {
    looked.sayings++;
    const entry = `${at}, saying ${number + 1}`;
    const span = inspector.span(entry, saying);
    if (span) for (const stretch of listOf(saying.content)) inspector.span(`${entry}, content`, stretch, span);
  }
  for (const party of listOf(matter.parties)) {
    looked.parties++;
    for (const mention of listOf(party.mentions))
      inspector.span(`${at}, party ${String(party.name)}, mention`, mention);
  }
  for (const disagreement of listOf(matter.disagreements)) {
    looked.disagreements++;
    inspectDisagreement(inspector, disagreement, at, stretches);
  }
}

/** The stretches that an event rests on. */
function inspectEvent(inspector: Inspector, event: Json, at: string): ReadonlySet<string> {
  const label = `${at}, event ${String(event.id)} (${[event.kind, event.date, event.summary].filter(Boolean).join(', ')})`;
  const own = new Set<string>();
  const reports = listOf(event.reports);
  // What a person added without words of a document says so.
  if (reports.length === 0 && event.sources !== 0) inspector.note(label, 'has no report');
  for (const [number, report] of reports.entries()) {
    const entry = `${label}, report ${number + 1}`;
    const span = inspector.span(entry, report);
    if (!span) continue;
    own.add(stretchOf(span));
    const trigger = objectOf(report.trigger);
    if (!trigger) continue;
    const inside = inspector.span(`${entry}, trigger`, trigger, span);
    if (inside && (inside.start < span.start || inside.end > span.end))
      inspector.note(`${entry}, trigger`, 'lies outside its report');
  }
  return own;
}

function inspectDisagreement(
  inspector: Inspector,
  disagreement: Json,
  at: string,
  stretches: ReadonlyMap<string, ReadonlySet<string>>,
): void {
  const entry = `${at}, disagreement on the ${String(disagreement.field)} of ${String(disagreement.event)}`;
  const own = stretches.get(String(disagreement.event));
  if (!own) inspector.note(entry, 'is about no event of this matter');
  for (const side of listOf(disagreement.values)) {
    const ofSide = `${entry}, ${String(side.value)}`;
    for (const report of listOf(side.reports)) {
      const span = inspector.span(ofSide, report);
      if (span && own && !own.has(stretchOf(span)))
        inspector.note(ofSide, 'rests on a report that the event does not have');
    }
  }
}

const stretchOf = ({ document, start, end }: Span): string => `${document} ${start} ${end}`;

/** An object of a file that anybody may have written. */
type Json = Readonly<Record<string, unknown>>;

interface Span {
  readonly document: string;
  readonly start: number;
  readonly end: number;
}

const objectOf = (value: unknown): Json | null =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : null;

const listOf = (value: unknown): readonly Json[] =>
  Array.isArray(value) ? value.map((one) => objectOf(one) ?? {}) : [];

function firstDifference(a: string, b: string): number {
  let at = 0;
  while (at < a.length && at < b.length && a[at] === b[at]) at++;
  return at;
}

function short(words: string): string {
  const squeezed = words.replace(/\s+/g, ' ');
  return squeezed.length <= 80 ? squeezed : `${squeezed.slice(0, 79)}…`;
}
