import { createContext, useContext } from 'react';
import type { CaseIndex, MatterIndex } from '../model/case-index.ts';

/** The case file and the matter in view. Stays the same while the reader moves about in it, so that long lists are not drawn anew. */
export interface Case {
  readonly index: CaseIndex;
  /** `null` when the case file has no matter. */
  readonly matter: MatterIndex | null;
}

export const CaseContext = createContext<Case | null>(null);

export function useCase(): Case {
  const of = useContext(CaseContext);
  if (of === null) throw new Error('used outside the page');
  return of;
}

/** The matter in view, for the views that are only shown when there is one. */
export function useMatter(): MatterIndex {
  const { matter } = useCase();
  if (matter === null) throw new Error('this view needs a matter');
  return matter;
}
