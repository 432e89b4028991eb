import type { EventKindName } from '../reading/events/kinds/index.ts';
import type { Outcome, Status } from '../reading/events/report.ts';

/** What a summary is made of. Names are as shown to a reader. */
export interface SummaryParts {
  readonly kind: EventKindName;
  readonly status: Status;
  readonly outcome: Outcome | null;
  readonly amount: { readonly value: number; readonly currency: string } | null;
  readonly agents: readonly string[];
  readonly patients: readonly string[];
  readonly beneficiaries: readonly string[];
  readonly claims: readonly string[];
  readonly count: { readonly value: number; readonly unit: string } | null;
  /** The trigger as one to three plain words of the commonest report ("motion to dismiss"), or `null`. */
  readonly about: string | null;
}

const signs: Readonly<Record<string, string>> = { USD: '$', GBP: '£', EUR: '€', JPY: '¥' };

/** "$5 million", "£787.5 million", "CHF 12,000". */
export function money({ value, currency }: { readonly value: number; readonly currency: string }): string {
  const sign = signs[currency] ?? `${currency} `;
  for (const [size, word] of [
    [1e12, 'trillion'],
    [1e9, 'billion'],
    [1e6, 'million'],
  ] as const) {
    if (value >= size) return `${sign}${trimmed(value / size)} ${word}`;
  }
  return sign + grouped(value);
}

const trimmed = (value: number) => String(Math.round(value * 100) / 100);
const grouped = (value: number) => {
  const [whole, part] = String(Math.round(value * 100) / 100).split('.') as [string, string?];
  return whole.replace(/\B(?=(?:\d{3})+$)/gu, ',') + (part ? `.${part.padEnd(2, '0')}` : '');
};

/** "A", "A and B", "A, B and others". */
function list(names: readonly string[]): string | null {
  if (names.length === 0) return null;
  if (names.length <= 2) return names.join(' and ');
  if (names.length === 3) return `${names[0]}, ${names[1]} and ${names[2]}`;
  return `${names[0]}, ${names[1]} and others`;
}

/** How each kind is told: active with its actor, and without. `%a` actor, `%p` whom it concerns, `%c` claims. */
interface Telling {
  readonly active: string;
  readonly passive: string;
  readonly planned: string;
}

const tellings: Readonly<Record<EventKindName, Telling>> = {
  conduct: { active: '%a: %x', passive: '%x', planned: '%x' },
  statement: { active: '%a speaks out', passive: 'Statement', planned: 'Statement to come' },
  legislation: { active: 'Law passed by %a', passive: 'Law takes effect', planned: 'Law to take effect' },
  investigation: { active: '%a investigates', passive: 'Investigation', planned: 'Investigation to come' },
  arrest: { active: '%a arrests', passive: 'Arrest', planned: 'Arrest to come' },
  charge: { active: '%a charges', passive: 'Charges', planned: 'Charges to come' },
  plea: { active: '%a enters a plea', passive: 'Plea', planned: 'Plea due' },
  filing: { active: '%a sues', passive: 'Suit filed', planned: 'Suit to be filed' },
  amendment: { active: '%a amends the complaint', passive: 'Complaint amended', planned: 'Amendment to come' },
  'party-change': {
    active: 'Change of parties: %a',
    passive: 'Change of parties or court',
    planned: 'Change of parties or court to come',
  },
  motion: { active: '%a moves the court', passive: 'Motion', planned: 'Motion to come' },
  position: { active: '%a takes a position', passive: 'Position taken', planned: 'Position to come' },
  discovery: { active: '%a in discovery', passive: 'Discovery', planned: 'Discovery to come' },
  hearing: { active: 'Hearing before %a', passive: 'Hearing', planned: 'Hearing set' },
  ruling: { active: '%a rules', passive: 'Ruling', planned: 'Ruling expected' },
  dismissal: { active: '%a dismisses the case', passive: 'Case or claim dismissed', planned: 'Dismissal expected' },
  settlement: { active: '%a settles', passive: 'Settlement', planned: 'Settlement to come' },
  jury: { active: 'Jury: %a', passive: 'Jury stage', planned: 'Jury stage to come' },
  trial: { active: 'Trial of %a', passive: 'Trial', planned: 'Trial set' },
  testimony: { active: '%a testifies', passive: 'Testimony', planned: 'Testimony due' },
  verdict: { active: 'Verdict', passive: 'Verdict', planned: 'Verdict awaited' },
  mistrial: { active: 'Mistrial declared', passive: 'Mistrial declared', planned: 'Mistrial possible' },
  judgment: { active: '%a enters judgment', passive: 'Judgment entered', planned: 'Judgment to be entered' },
  award: { active: '%a awards', passive: 'Award', planned: 'Award to be fixed' },
  sentence: { active: '%a sentences', passive: 'Sentence', planned: 'Sentencing set' },
  appeal: { active: '%a appeals', passive: 'Appeal', planned: 'Appeal expected' },
  'appeal-decision': {
    active: '%a decides the appeal',
    passive: 'Appeal decided',
    planned: 'Decision on appeal awaited',
  },
  enforcement: {
    active: '%a: payment or enforcement',
    passive: 'Payment or enforcement',
    planned: 'Payment or enforcement due',
  },
  release: { active: '%a freed', passive: 'Release', planned: 'Release to come' },
};

