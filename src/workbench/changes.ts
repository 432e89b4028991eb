import type { CaseEvent, CaseFile, Matter } from '../casefile/schema.ts';
import { eventKinds } from '../field/kinds/index.ts';
import { dateWords } from '../words/dates.ts';
import { moneyWords } from '../words/money.ts';
import type { Changes } from './workbench.ts';

/** What a person had seen, as small as it can be kept: plain JSON, some hundred bytes an entry. */
export interface Snapshot {
  readonly version: 1;
  /** Ids of all documents. */
  readonly documents: readonly string[];
  readonly entries: readonly SeenEntry[];
}

interface SeenEntry {
  readonly id: string;
  readonly matter: string;
  readonly summary: string;
  /** Field to its value in words; a field without a value is left out. */
  readonly fields: Readonly<Record<string, string>>;
  /** Fields that sources disagree on, and those of them that were settled. */
  readonly disputed: readonly string[];
  readonly settled: readonly string[];
  /** Places of its reports: number in `documents` and start of the trigger. */
  readonly reports: readonly string[];
}

export function snapshotOf(caseFile: Pick<CaseFile, 'matters'>, documents: readonly string[]): Snapshot {
  const number = new Map(documents.map((id, at) => [id, at]));
  return {
    version: 1,
    documents,
    entries: caseFile.matters.flatMap((matter) => {
      const disagreements = disagreementsByEntry(matter);
      const labels = new Map(matter.proceedings.map(({ id, label }) => [id, label]));
      return matter.events.map((event): SeenEntry => {
        const own = disagreements.get(event.id) ?? [];
        return {
          id: event.id,
          matter: matter.id,
          summary: event.summary,
          fields: fieldsOf(event, labels),
          disputed: own.map(({ field }) => field),
          settled: own.flatMap(({ field, settled }) => (settled === null ? [] : [field])),
          reports: event.reports.map(({ document, trigger }) => `${number.get(document) ?? document}:${trigger.start}`),
        };
      });
    }),
  };
}

function disagreementsByEntry({ disagreements }: Matter): ReadonlyMap<string, Matter['disagreements']> {
  return Map.groupBy(disagreements, ({ event }) => event);
}

const kindLabels: ReadonlyMap<string, string> = new Map(eventKinds.map(({ name, label }) => [name, label]));

/** What a reader would notice, in words. */
function fieldsOf(event: CaseEvent, labels: ReadonlyMap<string, string>): Readonly<Record<string, string>> {
  const { kind, date, status, fate, outcome, amount, proceeding, summary, sources } = event;
  return {
    kind: kindLabels.get(kind) ?? kind,
    ...(date === null ? {} : { date: dateWords(date) }),
    status: fate === null ? status : `${status}, ${fate}`,
    ...(outcome === null ? {} : { outcome }),
    ...(amount === null ? {} : { amount: moneyWords(amount) }),
    ...(proceeding === null ? {} : { proceeding: labels.get(proceeding) ?? proceeding }),
    summary,
    sources: String(sources),
  };
}

/**
 * What is new since the person last looked. An entry is the same where its id is; else where it holds more of the reports it had than
 * any other; else where kind and summary are the same (its file was replaced).
 *
 * @param seen - what was seen, and when (instant, ISO 8601 in UTC); `null` for never
 * @param documents - ids of all documents now
 */
export function changesSince(
  seen: { readonly when: string; readonly snapshot: Snapshot } | null,
  caseFile: Pick<CaseFile, 'matters'>,
  documents: readonly string[],
): Changes {
  if (seen === null) return { since: null, documents: [], entries: [] };
  const before = seen.snapshot;
  const old = new Set(before.documents);
  const added = documents.filter((id) => !old.has(id));
  const isNew = new Set(added);
  const now = snapshotOf(caseFile, documents);
  const twins = pair(before, now);
  const entries: Changes['entries'][number][] = [];
  const kept = new Set<SeenEntry>();
  for (const one of now.entries) {
    const was = twins.get(one);
    if (was) kept.add(was);
    const fields = was ? differences(was, one) : [];
    const fresh = (is: readonly string[], had: readonly string[] | undefined) =>
      is.some((field) => !had?.includes(field));
    const change =
      was === undefined
        ? 'new'
        : fresh(one.disputed, was.disputed)
          ? 'disputed'
          : fresh(one.settled, was.settled)
            ? 'settled'
            : fields.length > 0
              ? 'changed'
              : null;
    if (change === null) continue;
    const bearing = one.reports.map((report) => documents[Number(report.slice(0, report.indexOf(':')))]);
    entries.push({
      matter: one.matter,
      entry: one.id,
      change,
      summary: one.summary,
      fields,
      documents: [...new Set(bearing.filter((id) => id !== undefined && isNew.has(id)))] as string[],
    });
  }
  for (const one of before.entries)
    if (!kept.has(one))
      entries.push({
        matter: one.matter,
        entry: one.id,
        change: 'gone',
        summary: one.summary,
        fields: [],
        documents: [],
      });
  return { since: seen.when, documents: added, entries };
}

function differences(was: SeenEntry, is: SeenEntry): Changes['entries'][number]['fields'] {
  const names = [...new Set([...Object.keys(was.fields), ...Object.keys(is.fields)])];
  return names
    .filter((field) => was.fields[field] !== is.fields[field])
    .map((field) => ({ field, was: was.fields[field] ?? null, is: is.fields[field] ?? null }));
}

/** For each entry of now, the one it was. Each is given once. */
function pair(before: Snapshot, now: Snapshot): ReadonlyMap<SeenEntry, SeenEntry> {
  const twins = new Map<SeenEntry, SeenEntry>();
  const taken = new Set<SeenEntry>();
  const take = (is: SeenEntry, was: SeenEntry) => {
    twins.set(is, was);
    taken.add(was);
  };
  const byId = new Map(before.entries.map((one) => [one.id, one]));
  for (const one of now.entries) {
    const was = byId.get(one.id);
    if (was) take(one, was);
  }
  const placesOf = ({ documents }: Snapshot, { reports }: SeenEntry) =>
    reports.map((report) => {
      const colon = report.indexOf(':');
      return `${documents[Number(report.slice(0, colon))]}${report.slice(colon)}`;
    });
  const holder = new Map<string, SeenEntry>();
  for (const was of before.entries)
    if (!taken.has(was)) for (const place of placesOf(before, was)) holder.set(place, was);
  for (const one of now.entries) {
    if (twins.has(one)) continue;
    const shared = new Map<SeenEntry, number>();
    for (const place of placesOf(now, one)) {
      const was = holder.get(place);
      if (was && !taken.has(was)) shared.set(was, (shared.get(was) ?? 0) + 1);
    }
    const [best] = [...shared].sort((a, b) => b[1] - a[1]);
    if (best) take(one, best[0]);
  }
  const looks = ({ fields: { kind, summary } }: SeenEntry) => `${kind}|${summary}`;
  const alike = new Map<string, SeenEntry[]>();
  for (const was of before.entries) if (!taken.has(was)) alike.set(looks(was), [...(alike.get(looks(was)) ?? []), was]);
  for (const one of now.entries) {
    const was = twins.has(one) ? undefined : alike.get(looks(one))?.shift();
    if (was) take(one, was);
  }
  return twins;
}
