import type { LinkedProceeding } from '../../linking/proceedings.ts';
import type { ProceedingKey } from './decision.ts';

/** The proceeding of that docket number, else caption, else label; `undefined` where none or several are. */
export function proceedingOf(list: readonly LinkedProceeding[], key: ProceedingKey | null): number | null | undefined {
  if (key === null) return null;
  for (const field of ['docketNumber', 'caption', 'label'] as const) {
    const value = key[field];
    if (value === null) continue;
    const [found, ...others] = list.filter((one) => one[field] === value);
    if (found !== undefined) return others.length === 0 ? found.index : undefined;
  }
  return undefined;
}

export const nameOf = (key: ProceedingKey | null): string => `“${key?.label ?? ''}”`;
