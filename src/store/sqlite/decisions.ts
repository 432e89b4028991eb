import type { Act, Decision } from '../../casefile/decisions/decision.ts';
import { concernsDocuments } from '../../casefile/decisions/documents/replay.ts';
import { type Problem, skipped } from '../../document/problem.ts';
import { parsed, type SqliteFile, UnusableStore } from './file.ts';
import { sums } from './row-sum.ts';

interface Row {
  readonly number: number;
  readonly id: string;
  readonly who: string;
  readonly when: string;
  readonly why: string | null;
  readonly what: string;
  readonly exact: string | null;
  readonly isWhole: number;
}

const isDamaged = 'the store is damaged: this decision is no longer what was kept';
const whatToDo = 'left out; decide it again, or take a copy of the store that is whole';

/** What can be decided without any matter becoming another. */
const isOfNoEntry = (what: Act): boolean => what.act === 'view' || what.act === 'undo' || concernsDocuments(what);

/** A decision's act is kept as JSON; `exact` is the decision as JSON where UTF-8 would alter who or why. */
export function decisionsIn(file: SqliteFile) {
  const insert = file.prepare(
    `INSERT INTO decisions (id, who, "when", act, why, what, exact) VALUES (@id, @who, @when, @act, @why, @what, @exact)`,
  );
  const sum = file.prepare(`UPDATE decisions SET _sum = ${sums.decisions} WHERE number = ?`);
  const grow = file.prepare('UPDATE _state SET revision = revision + 1');
  const columns = `number, id, who, "when", why, what, exact, _sum IS ${sums.decisions} AS isWhole`;
  const byId = file.prepare(`SELECT ${columns} FROM decisions WHERE id = ?`);
  const all = file.prepare(`SELECT ${columns} FROM decisions ORDER BY number`);
  const decide = file.transaction((decision: Omit<Decision, 'number'>): Decision => {
    const kept = byId.get(decision.id) as Row | undefined;
    if (kept && !kept.isWhole) throw new UnusableStore(`Decision ${kept.number}: ${isDamaged}; ${whatToDo}`);
    if (kept) return decisionOf(kept);
    const { id, who, when, what, why } = decision;
    const isExact = [id, who, when, why].every((part) => part === null || part.isWellFormed());
    const { lastInsertRowid } = insert.run({
      id,
      who,
      when,
      why,
      act: what.act,
      // JSON.stringify is well-formed: half a surrogate pair is written as an escape.
      what: JSON.stringify(what),
      exact: isExact ? null : JSON.stringify({ who, when, why }),
    });
    sum.run(lastInsertRowid);
    // Publishing may find no matter that is another, and yet what is shown is other.
    if (isOfNoEntry(what)) grow.run();
    return { ...decision, number: Number(lastInsertRowid) };
  });
  // AUTOINCREMENT notes the last number that was given; none is ever given back.
  const last = file.prepare("SELECT seq FROM sqlite_sequence WHERE name = 'decisions'").pluck();
  const rows = () => all.all() as Row[];
  const damage = (): readonly Problem[] => {
    const damaged = rows().flatMap(({ number, isWhole }) => (isWhole ? [] : [number]));
    const there = rows().length;
    const given = (last.get() as number | undefined) ?? 0;
    return [
      ...damaged.map((number) => ({ ...skipped(`Decision ${number}`, isDamaged), done: whatToDo })),
      ...(there === given
        ? []
        : [
            {
              ...skipped('The store', `it is damaged: ${there} of ${given} decisions can be found`),
              done: 'take a copy that is whole',
            },
          ]),
    ];
  };
  return {
    decide: (decision: Omit<Decision, 'number'>): Decision => decide.immediate(decision),
    all: (): readonly Decision[] => rows().flatMap((row) => (row.isWhole ? [decisionOf(row)] : [])),
    damage,
  };
}

function decisionOf({ number, id, who, when, why, what, exact }: Row): Decision {
  const altered = exact === null ? {} : parsed<Pick<Decision, 'who' | 'when' | 'why'>>(exact, `decision ${number}`);
  return { id, number, who, when, why, what: parsed<Act>(what, `decision ${number}`), ...altered };
}
