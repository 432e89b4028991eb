import type { EventKindName } from '../field/kinds/index.ts';
import type { Outcome, Status } from '../field/values.ts';

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
  /** The few words of a trigger, as they are often used for it, or `null`. */
  readonly words: string | null;
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
    if (value >= size) return `${sign}${Math.round((value / size) * 100) / 100} ${word}`;
  }
  const [whole, part] = String(Math.round(value * 100) / 100).split('.') as [string, string?];
  return sign + whole.replace(/\B(?=(?:\d{3})+$)/gu, ',') + (part ? `.${part.padEnd(2, '0')}` : '');
}

/** "A", "A and B", "A, B and others". */
function list(names: readonly string[]): string {
  if (names.length <= 2) return names.join(' and ');
  return names.length === 3 ? `${names[0]}, ${names[1]} and ${names[2]}` : `${names[0]}, ${names[1]} and others`;
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
 * marks, where the kind alone would say nothing.
 */
export function summarize(parts: SummaryParts): string {
  const ahead = parts.status === 'scheduled' || parts.status === 'expected';
  const line = (ahead ? planned(parts) : told(parts)).replace(/\s+/gu, ' ').trim();
  const doubt = parts.status === 'alleged' ? ' (alleged)' : parts.status === 'denied' ? ' (denied)' : '';
  return line.charAt(0).toUpperCase() + line.slice(1) + doubt;
}

/** "sues" for one, "sue" for several. */
const verb = (names: readonly string[], one: string, several: string) => (names.length > 1 ? several : one);

function told(parts: SummaryParts): string {
  const { kind, agents, patients, beneficiaries, claims, amount, count } = parts;
  const by = list(agents);
  const to = list(patients);
  const some = agents.length > 0;
  const whom = patients.length > 0;
  const outcome = parts.outcome ? outcomeWords[parts.outcome] : '';
  const result = outcome ? `: ${outcome}` : '';
  const sum = amount ? money(amount) : '';
  const over = claims.length > 0 ? ` (${claims.slice(0, 3).join(', ')}${claims.length > 3 ? ', ...' : ''})` : '';
  const quoted = parts.words ? ` (“${parts.words}”)` : '';
  switch (kind) {
    case 'conduct': {
      const people = list([...new Set([...agents, ...patients])]);
      if (parts.deed) return `${parts.deed}${people ? `: ${people}` : quoted}`;
      return people ? `${people}${parts.words ? `: “${parts.words}”` : ''}` : `“${parts.words ?? 'conduct'}”`;
    }
    case 'statement':
      return `${some ? `${by} ${verb(agents, 'makes', 'make')} a statement` : 'Statement'}${quoted}${whom ? ` on ${to}` : ''}`;
    case 'legislation':
      return `Law passed or taking effect${quoted}`;
    case 'investigation':
      return `${some ? `${by} ${verb(agents, 'investigates', 'investigate')}` : 'Investigation'}${whom ? `${some ? ' ' : ' of '}${to}` : ''}${quoted}`;
    case 'arrest':
      return whom
        ? `${to} arrested${over}`
        : some
          ? `${by} ${verb(agents, 'makes', 'make')} an arrest${over}`
          : `Arrest${over}`;
    case 'charge':
      return (
        (whom ? `${to} charged` : 'Charges') +
        (count ? `, ${count.value} ${count.unit}${plural(count.value)}` : '') +
        over
      );
    case 'plea':
      return `${some ? by : to || 'Defendant'} ${outcome ? `${verb(some ? agents : patients, 'pleads', 'plead')} ${outcome}` : verb(some ? agents : patients, 'enters a plea', 'enter pleas')}${over}`;
    case 'filing':
      return `${some ? `${by} ${verb(agents, 'sues', 'sue')}${whom ? ` ${to}` : ''}` : `Suit filed${whom ? ` against ${to}` : ''}`}${over}${sum ? `, asking ${sum}` : ''}`;
    case 'amendment':
      return `${some ? `${by} ${verb(agents, 'amends', 'amend')} the complaint` : 'Complaint amended'}${over}${sum ? `, asking ${sum}` : ''}`;
    case 'party-change':
      return `Change of parties or court${quoted}${some ? `: ${by}` : ''}`;
    case 'motion':
      return `${some ? `${by} ${verb(agents, 'asks', 'ask')} the court` : 'Motion'}${quoted}`;
    case 'position':
      return `${some ? `${by} ${verb(agents, 'takes', 'take')} a position` : 'Position taken'}${quoted}`;
    case 'discovery':
      return `Discovery${some ? `: ${by}` : ''}${quoted}`;
    case 'hearing':
      return `Hearing${some ? ` before ${by}` : ''}${quoted}`;
    case 'ruling':
      return `${some ? `${by} ${verb(agents, 'rules', 'rule')}` : 'Ruling'}${result}${quoted}`;
    case 'dismissal':
      return `${some ? `${by} ${verb(agents, 'dismisses', 'dismiss')} the case or a claim` : 'Case or claim dismissed'}${result}`;
    case 'settlement':
      return `${some || whom ? `${list([...new Set([...agents, ...patients])])} settle` : 'Settlement'}${sum ? ` for ${sum}` : ''}`;
    case 'jury':
      return `Jury stage${quoted}`;
    case 'trial':
      return `Trial${whom ? ` of ${to}` : some ? ` (${by})` : ''}`;
    case 'testimony':
      return some ? `${by} ${verb(agents, 'testifies', 'testify')}` : `Testimony${quoted}`;
    case 'verdict':
      return `${some ? `${by} ${verb(agents, 'returns', 'return')} a verdict` : 'Verdict'}${whom ? ` on ${to}` : ''}${result}${over}${sum ? `; ${sum}` : ''}`;
    case 'mistrial':
      return 'Mistrial declared';
    case 'judgment':
      return `${some ? `${by} ${verb(agents, 'enters', 'enter')} judgment` : 'Judgment entered'}${result}${sum ? `; ${sum}` : ''}`;
    case 'award': {
      const winner = list(beneficiaries);
      const whose = winner ? ` to ${winner}` : whom ? ` against ${to}` : '';
      return `${sum ? `${sum} awarded` : 'Award'}${whose}${some ? ` by ${by}` : ''}${sum ? '' : quoted}`;
    }
    case 'sentence':
      return `${whom ? `${to} sentenced` : 'Sentence'}${count ? ` (${count.value} ${count.unit}${plural(count.value)})` : ''}${some ? ` by ${by}` : ''}${over}`;
    case 'appeal':
      return some ? `${by} ${verb(agents, 'appeals', 'appeal')}` : 'Appeal filed';
    case 'appeal-decision':
      return `${some ? `${by} ${verb(agents, 'decides', 'decide')} the appeal` : 'Appeal decided'}${result}${sum ? `; ${sum}` : ''}`;
    case 'enforcement':
      return `Payment or enforcement${some ? `: ${by}` : ''}${sum ? `; ${sum}` : ''}${quoted}`;
    case 'release':
      return `${whom ? to : some ? by : 'Release'}${whom || some ? ' freed or cleared' : quoted}`;
  }
}

const plural = (count: number) => (count === 1 ? '' : 's');

const plans: Readonly<Record<EventKindName, string>> = {
  conduct: 'Conduct to come',
  statement: 'Statement to come',
  legislation: 'Law to take effect',
  investigation: 'Investigation to come',
  arrest: 'Arrest or surrender to come',
  charge: 'Charges to come',
  plea: 'Plea due',
  filing: 'Suit or petition to be filed',
  amendment: 'Amendment to come',
  'party-change': 'Change of parties or court to come',
  motion: 'Motion due',
  position: 'Position to come',
  discovery: 'Discovery due',
  hearing: 'Hearing set',
  ruling: 'Ruling awaited',
  dismissal: 'Dismissal awaited',
  settlement: 'Settlement to come',
  jury: 'Jury stage set',
  trial: 'Trial set',
  testimony: 'Testimony due',
  verdict: 'Verdict awaited',
  mistrial: 'Mistrial possible',
  judgment: 'Judgment awaited',
  award: 'Award to be fixed',
  sentence: 'Sentencing set',
  appeal: 'Appeal expected',
  'appeal-decision': 'Decision on appeal awaited',
  enforcement: 'Payment or enforcement due',
  release: 'Release to come',
};

function planned({ kind, agents, patients, amount, words }: SummaryParts): string {
  const who = list([...new Set([...agents, ...patients])]);
  const known = ['trial', 'hearing', 'sentence', 'verdict', 'jury', 'award', 'ruling', 'judgment'].includes(kind);
  return `${plans[kind]}${who ? `: ${who}` : ''}${amount ? `; ${money(amount)}` : ''}${!known && !who && words ? ` (“${words}”)` : ''}`;
}
