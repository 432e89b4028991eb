import type { LinkedReport } from '../linking/linked-report.ts';

/** Who took part in an event by what its reports say, as places among the matter's parties; the surest first. */
export interface Participants {
  readonly agents: readonly number[];
  readonly patients: readonly number[];
  readonly beneficiaries: readonly number[];
}

/** Nobody both does a thing and has it done to them: who acts, acts. */
export function participantsOf(reports: readonly LinkedReport[]): Participants {
  const agents = inRole(reports, (one) => one.agents);
  return {
    agents,
    patients: inRole(reports, (one) => one.patients).filter((party) => !agents.includes(party)),
    beneficiaries: inRole(reports, (one) => one.beneficiaries),
  };
}

/** An entry names no more parties in one role than these. */
const mostNamed = 6;

/** Who plays a role in at least a third as many reports as the one who plays it most. */
function inRole(
  reports: readonly LinkedReport[],
  playing: (report: LinkedReport) => readonly number[],
): readonly number[] {
  const counts = new Map<number, number>();
  for (const report of reports) for (const party of playing(report)) counts.set(party, (counts.get(party) ?? 0) + 1);
  const most = Math.max(0, ...counts.values());
  return [...counts]
    .filter(([, count]) => 3 * count >= most)
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, mostNamed)
    .map(([party]) => party);
}
