import { quoted } from '../casefile/decisions/anchor.ts';
import type { Act, Correction, Decision, PartyCorrection } from '../casefile/decisions/decision.ts';
import { concernsDocuments } from '../casefile/decisions/documents/replay.ts';
import { standing } from '../casefile/decisions/in-force.ts';
import { partKey } from '../casefile/decisions/placed.ts';
import type { Orphaned } from '../casefile/schema.ts';
import type { EntryNow } from '../engine/about.ts';
import { counted } from '../words/counts.ts';
import { dateWords } from '../words/dates.ts';
import { listed } from '../words/lists.ts';
import { moneyWords } from '../words/money.ts';
import { caseDeed, caseNamed } from './case-deeds.ts';
import { documentDeed, documentNamed } from './document-deeds.ts';
import type { DecisionKept, History } from './workbench.ts';

type Shown = History['decisions'][number];

/**
 * What was decided, newest first.
 *
 * @param now - by `PlacedDecision.key`
 */
export function historyOf(
  decisions: readonly Decision[],
  orphans: readonly Orphaned[],
  now: ReadonlyMap<string, EntryNow>,
): History {
  const { undoneBy } = standing(decisions);
  const orphaned = new Map(orphans.map(({ decision, reason }) => [decision, reason]));
  const shown = new Map<string, Shown>();
  for (const decision of [...decisions].sort((a, b) => a.number - b.number)) {
    const { what, who } = decision;
    const taken = what.act === 'undo' ? shown.get(what.decision) : undefined;
    const entries = entriesOf(decision, now);
    const [found] = entries;
    shown.set(decision.id, {
      ...shownDecision(decision),
      undoneBy: undoneBy.get(decision.id) ?? null,
      orphaned: orphaned.get(decision.id) ?? null,
      line:
        what.act === 'undo'
          ? `${who} took back: ${taken ? (taken.what.act === 'undo' ? `(${taken.line})` : taken.line) : 'a decision that is not kept'}`
          : what.act === 'bulk'
            ? `${who} ${deed(what.ruling)} ${counted(what.entries.length, 'entry', 'entries')} at once`
            : what.act === 'view'
              ? `${who} ${what.address === null ? 'let the saved view go' : 'saved the view'}: ${what.name}`
              : `${who} ${deed(what)}: ${found?.summary ?? wordsOf(what)}`,
      matter: taken ? taken.matter : (found?.matter ?? null),
      entry: taken ? taken.entry : (found?.entry ?? null),
      entries: taken ? taken.entries : entries.map(({ entry }) => entry),
    });
  }
  return { decisions: [...shown.values()].sort((a, b) => b.number - a.number) };
}

/** A decision as it travels: of a ruling on many entries, how many instead of their words. */
export function shownDecision(decision: Decision): DecisionKept['decision'] {
  const { what, ...rest } = decision;
  if (what.act !== 'bulk') return { ...rest, what };
  return { ...rest, what: { act: 'bulk', ruling: what.ruling, count: what.entries.length } };
}

/** Where the entries of a decision are now, those that are found. */
function entriesOf({ id, what }: Decision, now: ReadonlyMap<string, EntryNow>): readonly EntryNow[] {
  if (what.act !== 'bulk') return [now.get(id)].filter((one) => one !== undefined);
  return what.entries.flatMap((_, at) => now.get(partKey(id, at)) ?? []);
}

type OnOne = Exclude<Act, { act: 'bulk' | 'view' }>;

/** "set the date to 5 March 2024". */
function deed(what: OnOne | Extract<Act, { act: 'bulk' }>['ruling']): string {
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
    case 'add-unsourced':
      return 'added by hand, without a source';
    case 'settle':
      return what.value === null
        ? `opened the disagreement on the ${what.field} again`
        : `settled the ${what.field} as ${what.field === 'date' ? dateWords(what.value) : what.value}`;
    case 'comment':
      return 'commented on';
    case 'mark':
      return what.set ? `marked as ${what.mark}` : `no longer marks as ${what.mark}`;
    case 'tag':
      if (!what.set) return `took the tag ${what.tag} off`;
      return `tagged ${what.tag}${what.stance ? ` (${what.stance} it)` : ''}`;
    case 'undo':
      return 'took back';
    case 'remove':
      return 'removed a document with every trace';
    case 'correct-party':
      return correctedParty(what);
    case 'merge-parties':
      return `merged ${listed(what.others.map(({ name }) => name))} into`;
    case 'add-party':
      return what.mentions.length === 0 ? 'added the party' : 'made a party of its own of';
    case 'reassign':
      return `said that ${counted(what.mentions.length, 'mention')} of it ${what.mentions.length === 1 ? 'means' : 'mean'} ${what.to?.name ?? 'no party'}`;
    case 'drop-party':
      return 'dropped the party';
    case 'role':
      return what.role === null
        ? `took the role in ${what.proceeding.label} off`
        : `named as ${what.role} in ${what.proceeding.label}`;
    case 'speaker':
      return what.party === null ? 'said that the speaker is not known' : `named ${what.party.name} as the speaker`;
    case 'correct-document':
    case 'rename-publisher':
    case 'place':
    case 'start-matter':
      return documentDeed(what);
    default:
      return caseDeed(what);
  }
}

function correctedParty(correction: PartyCorrection): string {
  switch (correction.field) {
    case 'name':
      return `gave the name ${correction.value} to`;
    case 'kind':
      return `set the kind to ${correction.value}`;
    case 'aliases':
      return `set the other names to ${correction.value.length === 0 ? 'none' : listed(correction.value)}`;
    case 'initials':
      return correction.value ? 'shows by initials' : 'shows by name again';
  }
}

function corrected(correction: Correction): string {
  const { field, value } = correction;
  if (value === null)
    return field === 'fate' ? 'said that nothing is known to have become of it' : `took the ${field} away`;
  if (correction.field === 'participants')
    return correction.value.length === 0
      ? 'said that nobody is known to have taken part'
      : `named who took part (${listed(correction.value.map(({ party }) => party.name))})`;
  if (correction.field === 'date') return `set the date to ${dateWords(correction.value!)}`;
  if (correction.field === 'amount') return `set the amount to ${moneyWords(correction.value!)}`;
  if (correction.field === 'fate') return `said what became of it (${correction.value})`;
  return field === 'summary' ? 'wrote the summary' : `set the ${field} to ${String(value)}`;
}

/** For an entry that is not found: the words it was read from. */
function wordsOf(what: OnOne): string {
  if (what.act === 'add' || what.act === 'add-unsourced') return what.summary;
  if (what.act === 'add-party') return what.name;
  if (what.act === 'speaker') return quoted(what.said[0]?.exact ?? '');
  if ('party' in what) return what.party.name;
  if (what.act === 'undo') return 'an entry';
  if (what.act === 'remove') return what.path;
  if (concernsDocuments(what)) return documentNamed(what);
  if (!('entry' in what)) return caseNamed(what);
  const exact = what.entry.reports[0]?.exact;
  return exact === undefined ? 'an entry' : quoted(exact);
}
