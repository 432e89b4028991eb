import { type PairSign, pairSigns } from './pair-signs.ts';
import table from './pair-trees.json' with { type: 'json' };

/** Boosted trees as `tools/training/linking/fit.py` writes them. */
export interface TreeTable {
  /** Names of the signs that nodes ask about. */
  readonly signs: readonly string[];
  readonly trees: readonly Tree[];
}

interface Tree {
  /** Of each node, the place of its sign in `signs`. */
  readonly sign: readonly number[];
  /** Up to this, inclusive, a value goes on at `low`, beyond it at `high`: at a node, or, where negative, at the leaf `~low`. */
  readonly line: readonly number[];
  readonly low: readonly number[];
  readonly high: readonly number[];
  /** What each leaf adds. */
  readonly leaf: readonly number[];
}

/** Log-odds that two reports with these signs (in order of `signs`) tell one event. */
export type Score = (signs: Float32Array) => number;

/** @throws where a node asks for a sign that is not among `signs` */
export function scoreBy(
  { signs: names, trees }: TreeTable,
  signs: readonly Pick<PairSign, 'name'>[] = pairSigns,
): Score {
  const places = names.map((name) => {
    const place = signs.findIndex((one) => one.name === name);
    if (place < 0) throw new Error(`no sign of a pair is called ${name}`);
    return place;
  });
  const grown = trees.map(({ sign, line, low, high, leaf }) => ({
    sign: Int32Array.from(sign, (one) => places[one]!),
    line: Float64Array.from(line),
    low: Int32Array.from(low),
    high: Int32Array.from(high),
    leaf: Float64Array.from(leaf),
  }));
  return (values) => {
    let sum = 0;
    for (const { sign, line, low, high, leaf } of grown) {
      let at = sign.length === 0 ? -1 : 0;
      while (at >= 0) at = values[sign[at]!]! <= line[at]! ? low[at]! : high[at]!;
      sum += leaf[~at]!;
    }
    return sum;
  };
}

/** The trees that were fitted to annotated chronologies. */
export const pairScore: Score = scoreBy(table);
