/** Average-link agglomeration over a sparse graph: pairs without an edge count as 0, an item counts for its size. */
export function averageLink(
  items: readonly number[],
  size: (one: number) => number,
  near: (one: number, other: number) => number,
  neighbours: (one: number) => Iterable<number>,
  line: number,
): readonly (readonly number[])[] {
  const chosen = new Set(items);
  const clusters = new Map<number, { members: number[]; size: number; sums: Map<number, number> }>();
  for (const item of items) {
    const sums = new Map<number, number>();
    for (const other of neighbours(item))
      if (chosen.has(other) && other !== item) sums.set(other, near(item, other) * size(item) * size(other));
    clusters.set(item, { members: [item], size: size(item), sums });
  }
  const best = new Map<number, { other: number; value: number } | null>();
  const look = (id: number) => {
    const own = clusters.get(id)!;
    let found: { other: number; value: number } | null = null;
    for (const [other, sum] of own.sums) {
      const value = sum / (own.size * clusters.get(other)!.size);
      if (value > line && (found === null || value > found.value || (value === found.value && other < found.other)))
        found = { other, value };
    }
    best.set(id, found);
  };
  for (const id of clusters.keys()) look(id);
  for (;;) {
    let top: { id: number; other: number; value: number } | null = null;
    for (const [id, found] of best) {
      if (found && (top === null || found.value > top.value || (found.value === top.value && id < top.id)))
        top = { id, ...found };
    }
    if (top === null) break;
    const kept = clusters.get(top.id)!;
    const gone = clusters.get(top.other)!;
    kept.members.push(...gone.members);
    kept.size += gone.size;
    for (const [other, sum] of gone.sums) {
      if (other === top.id) continue;
      kept.sums.set(other, (kept.sums.get(other) ?? 0) + sum);
      const theirs = clusters.get(other)!.sums;
      theirs.delete(top.other);
      theirs.set(top.id, kept.sums.get(other)!);
    }
    kept.sums.delete(top.other);
    clusters.delete(top.other);
    best.delete(top.other);
    look(top.id);
    for (const [other, sum] of kept.sums) {
      const known = best.get(other);
      if (known && (known.other === top.id || known.other === top.other)) look(other);
      else {
        const value = sum / (kept.size * clusters.get(other)!.size);
        const nearer = !known || value > known.value || (value === known.value && top.id < known.other);
        if (value > line && nearer) best.set(other, { other: top.id, value });
      }
    }
  }
  return [...clusters.values()].map((one) => one.members);
}
