import { objectIn } from '../object-in-answer.ts';

/** What a model says of a list of reports: numbers of those that belong together. */
export interface LinkAnswer {
  readonly events: readonly (readonly number[])[];
  readonly cases: readonly (readonly number[])[];
}

/** Numbers of one answer beyond which it is none. */
const mostNumbers = 10_000;

/** What an answer tells, each number once in a list of lists; a reason, in a few words, where it is none of the form that was asked for. */
export function readLinkAnswer(content: string): LinkAnswer | string {
  const object = objectIn(content);
  if (typeof object === 'string') return object;
  const { events, cases } = object;
  const [ofEvents, ofCases] = [groupsIn(events), groupsIn(cases)];
  if (ofEvents === null || ofCases === null) return 'it has no lists of numbers';
  return { events: ofEvents, cases: ofCases };
}

function groupsIn(value: unknown): readonly (readonly number[])[] | null {
  if (!Array.isArray(value)) return null;
  const seen = new Set<number>();
  const groups: number[][] = [];
  for (const one of value as readonly unknown[]) {
    if (!Array.isArray(one)) return null;
    const group = (one as readonly unknown[]).filter(
      (number): number is number =>
        Number.isSafeInteger(number) && (number as number) >= 0 && !seen.has(number as number),
    );
    for (const number of group) seen.add(number);
    if (seen.size > mostNumbers) return null;
    if (group.length > 0) groups.push([...new Set(group)]);
  }
  return groups;
}
