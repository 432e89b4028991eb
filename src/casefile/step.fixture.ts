import type { CaseEvent } from './schema.ts';

/** A step of a case as the program read it, surely and unchecked, in the case `P1`, told by no document. */
export const step = (kind: CaseEvent['kind'], date: string | null, more: Partial<CaseEvent> = {}) => ({
  kind,
  date,
  status: 'occurred' as CaseEvent['status'],
  outcome: null as CaseEvent['outcome'],
  proceeding: 'P1' as CaseEvent['proceeding'],
  fate: null as CaseEvent['fate'],
  participants: [] as CaseEvent['participants'],
  review: 'unreviewed' as CaseEvent['review'],
  decided: [] as CaseEvent['decided'],
  confidence: 0.9,
  reports: [] as readonly Pick<CaseEvent['reports'][number], 'document'>[],
  ...more,
});

/** A step as a test of one file of steps needs it. */
export type Step = ReturnType<typeof step>;

/** Whom a step befell, by id. */
export const whom = (party: string) => ({ participants: [{ party, role: 'patient' as const }] });
