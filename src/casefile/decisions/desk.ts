import type { Span } from '../../document/document.ts';
import type { EventKindName } from '../../field/kinds/index.ts';
import type { LinkedReport } from '../../linking/linked-report.ts';
import type { LinkedDocument } from '../../linking/sources.ts';
import { contentId } from '../identity.ts';
import type { DocumentSpan } from '../schema.ts';
import type { WholeDocument, WholeMatter } from '../whole-document.ts';
import type { Decision } from './decision.ts';
import { type DecidedEvent, idOf, type Parts } from './entry.ts';
import type { FindProceeding } from './find-proceeding.ts';
import type { PlacedParty } from './placed.ts';

/** An entry while decisions are replayed on it. */
export interface OpenEntry {
  readonly id: string;
  /** Its kind; its reports' own may differ after a merge. */
  kind: EventKindName;
  /** By `LinkedReport.index`. */
  readonly members: Map<number, Member>;
  proceeding: DecidedEvent['proceeding'];
  decisions: readonly Decision[];
  instead: DecidedEvent['instead'];
  parts?: Parts | undefined;
  /** Triggers of its reports before anybody decided; `null` where it was not there. */
  readonly read: readonly DocumentSpan[] | null;
  /** Its reports then. */
  readonly told?: readonly LinkedReport[];
}

export interface Member {
  readonly telling: LinkedReport;
  /** Why it was joined; `null` for the one that opened an entry. */
  readonly reason: string | null;
}

/** What decisions mean by a party and by a proceeding. */
export interface Meant {
  /** A place among the parties; `null` where there is none now. */
  readonly partyOf: (placed: PlacedParty) => number | null;
  readonly proceedingOf: FindProceeding;
}

/** The entries of a matter while decisions are replayed on them. */
export interface Desk extends Meant {
  readonly linked: WholeMatter;
  readonly entries: Set<OpenEntry>;
  readonly ids: Set<string>;
  /** The entry that holds a report, by `LinkedReport.index`. */
  readonly holder: Map<number, OpenEntry>;
  /** By `Decision.id`, what persons made without words of a document. */
  readonly made: Map<string, OpenEntry>;
  /** By document id, what is read in it. */
  readonly shelves: ReadonlyMap<string, Shelf>;
  /** The next free `LinkedReport.index`. */
  next: number;
}

/** A document with the reports in it. */
export interface Shelf {
  readonly inDocument: number;
  readonly document: LinkedDocument<WholeDocument>;
  /** What the program read, in order of trigger. */
  readonly read: LinkedReport[];
  /** What a person added. */
  readonly added: LinkedReport[];
}

export function openDesk(linked: WholeMatter, meant: Meant): Desk {
  const { documents, events } = linked;
  const shelves = new Map(
    documents.map((document, inDocument): [string, Shelf] => [
      document.document.id,
      { inDocument, document, read: [], added: [] },
    ]),
  );
  const desk: Desk = {
    linked,
    entries: new Set(),
    ids: new Set(),
    holder: new Map(),
    made: new Map(),
    shelves,
    next: 0,
    ...meant,
  };
  for (const { kind, reports, reasons, proceeding } of events) {
    const [opener] = reports;
    const entry: OpenEntry = {
      id: idOf(documents, kind, opener),
      kind,
      members: new Map(),
      proceeding,
      decisions: [],
      instead: {},
      read: reports.flatMap((one) => triggerOf(documents, one)),
      told: reports,
    };
    const why = reasons.values();
    for (const telling of reports) {
      take(desk, entry, { telling, reason: telling === opener ? null : (why.next().value ?? null) });
      shelves.get(documents[telling.inDocument]?.document.id ?? '')?.read.push(telling);
      desk.next = Math.max(desk.next, telling.index + 1);
    }
    open(desk, entry);
  }
  for (const { read } of shelves.values())
    read.sort((a, b) => a.report.trigger.start - b.report.trigger.start || a.index - b.index);
  return desk;
}

function triggerOf(
  documents: readonly LinkedDocument<WholeDocument>[],
  { inDocument, report }: LinkedReport,
): readonly DocumentSpan[] {
  const document = documents[inDocument]?.document.id;
  return document === undefined ? [] : [{ document, start: report.trigger.start, end: report.trigger.end }];
}

/** Puts an entry on the desk. */
export function open(desk: Desk, entry: OpenEntry): void {
  desk.entries.add(entry);
  desk.ids.add(entry.id);
}

/** Takes an entry off the desk; its reports are another's by now. */
export function discard(desk: Desk, entry: OpenEntry): void {
  desk.entries.delete(entry);
  desk.ids.delete(entry.id);
}

/** Gives a report to an entry. */
export function take(desk: Desk, entry: OpenEntry, member: Member): void {
  entry.members.set(member.telling.index, member);
  desk.holder.set(member.telling.index, entry);
}

/** The id, or one made of it and of where it is from while another entry has it. */
export function freeId(desk: Desk, id: string, from: string): string {
  let free = id;
  for (let number = 1; desk.ids.has(free); number += 1)
    free = contentId(id.slice(0, id.lastIndexOf('-')), id, from, number);
  return free;
}

/** An entry when nothing is decided on it any more. */
export function closed({ id, kind, members, proceeding, decisions, instead, parts, told }: OpenEntry): DecidedEvent {
  const inOrder = [...members.values()].sort((a, b) => a.telling.index - b.telling.index);
  // What is asked of an entry's reports (whether they disagree on a sum, say) is asked of its kind.
  const reports = inOrder.map(({ telling }) =>
    telling.report.kind === kind ? telling : { ...telling, report: { ...telling.report, kind } },
  );
  const isAsTold = told?.length === reports.length && reports.every((one, at) => one === told[at]);
  return {
    id,
    kind,
    // The same list, so that what was once chosen by it need not be chosen again.
    reports: isAsTold ? told : reports,
    reasons: inOrder.slice(1).map(({ reason }) => reason ?? 'told with it'),
    proceeding,
    decisions,
    instead,
    ...(parts && { parts }),
  };
}

/** Triggers longer than this reach no further back in the list. */
const longestTrigger = 2000;

/** Reports in a document whose trigger meets the stretch. */
export function meeting({ read, added }: Shelf, { start, end }: Span): readonly LinkedReport[] {
  const meets = ({ report: { trigger } }: LinkedReport) => trigger.start < end && trigger.end > start;
  let low = 0;
  let high = read.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (read[middle]!.report.trigger.start < start - longestTrigger) low = middle + 1;
    else high = middle;
  }
  const found: LinkedReport[] = [];
  for (let at = low; at < read.length; at += 1) {
    const one = read[at]!;
    if (one.report.trigger.start >= end) break;
    if (meets(one)) found.push(one);
  }
  return [...found, ...added.filter(meets)];
}
