import type { Act, Decision } from '../casefile/decisions/decision.ts';
import { type Moved, type MovedOf, movedBetween } from '../casefile/moved.ts';
import { goneCounts, movedWords } from '../casefile/moved-words.ts';
import type { Matter } from '../casefile/schema.ts';
import type { Builder } from '../engine/builder.ts';
import type { Compare, Standing } from './current.ts';
import { mattersOf } from './request-at-hand.ts';
import type { DecisionRequest } from './workbench.ts';

/** What nothing else can follow from: words of a person, a name for a place, who said something. */
const movesNothing: ReadonlySet<Act['act']> = new Set(['comment', 'mark', 'tag', 'view', 'title', 'speaker']);

/** What a decision changes beyond what it says itself: filled while the case file is built anew. */
export interface Comparison {
  readonly compare: Compare;
  /** A line each, once it was compared. */
  readonly moved: readonly string[];
}

/**
 * @param standing - the case file before the decision
 * @param held - its matters that the request speaks of
 */
export function comparison(
  request: DecisionRequest,
  standing: Standing,
  held: readonly Matter[],
  builder: Pick<Builder, 'matter'>,
): Comparison {
  const moved: string[] = [];
  const taken = request.act === 'undo' ? entriesDecided(request.decision, standing) : new Set<string>();
  return {
    moved,
    compare: async (was, is) => {
      if (!canMove(request, standing.decisions)) return;
      const [had, has] = [was, is].map(({ matters }) => new Map(matters.map(({ id, key }) => [id, key])));
      const given = new Map(held.map((matter) => [matter.id, matter]));
      const before: Matter[] = [];
      for (const one of was.matters)
        if (has?.get(one.id) !== one.key) before.push(given.get(one.id) ?? (await builder.matter(one)));
      const after = await mattersOf(
        builder,
        is.matters.filter(({ id, key }) => had?.get(id) !== key),
      );
      const isOwn = saidBy(request, taken);
      const others = movedBetween(before, after).filter((one) => !isOwn(one));
      moved.push(...(request.act === 'remove' ? goneCounts(others) : movedWords(others)));
    },
  };
}

/** Whether anything else can be other by what is asked. */
function canMove(request: DecisionRequest, decisions: readonly Decision[]): boolean {
  const actOf = (what: DecisionRequest | Act) => (what.act === 'bulk' ? what.ruling.act : what.act);
  if (request.act !== 'undo') return !movesNothing.has(actOf(request));
  const taken = decisions.find(({ id }) => id === request.decision)?.what;
  return taken !== undefined && !movesNothing.has(actOf(taken));
}

/** The entries of a decision, where they are now. */
function entriesDecided(decision: string, { matters }: Standing): ReadonlySet<string> {
  const isOf = (key: string) => key === decision || key.startsWith(`${decision} `);
  return new Set(
    matters.flatMap(({ decided }) => [...decided].flatMap(([key, { entry }]) => (isOf(key) ? [entry] : []))),
  );
}

type IsOwn = (moved: Moved) => boolean;

/** What the decision says itself. */
function saidBy(request: DecisionRequest, taken: ReadonlySet<string>): IsOwn {
  const about = (ids: readonly string[], ...fields: readonly MovedOf[]): IsOwn => {
    const own = new Set(ids);
    return (moved) => fields.includes(moved.of) && moved.ids.some((id) => own.has(id));
  };
  const anyOf =
    (...fields: readonly MovedOf[]): IsOwn =>
    ({ of }) =>
      fields.includes(of);
  const either =
    (...some: readonly IsOwn[]): IsOwn =>
    (moved) =>
      some.some((is) => is(moved));
  switch (request.act) {
    case 'accept':
    case 'reject':
      return about([request.entry], 'entry', 'listing');
    case 'bulk':
      return about(request.entries, 'entry', 'listing');
    case 'undo':
      return about([...taken], 'entry', 'listing');
    case 'correct':
      return about([request.entry], 'listing', ...fieldsOf(request.field));
    case 'settle':
      return about([request.entry], 'listing', ...fieldsOf(request.field));
    case 'move':
      return about([request.entry], 'place', 'listing');
    case 'merge':
      return either(about(request.others, 'entry'), about([request.entry], 'listing'));
    case 'split':
    case 'add':
    case 'add-unsourced':
      return anyOf('entry');
    case 'correct-party':
      return request.field === 'name' || request.field === 'initials'
        ? anyOf('label', 'posture')
        : about([request.party], 'party');
    case 'merge-parties':
      return either(about(request.others, 'party'), about(request.others, 'role'));
    case 'add-party':
      return anyOf('party');
    case 'reassign':
      return about([request.party], 'party');
    case 'drop-party':
      return about([request.party], 'party', 'role');
    case 'role': {
      const [ofParty, inCase] = [about([request.party], 'role'), about([request.proceeding], 'role')];
      return (moved) => ofParty(moved) && inCase(moved);
    }
    case 'correct-proceeding':
      return about([request.proceeding], ...fieldsOf(request.field));
    case 'merge-proceedings':
      return either(about(request.others, 'proceeding', 'place'), about([request.proceeding], 'place'));
    case 'add-proceeding':
      return anyOf('proceeding', 'place');
    case 'drop-proceeding':
      return about([request.proceeding], 'proceeding', 'place');
    default:
      return () => false;
  }
}

/** What a corrected field shows in. */
function fieldsOf(field: string): readonly MovedOf[] {
  switch (field) {
    case 'date':
    case 'status':
    case 'fate':
    case 'label':
    case 'filed':
      return [field];
    case 'claims':
      return ['claim'];
    default:
      return [];
  }
}
