import { labelOf, withOwnLabels } from '../../../linking/case-label.ts';
import { chosenByHand } from '../../../linking/chosen.ts';
import type { LinkedProceeding } from '../../../linking/proceedings.ts';
import type { ProceedingDecided } from '../../schema.ts';
import { placesOfMatter, type WholeMatter } from '../../whole-document.ts';
import type { ProceedingCorrection } from '../decision.ts';
import { type FindProceeding, nameOf } from '../find-proceeding.ts';
import { documentsOf, type PlacedDecision, type PlacedProceeding } from '../placed.ts';
import type { Reached } from '../reached.ts';
import {
  type Called,
  type ClaimGiven,
  meantBy,
  note,
  type OpenCases,
  type OpenProceeding,
  openCases,
  standIn,
  type TitleGiven,
} from './open-cases.ts';

/** A matter with its proceedings as persons decided them. */
export interface DecidedCases {
  /** Places among the proceedings are as they were; further ones stand behind. */
  readonly matter: WholeMatter;
  readonly rulings: readonly ProceedingRulings[];
  readonly title: TitleGiven | null;
  readonly proceedingOf: FindProceeding;
  readonly reached: ReadonlyMap<string, Reached>;
}

/** What persons made of a proceeding, by its place. */
export interface ProceedingRulings {
  /** Merged into another or dropped: it is shown nowhere. */
  readonly gone: boolean;
  readonly decided: readonly ProceedingDecided[];
  /** By claim, where persons said that it stands. */
  readonly stands: ReadonlyMap<string, ClaimGiven>;
  readonly called: Called;
}

const caseActs: ReadonlySet<string> = new Set([
  'correct-proceeding',
  'merge-proceedings',
  'add-proceeding',
  'drop-proceeding',
  'relate',
  'title',
  'start-matter',
]);

/** Carries out, in order of number, what was decided on the proceedings; entries that are given to a new one are moved later. */
export function decideCases(
  linked: WholeMatter,
  placed: readonly PlacedDecision[],
  here: ReadonlySet<string> = placesOfMatter(linked),
): DecidedCases {
  const cases = openCases(linked);
  const reached = new Map<string, Reached>();
  for (const one of placed) {
    if (!caseActs.has(one.decision.what.act) || ![...documentsOf(one)].some((id) => here.has(id))) continue;
    reached.set(one.decision.id, { lost: one.undone ? null : carryOut(cases, one), entry: null });
  }
  const rulings = cases.list.map(({ now, standsFor, decided, stands, called }) => ({
    gone: standsFor !== now.index,
    decided,
    stands,
    called,
  }));
  const matter = reached.size === 0 ? linked : closed(cases);
  return { matter, rulings, title: cases.title, proceedingOf: meantBy(cases), reached };
}

/** Does what was decided; returns what was not found, `null` when all was. */
function carryOut(cases: OpenCases, { decision, proceedings }: PlacedDecision): string | null {
  const { what, id, who } = decision;
  if (what.act === 'title') {
    cases.title = { value: what.value, decision: id };
    return null;
  }
  if (what.act === 'start-matter') {
    cases.title = { value: what.title, decision: id };
    return null;
  }
  if (what.act === 'add-proceeding') {
    cases.list.push(made(cases.list.length, what, id));
    return null;
  }
  const [first, ...others] = proceedings;
  const found = first && proceedingAt(cases, first);
  if (found === undefined) return lostLine(first);
  switch (what.act) {
    case 'correct-proceeding': {
      if (what.field === 'claimPosture') return giveClaim(found, what, id);
      const { field, value } = what;
      note(found, { field, instead: found.now[field], decision: id });
      found.now = { ...found.now, [field]: value };
      if (field === 'label') found.called = { how: 'fixed' };
      if (field === 'caption' && found.called.how === 'by-caption') {
        const label = labelOf(found.called.kind, found.now.caption, found.now.parties, cases.linked.parties);
        found.now = { ...found.now, label };
      }
      return null;
    }
    case 'merge-proceedings':
      return merge(cases, found, others, { name: what.proceeding.label, decision: id });
    case 'drop-proceeding':
      found.standsFor = null;
      return null;
    case 'relate': {
      const other = others[0] && proceedingAt(cases, others[0]);
      if (other === undefined) return lostLine(others[0]);
      relate(found, other, what.relation, `said by ${who}`, id);
      return null;
    }
  }
  return null;
}

function giveClaim(
  one: OpenProceeding,
  { claim, value }: Extract<ProceedingCorrection, { readonly field: 'claimPosture' }>,
  decision: string,
): string | null {
  if (!one.now.claims.includes(claim)) return `No claim of it is called “${claim}” now`;
  const others = [...one.stands].filter(([other]) => other !== claim);
  one.stands = new Map(value === null ? others : [...others, [claim, { posture: value, decision }]]);
  return null;
}

