/**
 * A decision tree as rows: a fork is a sign, a threshold, the row to go on with where the sign is at most that, and the one where it
 * is more; a leaf is what it adds to the log-odds.
 */
export type Tree = readonly (readonly [number, number, number, number] | number)[];

/** Trees fitted one after another, each to what those before it leave open (Friedman 2001), for a question of yes or no. */
export interface BoostedTrees {
  /** What stands in each place of a row of signs. */
  readonly signs: readonly string[];
  readonly trees: readonly Tree[];
}

/** The probability of yes, 0 to 1. */
export function probabilityOf({ trees }: Pick<BoostedTrees, 'trees'>, signs: ArrayLike<number>): number {
  let sum = 0;
  for (const tree of trees) sum += leafOf(tree, signs);
  return 1 / (1 + Math.exp(-sum));
}

function leafOf(tree: Tree, signs: ArrayLike<number>): number {
  let row = tree[0]!;
  while (typeof row !== 'number') row = tree[signs[row[0]]! <= row[1] ? row[2] : row[3]]!;
  return row;
}

/**
 * Trees as they are kept, for rows of some signs: those of the table, by name, wherever they stand.
 *
 * @throws where the table asks for a sign that is not among them
 */
export function treesOf(kept: unknown, signs: readonly { readonly name: string }[]): BoostedTrees {
  const { signs: names, trees } = kept as BoostedTrees;
  const places = names.map((name) => {
    const place = signs.findIndex((one) => one.name === name);
    if (place < 0) throw new Error(`no sign is called ${name}`);
    return place;
  });
  return {
    signs: signs.map(({ name }) => name),
    trees: trees.map((tree) =>
      tree.map((row) => (typeof row === 'number' ? row : ([places[row[0]]!, row[1], row[2], row[3]] as const))),
    ),
  };
}
