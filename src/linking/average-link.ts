/** Items that belong together so far. */
interface Cluster<T> {
  /** Place of its first item: of clusters as near, the earlier is taken. */
  readonly order: number;
  readonly members: T[];
  size: number;
  /** By cluster the sum over all pairs of items. */
  readonly sums: Map<Cluster<T>, number>;
  nearest: Edge<T> | null;
}

interface Edge<T> {
  readonly to: Cluster<T>;
  readonly value: number;
}

/**
 * Average-link agglomeration over a sparse graph: the two clusters nearest on average become one, while they are nearer than the line.
 *
 * @param sizeOf - for how many an item counts
 * @param edgesOf - the items that an item has an edge to, with how near they are; the same both ways, and 0 where there is none
 */
export function averageLink<T>(
  items: readonly T[],
  sizeOf: (item: T) => number,
  edgesOf: (item: T) => Iterable<readonly [T, number]>,
  line: number,
): readonly (readonly T[])[] {
  const clusters = clustersOf(items, sizeOf, edgesOf);
  for (const cluster of clusters) cluster.nearest = nearestTo(cluster, line);
  for (let kept = nearestOf(clusters); kept?.nearest; kept = nearestOf(clusters)) {
    const gone = kept.nearest.to;
    takeIn(kept, gone);
    clusters.delete(gone);
    kept.nearest = nearestTo(kept, line);
    for (const [other, sum] of kept.sums) {
      if (other.nearest?.to === kept || other.nearest?.to === gone) other.nearest = nearestTo(other, line);
      else {
        const edge = { to: kept, value: sum / (kept.size * other.size) };
        if (edge.value > line && isNearer(edge, other.nearest)) other.nearest = edge;
      }
    }
  }
  return [...clusters].map(({ members }) => members);
}

/** Each item alone, in order. */
function clustersOf<T>(
  items: readonly T[],
  sizeOf: (item: T) => number,
  edgesOf: (item: T) => Iterable<readonly [T, number]>,
): Set<Cluster<T>> {
  const alone = new Map(
    items.map((item, order): [T, Cluster<T>] => [
      item,
      { order, members: [item], size: sizeOf(item), sums: new Map(), nearest: null },
    ]),
  );
  for (const [item, cluster] of alone)
    for (const [other, near] of edgesOf(item)) {
      const to = alone.get(other);
      if (to !== undefined && to !== cluster) cluster.sums.set(to, near * cluster.size * to.size);
    }
  return new Set(alone.values());
}

/** The cluster that is nearest to another one. */
function nearestOf<T>(clusters: Iterable<Cluster<T>>): Cluster<T> | null {
  let top: Cluster<T> | null = null;
  for (const cluster of clusters)
    if (
      cluster.nearest &&
      (!top?.nearest ||
        cluster.nearest.value > top.nearest.value ||
        (cluster.nearest.value === top.nearest.value && cluster.order < top.order))
    )
      top = cluster;
  return top;
}

function nearestTo<T>({ sums, size }: Cluster<T>, line: number): Edge<T> | null {
  let nearest: Edge<T> | null = null;
  for (const [to, sum] of sums) {
    const edge = { to, value: sum / (size * to.size) };
    if (edge.value > line && isNearer(edge, nearest)) nearest = edge;
  }
  return nearest;
}

const isNearer = <T>({ to, value }: Edge<T>, known: Edge<T> | null): boolean =>
  known === null || value > known.value || (value === known.value && to.order < known.to.order);

/** The sums of the one that is gone go over to the other. */
function takeIn<T>(kept: Cluster<T>, gone: Cluster<T>): void {
  kept.members.push(...gone.members);
  kept.size += gone.size;
  for (const [other, sum] of gone.sums) {
    if (other === kept) continue;
    const both = (kept.sums.get(other) ?? 0) + sum;
    kept.sums.set(other, both);
    other.sums.delete(gone);
    other.sums.set(kept, both);
  }
  kept.sums.delete(gone);
}