const lostLine = (placed: PlacedProceeding | undefined) =>
  `No one proceeding is called ${nameOf(placed?.key ?? null)} now`;

function proceedingAt(cases: OpenCases, placed: PlacedProceeding): OpenProceeding | undefined {
  const index = meantBy(cases)(placed);
  return index === undefined ? undefined : cases.list[index];
}

function made(
  index: number,
  { label, kind }: Pick<LinkedProceeding, 'label' | 'kind'>,
  decision: string,
): OpenProceeding {
  const now: LinkedProceeding = {
    index,
    kind,
    label,
    caption: null,
    court: null,
    docketNumber: null,
    dockets: [],
    filed: null,
    claims: [],
    parties: [],
    stated: true,
    relations: [],
    reasons: [],
  };
  return {
    now,
    standsFor: index,
    decided: [{ field: 'added', instead: null, decision }],
    stands: new Map(),
    called: { how: 'fixed' },
    madeBy: decision,
  };
}

function merge(
  cases: OpenCases,
  one: OpenProceeding,
  others: readonly PlacedProceeding[],
  { name, decision }: { readonly name: string; readonly decision: string },
): string | null {
  const labels: string[] = [];
  let lost: string | null = null;
  for (const placed of others) {
    const other = proceedingAt(cases, placed);
    if (other === undefined) {
      lost = lostLine(placed);
      continue;
    }
    if (other === one) continue;
    other.standsFor = one.now.index;
    labels.push(other.now.label);
    one.stands = new Map([...other.stands, ...one.stands]);
    one.now = joined(one.now, other.now);
  }
  if (labels.length === 0) return lost;
  // What a document or a person called it is no name made of its sides.
  const byHand = one.decided.some(({ field }) => field === 'label' || field === 'added');
  if (!byHand && (one.called.how === 'by-sides' || one.now.label !== name)) one.called = { how: 'kept' };
  // It is known by the name it was merged under, whatever later documents would call it.
  one.now = { ...one.now, label: name };
  note(one, { field: 'merged', instead: labels, decision });
  return lost;
}

/** What is known of either; where both say it, of the first. */
function joined(one: LinkedProceeding, other: LinkedProceeding): LinkedProceeding {
  const has = new Set(one.parties.map(({ party }) => party));
  return {
    ...one,
    caption: one.caption ?? other.caption,
    court: one.court ?? other.court,
    docketNumber: one.docketNumber ?? other.docketNumber,
    dockets: [...one.dockets, ...other.dockets],
    filed: one.filed ?? other.filed,
    claims: [...new Set([...one.claims, ...other.claims])],
    parties: [...one.parties, ...other.parties.filter(({ party }) => !has.has(party))],
    stated: one.stated || other.stated,
    relations: [...one.relations, ...other.relations],
    reasons: [...one.reasons, ...other.reasons],
  };
}

function relate(
  one: OpenProceeding,
  other: OpenProceeding,
  relation: LinkedProceeding['relations'][number]['relation'] | null,
  reason: string,
  decision: string,
): void {
  note(one, { field: 'relations', instead: null, decision });
  const without = (of: LinkedProceeding, to: LinkedProceeding) =>
    of.relations.filter(({ proceeding }) => proceeding !== to.index);
  const given = relation === null ? [] : [{ proceeding: other.now.index, relation, reason, words: null }];
  one.now = { ...one.now, relations: [...without(one.now, other.now), ...given] };
  other.now = { ...other.now, relations: without(other.now, one.now) };
}

/** The matter when nothing is decided on its proceedings any more. */
function closed(cases: OpenCases): WholeMatter {
  const { linked, list } = cases;
  const proceedings = list.map(({ now, standsFor }) => {
    const relations = new Map(
      now.relations.flatMap((one) => {
        const proceeding = standIn(cases, one.proceeding);
        return proceeding === null || proceeding === now.index ? [] : [[proceeding, { ...one, proceeding }] as const];
      }),
    );
    // What is shown nowhere shares its name with none.
    const label = standsFor === now.index ? now.label : '';
    return { ...now, label, relations: [...relations.values()] };
  });
  const events = linked.events.map((event) => {
    const { value } = event.proceeding;
    const now = value === null ? null : standIn(cases, value);
    if (now === value) return event;
    const reason = now === null ? 'its case was dropped by hand' : 'its case was merged by hand';
    return { ...event, proceeding: chosenByHand(now, reason) };
  });
  return { ...linked, proceedings: withOwnLabels(proceedings), events };
}
