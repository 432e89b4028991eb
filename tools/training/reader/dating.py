#!/usr/bin/env python3
"""Fits how sure it is that a day is that of an event, on days that `dates.ts` gathered.

    dating.py DATES.json OUT.json

Boosted trees over the signs of `src/reading/english/events/date-signs.ts`; prints how right what they say is, each pile by trees that
have not seen it. The product reads OUT.json.
"""

import json
import sys

import numpy

from certainty import fit, flat


def main():
    told, out = sys.argv[1:]
    with open(told) as file:
        read = json.load(file)
    x = numpy.array([row['signs'] for row in read['rows']], float)
    y = numpy.array([row['right'] for row in read['rows']], float)
    piles = [row['pile'] for row in read['rows']]
    folds = {pile: k % 4 for k, pile in enumerate(sorted(set(piles)))}
    fold = numpy.array([folds[pile] for pile in piles])
    unseen = numpy.zeros(len(y))
    for k in range(4):
        unseen[fold == k] = fit(x[fold != k], y[fold != k]).predict(x[fold == k])
    for low in numpy.arange(0, 1, 0.1):
        inside = (unseen >= low) & (unseen < low + 0.1)
        if inside.any():
            print(f'said {low:.1f} to {low + 0.1:.1f}: right {y[inside].mean():.3f} of {inside.sum()}')
    model = fit(x, y)
    trees = [flat(tree['tree_structure']) for tree in model.dump_model()['tree_info']]
    with open(out, 'w') as file:
        json.dump({'signs': read['signs'], 'trees': trees}, file, separators=(',', ':'))


if __name__ == '__main__':
    main()
