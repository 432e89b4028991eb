import type {
  CaseEvent,
  CaseFile,
  CaseFileDocument,
  Disagreement,
  Matter,
  Party,
  Proceeding,
  Quote,
} from '../../casefile/casefile.ts';
import { type Highlight, highlightsByDocument } from './highlights.ts';

/** The case file with its ids looked up once. */
export interface CaseIndex {
  readonly caseFile: CaseFile;
  readonly documents: ReadonlyMap<string, CaseFileDocument>;
  readonly matters: ReadonlyMap<string, MatterIndex>;
  readonly highlights: ReadonlyMap<string, readonly Highlight[]>;
  /** Publication day of the last document: what lies after it is still to come. */
  readonly lastKnown: string | null;
}

export interface MatterIndex {
  readonly matter: Matter;
  readonly event: ReadonlyMap<string, CaseEvent>;
  readonly party: ReadonlyMap<string, Party>;
  readonly proceeding: ReadonlyMap<string, Proceeding>;
  /** By `Statement.id`. */
  readonly quotes: ReadonlyMap<string, readonly Quote[]>;
  /** By `CaseEvent.id`. */
  readonly disagreements: ReadonlyMap<string, readonly Disagreement[]>;
}

export function indexCaseFile(caseFile: CaseFile): CaseIndex {
  return {
    caseFile,
    documents: byId(caseFile.documents),
    matters: new Map(caseFile.matters.map((matter) => [matter.id, indexMatter(matter)])),
    highlights: highlightsByDocument(caseFile.matters),
    lastKnown: caseFile.documents.reduce<string | null>(
      (last, { published }) => (published !== null && (last === null || published > last) ? published : last),
      null,
    ),
  };
}

function indexMatter(matter: Matter): MatterIndex {
  const disagreements = new Map<string, Disagreement[]>();
  for (const disagreement of matter.disagreements) {
    disagreements.set(disagreement.event, [...(disagreements.get(disagreement.event) ?? []), disagreement]);
  }
  return {
    matter,
    event: byId([...matter.events, ...matter.passing]),
    party: byId(matter.parties),
    proceeding: byId(matter.proceedings),
    quotes: Map.groupBy(matter.quotes, ({ statement }) => statement),
    disagreements,
  };
}

function byId<T extends { readonly id: string }>(list: readonly T[]): ReadonlyMap<string, T> {
  return new Map(list.map((item) => [item.id, item]));
}

/** How a document is named beside its words: its outlet, else "Court paper", else its headline. */
export function sourceName(document: CaseFileDocument): string {
  if (document.publisher !== null) return document.publisher;
  return document.kind === 'court-paper' ? 'Court paper' : shortened(documentTitle(document));
}

/** A headline cut at a word's end, where it has to stand in for the name of an outlet. */
function shortened(title: string): string {
  if (title.length <= 44) return title;
  const cut = title.slice(0, 42);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 20))} …`;
}

// A court paper begins with the court's name: its title is the heading that says what paper it is.
const paper = /\b(?:order|opinion|memorandum|judgment|decision|complaint|indictment|motion|notice|petition|brief)\b/i;

/** Its title; a document without one is called by a heading of its own, else by its path. */
export function documentTitle(document: CaseFileDocument): string {
  if (document.title !== null) return document.title;
  const headings = document.blocks
    .filter(({ kind }) => kind === 'heading')
    .map(({ start, end }) => document.text.slice(start, end).trim());
  return (
    headings.find((heading) => document.kind === 'court-paper' && paper.test(heading)) ?? headings[0] ?? document.path
  );
}

/** Names as prose: "a, b and c". */
export function listed(names: readonly string[]): string {
  if (names.length < 2) return names.join('');
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
