import { type EventKindName, traitsOf } from '../field/kinds/index.ts';
import type { Recurrence } from '../field/kinds/kind.ts';
import { averageLink } from './average-link.ts';
import { candidates } from './candidates.ts';
import { keptApart, likenessOf, reasonOf } from './likeness.ts';
import type { JoinedReports } from './linked-event.ts';
import type { LinkedReport } from './linked-report.ts';
import type { Surroundings } from './surroundings.ts';

/** Average log-odds above which two groups of reports become one. Lower than even where a wrong split costs more than a wrong join. */
const lines: Readonly<Record<Recurrence, number>> = { once: -0.75, step: -1.25, speech: -1.5, deed: -1 };

/** Log-odds of two reports that are not compared, because nothing leads from the one to the other. */
const absent = -4;
/** Groups of reports of one kind beyond this number are joined in portions, in order of day, so that the work grows no faster than the pile. */
const portion = 900;

/**
 * Merges reports of one kind into events: the two groups most alike on average are joined, again and again, until no pair is
 * alike enough. Copies of one sentence are one from the start. The order of documents does not change the result.
 */
export function linkEvents(reports: readonly LinkedReport[], around: Surroundings): readonly JoinedReports[] {
  const groups: JoinedReports[] = [];
  for (const [kind, ofKind] of Map.groupBy(reports, (one) => one.report.kind)) {
    for (const part of portions(copiesTogether(ofKind))) groups.push(...merge(kind, part, around));
  }
  return groups.sort((a, b) => a.reports[0]!.index - b.reports[0]!.index);
}

/** Reports in the same words with the same date, from different documents. */
function copiesTogether(reports: readonly LinkedReport[]): readonly (readonly LinkedReport[])[] {
  const copies = new Map<string, LinkedReport[]>();
  for (const telling of reports) {
    const { report } = telling;
    const key =
      [...telling.words].join(' ') +
      '|' +
      [...telling.trigger].join(' ') +
      '|' +
      (report.time?.edtf ?? '') +
      '|' +
      report.status;
    const known = copies.get(key);
    if (known && telling.words.size >= 4 && known.every((one) => one.inDocument !== telling.inDocument))
      known.push(telling);
    else copies.set(known ? `${key}|${telling.index}` : key, [telling]);
  }
  return [...copies.values()];
}

function portions(nodes: readonly (readonly LinkedReport[])[]): readonly (readonly (readonly LinkedReport[])[])[] {
  if (nodes.length <= portion) return nodes.length === 0 ? [] : [nodes];
  const day = (node: readonly LinkedReport[]) => node.find((one) => one.days)?.days?.last ?? Infinity;
  const sorted = [...nodes].sort((a, b) => day(a) - day(b) || a[0]!.index - b[0]!.index);
  const count = Math.ceil(sorted.length / portion);
  const size = Math.ceil(sorted.length / count);
  return Array.from({ length: count }, (_, at) => sorted.slice(at * size, (at + 1) * size));
}

function merge(
  kind: EventKindName,
  nodes: readonly (readonly LinkedReport[])[],
  around: Surroundings,
): readonly JoinedReports[] {
  const near = nodes.map(() => new Map<number, number>());
  const firsts = nodes.map(([first]) => first!);
  candidates(firsts, around).forEach((places, at) => {
    for (const before of places) {
      const value = likenessOfCopies(nodes[before]!, nodes[at]!, around) - absent;
      near[at]!.set(before, value);
      near[before]!.set(at, value);
    }
  });
  const groups = averageLink(
    [...nodes.keys()],
    (one) => nodes[one]!.length,
    (one) => near[one]!,
    lines[traitsOf(kind).recurrence] - absent,
  );
  const likest = likestLarger(groups, near, (one) => nodes[one]!.length);
  return groups.map((group, place) => {
    const told = group.flatMap((at) => nodes[at]!).sort((a, b) => a.index - b.index);
    return {
      kind,
      reports: told,
      reasons: told.slice(1).map((one, at) => joinReason(one, told.slice(Math.max(0, at + 1 - named), at + 1), around)),
      likest: likest[place]! + absent,
    };
  });
}

/** What no two events are less alike than. */
const least = -6;

/** For each group how like it is, on average over pairs of reports, to the likest of the groups with more of them; `least` where none has more. */
function likestLarger(
  groups: readonly (readonly number[])[],
  near: readonly ReadonlyMap<number, number>[],
  sizeOf: (node: number) => number,
): readonly number[] {
  const sizes = groups.map((group) => group.reduce((all, node) => all + sizeOf(node), 0));
  const groupOf = new Map(groups.flatMap((group, place) => group.map((node) => [node, place] as const)));
  return groups.map((group, place) => {
    const sums = new Map<number, number>();
    for (const node of group)
      for (const [other, value] of near[node]!) {
        const to = groupOf.get(other)!;
        const larger = sizes[to]! > sizes[place]! || (sizes[to] === sizes[place] && to < place);
        if (larger) sums.set(to, (sums.get(to) ?? 0) + value * sizeOf(node) * sizeOf(other));
      }
    const means = [...sums].map(([to, sum]) => sum / (sizes[to]! * sizes[place]!));
    return means.reduce((most, one) => Math.max(most, one), least - absent);
  });
}

/** Log-odds that two groups of copies are of one event; what keeps any two of them apart keeps all. */
function likenessOfCopies(
  some: readonly LinkedReport[],
  others: readonly LinkedReport[],
  around: Surroundings,
): number {
  const all = some.flatMap((one) => others.map((other) => ({ one, other, around })));
  const first = likenessOf(all[0]!);
  return all.some((pair) => keptApart(pair)) ? -Infinity : first;
}

/** Of the reports before one, so many are looked at for a reason. */
const named = 4;

/** Why a report belongs with those before it: what it has in common with the one most like it. */
function joinReason(telling: LinkedReport, before: readonly LinkedReport[], around: Surroundings): string {
  const [likest] = before
    .map((one) => ({ one, other: telling, around }))
    .map((pair) => ({ pair, likeness: likenessOf(pair) }))
    .sort((a, b) => b.likeness - a.likeness);
  return reasonOf(likest!.pair);
}
