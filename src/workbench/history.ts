import type { CaseEvent, CaseFile } from '../casefile/casefile.ts';
import { dateWords } from '../casefile/date-words.ts';
import { type AnchoredText, quoted } from '../casefile/decisions/anchor.ts';
import type { Correction, Decision } from '../casefile/decisions/decision.ts';
import { standing } from '../casefile/decisions/in-force.ts';
import { type PlacedReport, placer } from '../casefile/decisions/placed.ts';
import { moneyWords } from '../casefile/money-words.ts';
import type { History } from './workbench.ts';

type Shown = History['decisions'][number];

/**
 * What was decided, newest first.
 *
 * @param documents - those that the case file is built of
 */
export function historyOf(
  caseFile: Pick<CaseFile, 'matters' | 'orphaned'>,
  decisions: readonly Decision[],
  documents: readonly AnchoredText[],
): History {
  const { undoneBy } = standing(decisions);
  const orphaned = new Map(caseFile.orphaned.map(({ decision, reason }) => [decision, reason]));
  const place = placer(documents);
  const find = entryFinder(caseFile);
  const shown = new Map<string, Shown>();
  for (const decision of [...decisions].sort((a, b) => a.number - b.number)) {
    const { what, who } = decision;
    const taken = what.act === 'undo' ? shown.get(what.decision) : undefined;
    const found = what.act === 'undo' ? null : find(place(decision).entry);
    shown.set(decision.id, {
      ...decision,
      undoneBy: undoneBy.get(decision.id) ?? null,
      orphaned: orphaned.get(decision.id) ?? null,
      line:
        what.act === 'undo'
          ? `${who} took back: ${taken ? (taken.what.act === 'undo' ? `(${taken.line})` : taken.line) : 'a decision that is not kept'}`
          : `${who} ${deed(decision)}: ${found?.entry.summary ?? wordsOf(decision)}`,
      matter: taken ? taken.matter : (found?.matter ?? null),
      entry: taken ? taken.entry : (found?.entry.id ?? null),
    });
  }
  return { decisions: [...shown.values()].sort((a, b) => b.number - a.number) };
}

/** "set the date to 5 March 2024". */
function deed({ what }: Decision): string {
  switch (what.act) {
    case 'accept':
      return 'accepted';
    case 'reject':
      return 'rejected';
    case 'correct':
      return corrected(what);
    case 'merge':
      return `merged ${what.others.length === 1 ? 'another entry' : `${what.others.length} other entries`} into`;
    case 'split':
      return `split ${what.reports.length === 1 ? 'a report' : `${what.reports.length} reports`} off`;
    case 'move':
      return what.proceeding === null ? 'took out of any proceeding' : `moved to ${what.proceeding.label}`;
    case 'add':
      return 'added';
    case 'settle':
      return what.value === null
        ? `opened the disagreement on the ${what.field} again`
        : `settled the ${what.field} as ${what.field === 'date' ? dateWords(what.value) : what.value}`;
    case 'comment':
      return 'commented on';
    case 'mark':
      return what.set ? `marked as ${what.mark}` : `no longer marks as ${what.mark}`;
    case 'tag':
      return what.set ? `tagged ${what.tag}` : `took the tag ${what.tag} off`;
    case 'undo':
      return 'took back';
  }
}

function corrected(correction: Correction): string {
  const { field, value } = correction;
  if (value === null) return `took the ${field} away`;
  if (correction.field === 'date') return `set the date to ${dateWords(correction.value!)}`;
  if (correction.field === 'amount') return `set the amount to ${moneyWords(correction.value!)}`;
  return field === 'summary' ? 'wrote the summary' : `set the ${field} to ${String(value)}`;
}

/** For an entry that is not found: the words it was read from. */
function wordsOf({ what }: Decision): string {
  if (what.act === 'add') return what.summary;
  const exact = what.act === 'undo' ? undefined : what.entry.reports[0]?.exact;
  return exact === undefined ? 'an entry' : quoted(exact);
}

interface FoundEntry {
  readonly matter: string;
  readonly entry: CaseEvent;
}

/** Looks up which entry holds most of some reports. */
function entryFinder({ matters }: Pick<CaseFile, 'matters'>): (reports: readonly PlacedReport[]) => FoundEntry | null {
  interface At {
    readonly start: number;
    readonly end: number;
    readonly rule: string;
    readonly found: FoundEntry;
  }
  const byDocument = new Map<string, At[]>();
  for (const matter of matters)
    for (const entry of [...matter.events, ...matter.passing, ...matter.rejected]) {
      const found = { matter: matter.id, entry };
      for (const { document, trigger, rule } of entry.reports) {
        const at = { ...trigger, rule, found };
        const known = byDocument.get(document);
        if (known) known.push(at);
        else byDocument.set(document, [at]);
      }
    }
  for (const list of byDocument.values()) list.sort((a, b) => a.start - b.start || a.end - b.end);
  const holder = ({ key, at }: PlacedReport): FoundEntry | null => {
    if (!('place' in at)) return null;
    const { document, start, end } = at.place;
    const list = byDocument.get(document) ?? [];
    let low = 0;
    let high = list.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (list[middle]!.start < start - longestTrigger) low = middle + 1;
      else high = middle;
    }
    let best: At | null = null;
    let top = 0;
    for (let one = low; one < list.length && list[one]!.start < end; one += 1) {
      const candidate = list[one]!;
      if (candidate.end <= start) continue;
      const common = Math.min(end, candidate.end) - Math.max(start, candidate.start);
      const all = Math.max(end, candidate.end) - Math.min(start, candidate.start);
      const fit = (candidate.rule.startsWith(`${key.kind}/`) ? 1 : 0) + common / all;
      if (fit > top) {
        top = fit;
        best = candidate;
      }
    }
    return best?.found ?? null;
  };
  return (reports) => {
    const counts = new Map<string, { count: number; readonly found: FoundEntry }>();
    let counted = 0;
    for (const report of reports) {
      const found = holder(report);
      if (found === null) continue;
      counted += 1;
      const known = counts.get(found.entry.id);
      if (known) known.count += 1;
      else counts.set(found.entry.id, { count: 1, found });
    }
    for (const { count, found } of counts.values()) if (2 * count > counted) return found;
    return null;
  };
}

/** Code units; triggers longer than this reach no further back in the list. */
const longestTrigger = 2000;
