import type { TimeExpression } from '../../../time-expression.ts';
import { day, type Point, timexOf } from '../point.ts';
import type { Said, Story } from './story.ts';

/** The place chosen for an expression, with what it was counted from and why; `others` are all readings, the chosen one among them. */
export type Reason = {
  readonly point: Point | null;
  readonly value?: string;
  readonly anchor: TimeExpression['derivation']['anchor'];
  readonly reason: string;
  readonly others?: readonly Reading[];
};

/** A possible reading with its weight, which becomes a likelihood. */
export interface Reading {
  readonly point: Point;
  readonly weight: number;
  readonly reason: string;
  readonly fromStory?: boolean;
}

export const NO_DAY: Reason = {
  point: null,
  anchor: null,
  reason: 'no publication day, and the text names no earlier time',
};

/** The point's first day, the 15th or middle where it is coarse: what months are counted from. */
export const published = (story: Story): TimeExpression['derivation']['anchor'] =>
  story.now === null ? null : { kind: story.nowFrom, value: timexOf(day(story.now)) };

export const said = (one: Said): TimeExpression['derivation']['anchor'] => ({
  kind: 'text',
  value: timexOf(one.point),
});

/** The readings with weights that sum to a share. */
export function scaled(readings: readonly Reading[], share: number): Reading[] {
  const total = readings.reduce((sum, reading) => sum + reading.weight, 0);
  return total > 0 ? readings.map((reading) => ({ ...reading, weight: (reading.weight / total) * share })) : [];
}

export function merge(readings: readonly Reading[]): Reading[] {
  const byValue = new Map<string, Reading>();
  for (const reading of readings) {
    const key = timexOf(reading.point);
    const known = byValue.get(key);
    if (!known) byValue.set(key, reading);
    else
      byValue.set(key, {
        ...(known.weight >= reading.weight ? known : reading),
        weight: known.weight + reading.weight,
      });
  }
  return [...byValue.values()];
}