const outcomeWords: Readonly<Record<Outcome, string>> = {
  plaintiff: 'for the plaintiff',
  defendant: 'for the defendant',
  mixed: 'in part',
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

/** One line in our own words. Never a sentence of a document: only names, the kind, the outcome, sums and the few words of the trigger. */
export function summarize(parts: SummaryParts): string {
  const { kind, status } = parts;
  const told = tellings[kind];
  const ahead = status === 'scheduled' || status === 'expected';
  const agents = list(parts.agents);
  const patients = list(parts.patients);
  const form = ahead ? told.planned : agents !== null ? told.active : told.passive;
  let line = form.replace('%a', agents ?? '').replace('%x', parts.about ?? 'what happened');
  line += concerned(kind, parts, ahead, agents, patients);
  const outcome = parts.outcome && !ahead ? outcomeWords[parts.outcome] : '';
  if (outcome !== '') line += `: ${outcome}`;
  if (parts.claims.length > 0 && ['charge', 'filing', 'plea', 'verdict', 'arrest', 'sentence'].includes(kind)) {
    line += ` (${parts.claims.slice(0, 3).join(', ')}${parts.claims.length > 3 ? ', ...' : ''})`;
  }
  if (parts.count && ['sentence', 'charge', 'verdict', 'jury', 'plea'].includes(kind))
    line += `; ${parts.count.value} ${parts.count.unit}`;
  if (parts.amount && kind !== 'award' && kind !== 'settlement') line += `; ${money(parts.amount)}`;
  if (status === 'alleged') line += ' (alleged)';
  if (status === 'denied') line += ' (denied)';
  return line.charAt(0).toUpperCase() + line.slice(1);
}

function concerned(
  kind: EventKindName,
  parts: SummaryParts,
  ahead: boolean,
  agents: string | null,
  patients: string | null,
): string {
  const about = parts.about && parts.about.length > 2 ? parts.about : null;
  switch (kind) {
    case 'filing':
      return patients ? (agents && !ahead ? ` ${patients}` : ` against ${patients}`) : '';
    case 'charge':
    case 'arrest':
      return patients
        ? (agents && !ahead ? ` ${patients}` : ` of ${patients}`).replace('Charges of', 'Charges against')
        : '';
    case 'sentence':
      return patients ? (agents && !ahead ? ` ${patients}` : ` of ${patients}`) : '';
    case 'award': {
      const sum = parts.amount ? ` ${money(parts.amount)}` : '';
      const to = list(parts.beneficiaries) ?? (agents ? patients : null);
      return `${agents && !ahead ? sum : sum ? `:${sum}` : ''}${to ? ` to ${to}` : ''}`;
    }
    case 'settlement':
      return `${patients ? ` with ${patients}` : ''}${parts.amount ? ` for ${money(parts.amount)}` : ''}`;
    case 'statement':
    case 'position':
    case 'motion':
    case 'discovery':
    case 'investigation':
    case 'ruling':
    case 'hearing':
    case 'party-change':
    case 'enforcement':
    case 'jury':
    case 'legislation':
      return `${about ? ` (${about})` : ''}${patients && !parts.agents.includes(patients) ? `, on ${patients}` : ''}`;
    case 'verdict':
    case 'plea':
    case 'dismissal':
    case 'judgment':
    case 'appeal':
    case 'appeal-decision':
      return patients ? `, ${patients}` : '';
    default:
      return '';
  }
}
