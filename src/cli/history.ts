import type { History } from '../workbench/workbench.ts';
import { type Run, renderLine, run } from './terminal-text.ts';

/** The decisions as they are printed, newest first: number, moment (UTC), who did what, why, and what became of it. */
export function historyText(
  { decisions }: History,
  terminal: { readonly colour: boolean; readonly width: number | null },
): string {
  if (decisions.length === 0) return 'Nothing has been decided.\n';
  const digits = String(decisions[0]!.number).length;
  const numbers = new Map(decisions.map(({ id, number }) => [id, number]));
  return decisions
    .map((decision) => {
      const undone = decision.undoneBy === null ? null : (numbers.get(decision.undoneBy) ?? decision.undoneBy);
      const runs: readonly (Run | null)[] = [
        run(String(decision.number).padStart(digits), 'bold'),
        run(`  ${moment(decision.when)}  `, 'dim'),
        run(decision.line, undone === null ? 'plain' : 'dim'),
        decision.why === null ? null : run(` (${decision.why})`),
        undone === null ? null : run(`  undone by ${undone}`, 'yellow'),
        decision.orphaned === null ? null : run(`  no longer finds its place: ${decision.orphaned}`, 'red'),
      ];
      return renderLine(
        runs.filter((one) => one !== null),
        terminal,
        digits + 2,
      );
    })
    .join('');
}

/** `2024-03-05T09:30:00.000Z` as `2024-03-05 09:30`. */
const moment = (instant: string) => instant.slice(0, 16).replace('T', ' ');

/**
 * The decision that `undo` means: the one of that number or id, or the last that is in force and is no undo itself. A line
 * for the user where there is none.
 */
export function decisionToUndo({ decisions }: History, which: string | undefined): { readonly id: string } | string {
  if (which === undefined) {
    const last = decisions.find(({ undoneBy, what }) => undoneBy === null && what.act !== 'undo');
    return last ?? 'Nothing has been decided that could be undone.';
  }
  const found = decisions.find(({ number, id }) => (/^\d{1,9}$/.test(which) ? number === Number(which) : id === which));
  if (!found) return `There is no decision ${which}; "casetrail history" lists them.`;
  if (found.undoneBy !== null) return `Decision ${found.number} is undone already.`;
  return found;
}
