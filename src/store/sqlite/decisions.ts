import type { Act, Decision } from '../../casefile/decisions/decision.ts';
import { parsed, type SqliteFile } from './file.ts';

interface Row {
  readonly number: number;
  readonly id: string;
  readonly who: string;
  readonly when: string;
  readonly why: string | null;
  readonly what: string;
  readonly exact: string | null;
}

/** A decision's act is kept as JSON; `exact` is the decision as JSON where UTF-8 would alter who or why. */
export function decisionsIn(file: SqliteFile) {
  const insert = file.prepare(
    `INSERT INTO decisions (id, who, "when", act, why, what, exact) VALUES (@id, @who, @when, @act, @why, @what, @exact)`,
  );
  const columns = 'number, id, who, "when", why, what, exact';
  const byId = file.prepare(`SELECT ${columns} FROM decisions WHERE id = ?`);
  const all = file.prepare(`SELECT ${columns} FROM decisions ORDER BY number`);
  const decide = file.transaction((decision: Omit<Decision, 'number'>): Decision => {
    const kept = byId.get(decision.id) as Row | undefined;
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
    return { ...decision, number: Number(lastInsertRowid) };
  });
  return {
    decide: (decision: Omit<Decision, 'number'>): Decision => decide.immediate(decision),
    all: (): readonly Decision[] => (all.all() as Row[]).map(decisionOf),
  };
}

function decisionOf({ number, id, who, when, why, what, exact }: Row): Decision {
  const altered = exact === null ? {} : parsed<Pick<Decision, 'who' | 'when' | 'why'>>(exact, `decision ${number}`);
  return { id, number, who, when, why, what: parsed<Act>(what, `decision ${number}`), ...altered };
}
