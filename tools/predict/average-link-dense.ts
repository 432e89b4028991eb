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
