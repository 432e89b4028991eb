import { type EventKindName, traitsOf } from '../field/kinds/index.ts';
import type { Outcome, Status } from '../field/values.ts';
import { contentStems } from '../language/stems.ts';
import { counted } from '../words/counts.ts';
import { listedShort } from '../words/lists.ts';
import { moneyWords } from '../words/money.ts';
import { oneLine } from '../words/one-line.ts';
import { commonest } from './commonest.ts';

/** What a summary is made of. Names are as shown to a reader. */
export interface SummaryParts {
  readonly kind: EventKindName;
  readonly status: Status;
  readonly outcome: Outcome | null;
  readonly amount: { readonly value: number; readonly currency: string } | null;
  /** Who did it; for what a court does, judges, courts and juries only. */
  readonly agents: readonly string[];
  readonly patients: readonly string[];
  readonly beneficiaries: readonly string[];
  readonly claims: readonly string[];
  readonly count: { readonly value: number; readonly unit: string } | null;
  /** What sort of deed: "collision". */
  readonly deed: string | null;
  /** The trigger of each report, as its source writes it. */
  readonly words: readonly string[];
}

const outcomeWords: Readonly<Record<Outcome, string>> = {
  plaintiff: 'for the plaintiff',
  defendant: 'for the defendant',
  mixed: 'in part for each side',
  granted: 'granted',
  denied: 'denied',
  guilty: 'guilty',
  'not guilty': 'not guilty',
  liable: 'liable',
  'not liable': 'not liable',
  affirmed: 'affirmed',
  reversed: 'reversed',
  other: '',
};

/**
 * One line in our own words: names, the kind, the outcome, sums. Of a document's own words only the few of a trigger, in quotation
 * marks and with their capitals, where the kind alone would say nothing and they say more than the line does.
 */
export function summarize(parts: SummaryParts): string {
  const ahead = parts.status === 'scheduled' || parts.status === 'expected';
  const { headline, label } = traitsOf(parts.kind);
  const templates = ahead ? headline.ahead : headline.happened;
  const plain = firstFilled(templates, { ...parts, words: null }) ?? label;
  const line = oneLine(firstFilled(templates, { ...parts, words: quoted(parts.words, plain) }) ?? label);
  const doubt = parts.status === 'alleged' ? ' (alleged)' : parts.status === 'denied' ? ' (denied)' : '';
  return line.charAt(0).toUpperCase() + line.slice(1) + doubt;
}

/** A headline quotes no more words than these. */
const mostQuoted = 5;

/** The trigger used most, as it is written most, of those that are short and tell something beyond the line; else `null`. */
function quoted(triggers: readonly string[], line: string): string | null {
  const said = new Set(contentStems(line));
  const telling = triggers
    .map(oneLine)
    .filter((words) => words.split(' ').length <= mostQuoted && contentStems(words).some((stem) => !said.has(stem)));
  const most = commonest(telling.map((words) => words.toLowerCase()));
  return commonest(telling.filter((words) => words.toLowerCase() === most));
}

/** What the slots of a template are filled from: of the words of triggers, those that are quoted. */
type Slots = Omit<SummaryParts, 'words'> & { readonly words: string | null };

/** The first template of a headline whose slots are all known, filled; `null` for none. */
function firstFilled(templates: readonly string[], parts: Slots): string | null {
  for (const template of templates) {
    const line = filled(template, parts);
    if (line !== null) return line;
  }
  return null;
}

/** A template of `Headline` with its slots filled; `null` where one outside brackets is not known. */
function filled(template: string, parts: Slots): string | null {
  let people: readonly string[] = [];
  let line = '';
  for (const [, optional, plain] of template.matchAll(/\[([^[\]]{0,200})\]|([^[]{1,200})/gu)) {
    let missing = false;
    const text = (optional ?? plain!).replace(/\{([^{}]{0,200})\}/gu, (_, slot: string) => {
      const [one, several] = slot.split('|');
      if (several !== undefined) return people.length > 1 ? several : one!;
      people = peopleOf(slot, parts) ?? people;
      const value = wordsIn(slot, parts);
      missing ||= value === '';
      return value;
    });
    if (!missing) line += text;
    else if (optional === undefined) return null;
  }
  return line;
}

function peopleOf(slot: string, { agents, patients, beneficiaries }: Slots): readonly string[] | null {
  switch (slot) {
    case 'agents':
      return agents;
    case 'patients':
      return patients;
    case 'beneficiaries':
      return beneficiaries;
    case 'people':
      return [...new Set([...agents, ...patients])];
    default:
      return null;
  }
}

/** What stands in a slot; empty where it is not known. */
function wordsIn(slot: string, parts: Slots): string {
  const { amount, claims, count, deed, outcome, words } = parts;
  switch (slot) {
    case 'outcome':
      return outcome === null ? '' : outcomeWords[outcome];
    case 'sum':
      return amount === null ? '' : moneyWords(amount);
    case 'count':
      return count === null ? '' : counted(count.value, count.unit);
    case 'claims':
      return `${claims.slice(0, 3).join(', ')}${claims.length > 3 ? ', ...' : ''}`;
    case 'deed':
      return deed ?? '';
    case 'words':
      return words ?? '';
    default:
      return listedShort(peopleOf(slot, parts) ?? []);
  }
}
