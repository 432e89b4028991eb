#!/usr/bin/env python3
"""Fits boosted trees to rows of signs, each right or wrong: how sure it is that a day is that of an event, that somebody has a role in it.

    trees.py OUT.json ROWS.json [ROWS.json ...] [--fold DIR]

ROWS.json is what `dates.ts` or `cast.ts` writes of piles that the reader had not seen. Prints how right what the trees say is, each pile by
trees that have not seen it. The product reads OUT.json (`src/language/boosted-trees.ts`). With --fold, DIR/0.json ... hold trees
fitted without a fourth of the piles each, for figures of the whole program.
"""

import argparse
import json
from pathlib import Path

import lightgbm
import numpy

SETTINGS = {
    'objective': 'binary', 'num_leaves': 24, 'learning_rate': 0.03, 'min_data_in_leaf': 60, 'feature_fraction': 0.4,
    'bagging_fraction': 0.8, 'bagging_freq': 1, 'seed': 1, 'deterministic': True, 'force_row_wise': True, 'num_threads': 1, 'verbosity': -1,
}
TREES = 500


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument('out', type=Path)
    arguments.add_argument('rows', type=Path, nargs='+')
    arguments.add_argument('--fold', type=Path)
    asked = arguments.parse_args()
    files = []
    for path in asked.rows:
        with open(path) as file:
            files.append(json.load(file))
    rows = [row for file in files for row in file['rows']]
    x = numpy.array([row['signs'] for row in rows], float)
    y = numpy.array([row['right'] for row in rows], float)
    piles = [row['pile'] for row in rows]
    folds = {pile: k % 4 for k, pile in enumerate(sorted(set(piles)))}
    fold = numpy.array([folds[pile] for pile in piles])
    unseen = numpy.zeros(len(y))
    signs = files[0]['signs']
    for k in range(4):
        model = fit(x[fold != k], y[fold != k])
        unseen[fold == k] = model.predict(x[fold == k])
        if asked.fold:
            asked.fold.mkdir(parents=True, exist_ok=True)
            (asked.fold / f'{k}.json').write_text(table(signs, model))
    for low in numpy.arange(0, 1, 0.1):
        inside = (unseen >= low) & (unseen < low + 0.1)
        if inside.any():
            print(f'said {low:.1f} to {low + 0.1:.1f}: right {y[inside].mean():.3f} of {inside.sum()}')
    print('log loss', round(float(-numpy.mean(y * numpy.log(unseen) + (1 - y) * numpy.log(1 - unseen))), 4))
    for level in (0.85, 0.9, 0.95):
        print(f'{given(unseen, y, level)} of {int(y.sum())} can be given to be right in {level:.2f}')
    asked.out.write_text(table(signs, fit(x, y)))


def table(signs, model):
    trees = [flat(tree['tree_structure']) for tree in model.dump_model()['tree_info']]
    return json.dumps({'signs': signs, 'trees': trees}, separators=(',', ':'))


def fit(x, y):
    return lightgbm.train(SETTINGS, lightgbm.Dataset(x, y), TREES)


def given(score, right, level):
    """How many, the surest first, are right to that level."""
    order = numpy.argsort(-score, kind='stable')
    share = numpy.cumsum(right[order]) / numpy.arange(1, len(order) + 1)
    return int(numpy.max(numpy.where(share >= level)[0]) + 1) if (share >= level).any() else 0


def flat(node):
    """A tree as rows [sign, threshold, place where it is at most that, place where it is more]; a leaf is its value alone."""
    rows = []

    def put(one):
        at = len(rows)
        rows.append(None)
        if 'leaf_value' in one:
            rows[at] = round(one['leaf_value'], 4)
        else:
            rows[at] = [one['split_feature'], float(f"{one['threshold']:.6g}"), put(one['left_child']), put(one['right_child'])]
        return at

    put(node)
    return rows


if __name__ == '__main__':
    main()
