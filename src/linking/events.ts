import { type EventKindName, traitsOf } from '../field/kinds/index.ts';
import type { Recurrence } from '../field/kinds/kind.ts';
import { likenessOf, reasonOf, turnsTogether } from './likeness.ts';
import { type Rarity, signsOf } from './likeness-signs.ts';
import type { JoinedReports } from './linked-event.ts';
import type { LinkedReport } from './linked-report.ts';

/** Average likeness (log-odds) above which two groups of reports become one. Lower than even where a wrong split costs more than a wrong join. */
const lines: Readonly<Record<Recurrence, number>> = { once: -1, step: -1, speech: -1.4, deed: -1.5 };

/** Reports of one kind beyond this number are compared in portions, in order of day, so that the work grows no faster than the pile. */
const portion = 450;

/**
 * Merges reports of one kind into events: the two groups most alike on average are joined, again and again, until no pair is
 * alike enough. Copies of one sentence are one from the start. The order of documents does not change the result.
 */
export function linkEvents(reports: readonly LinkedReport[], rarity: Rarity): readonly JoinedReports[] {
  const groups: JoinedReports[] = [];
  for (const [kind, ofKind] of Map.groupBy(reports, (one) => one.report.kind)) {
    for (const part of portions(copiesTogether(ofKind))) groups.push(...merge(kind, part, rarity));
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

function merge(kind: EventKindName, nodes: readonly (readonly LinkedReport[])[], rarity: Rarity): JoinedReports[] {
  const line = lines[traitsOf(kind).recurrence];
  const count = nodes.length;
  const near = new Float64Array(count * count);
  for (let one = 0; one < count; one += 1) {
    for (let other = one + 1; other < count; other += 1) {
      const value =
        turnsTogether(nodes[one]![0]!, nodes[other]![0]!) ??
        (keptApart(nodes[one]!, nodes[other]!)
          ? -Infinity
          : likenessOf(kind, signsOf(nodes[one]![0]!, nodes[other]![0]!, rarity)));
      near[one * count + other] = value;
      near[other * count + one] = value;
    }
  }
  const labels = averageLinkDense(
    near,
    nodes.map((node) => node.length),
    line,
  );
  const members = new Map<number, LinkedReport[]>();
  labels.forEach((label, at) => {
    const known = members.get(label);
    if (known) known.push(...nodes[at]!);
    else members.set(label, [...nodes[at]!]);
  });
  return [...members.values()].map((group) => {
    group.sort((a, b) => a.index - b.index);
    return {
      kind,
      reports: group,
      reasons: group.slice(1).map((one, at) => joinReason(kind, one, group.slice(0, at + 1), rarity)),
    };
  });
}

/** Days between two stated dates beyond which two documents do not speak of one event by mistake of one of them. */
const farApart = 60;

/**
 * Whether the dates stated for two reports keep them apart whatever else they share: one document gives each a day or month
 * of its own, and they do not meet (a document seldom disagrees with itself); or two documents give days or months far apart.
 * A party that gives up its stance is let be: it turns once, and when is just what sources differ over.
 */
function keptApart(some: readonly LinkedReport[], others: readonly LinkedReport[]): boolean {
  return some.some((one) =>
    others.some((other) => {
      const [a, b] = [one.days, other.days];
      if (a === null || b === null || a.width > 31 || b.width > 31) return false;
      if (one.report.time?.from !== 'clause' || other.report.time?.from !== 'clause') return false;
      if (one.report.alters && other.report.alters) return false;
      return Math.max(a.first - b.last, b.first - a.last) > (one.inDocument === other.inDocument ? 0 : farApart);
    }),
  );
}

/** Why a report belongs with those before it: what it has in common with the one most like it. */
function joinReason(
  kind: EventKindName,
  telling: LinkedReport,
  before: readonly LinkedReport[],
  rarity: Rarity,
): string {
  let best: Float64Array | null = null;
  let top = -Infinity;
  // The last few are enough to name a reason, and keep long groups cheap.
  for (const other of before.slice(-12)) {
    const signs = signsOf(other, telling, rarity);
    const value = likenessOf(kind, signs);
    if (value > top) {
      top = value;
      best = signs;
    }
  }
  return reasonOf(kind, best!);
}

/**
 * Average-link agglomeration over a full matrix of likeness, `sizes` counting what each row stands for. Returns each row's group,
 * named by its smallest row. Ties go to the smaller rows. Quadratic in time and memory for data whose neighbours seldom change.
 */
export function averageLinkDense(near: Float64Array, sizes: readonly number[], line: number): readonly number[] {
  const count = sizes.length;
  const size = [...sizes];
  const alive = sizes.map(() => true);
  const label = sizes.map((_, at) => at);
  const best = new Int32Array(count).fill(-1);
  const look = (row: number) => {
    let found = -1;
    let value = line;
    for (let other = 0; other < count; other += 1) {
      if (other === row || !alive[other]) continue;
      const one = near[row * count + other]!;
      if (one > value) {
        value = one;
        found = other;
      }
    }
    best[row] = found;
  };
  for (let row = 0; row < count; row += 1) look(row);
  for (;;) {
    let row = -1;
    let value = line;
    for (let one = 0; one < count; one += 1) {
      if (!alive[one] || best[one]! < 0) continue;
      const its = near[one * count + best[one]!]!;
      if (its > value) {
        value = its;
        row = one;
      }
    }
    if (row < 0) break;
    const kept = Math.min(row, best[row]!);
    const gone = Math.max(row, best[row]!);
    const sum = size[kept]! + size[gone]!;
    for (let other = 0; other < count; other += 1) {
      if (!alive[other] || other === kept || other === gone) continue;
      const mean = (near[kept * count + other]! * size[kept]! + near[gone * count + other]! * size[gone]!) / sum;
      near[kept * count + other] = mean;
      near[other * count + kept] = mean;
    }
    size[kept] = sum;
    alive[gone] = false;
    label.forEach((one, at) => {
      if (one === gone) label[at] = kept;
    });
    look(kept);
    for (let other = 0; other < count; other += 1) {
      if (!alive[other] || other === kept) continue;
      if (best[other] === kept || best[other] === gone) look(other);
      else if (near[other * count + kept]! > (best[other]! < 0 ? line : near[other * count + best[other]!]!))
        best[other] = kept;
    }
  }
  return label;
}
