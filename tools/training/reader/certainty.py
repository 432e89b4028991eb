#!/usr/bin/env python3
"""Fits how sure it is that a member of the cast acts in a report (or that it befalls them), on readings of piles the reader had not seen.

    certainty.py EXAMPLES.jsonl OUT.json READ.jsonl [READ.jsonl ...]

READ.jsonl is what `train.py --hold N` writes. Boosted trees over the signs of `signs()`; prints, by role, how many names can be given at a
level of truth, each pile by trees that have not seen it. The product reads OUT.json (`src/reading/english/encoder/certainty.ts`).
"""

import json
import math
import sys

import lightgbm
import numpy

from examples import ROLES, is_role_phrase, same_name
from measure import matched

SIGNS = [
    'share', 'rank', 'first share', 'next share', 'shares before', 'open', 'role phrase', 'missing', 'share in the other role',
    'person', 'organization', 'nearest mention', 'mentions in the sentence', 'named in the sentence', 'pronoun in the sentence',
    'mentions', 'report probability', 'whom', 'words of the name', 'designations', 'size of the cast',
]
SETTINGS = {
    'objective': 'binary', 'num_leaves': 12, 'learning_rate': 0.05, 'min_data_in_leaf': 60, 'feature_fraction': 0.7,
    'bagging_fraction': 0.8, 'bagging_freq': 1, 'seed': 1, 'deterministic': True, 'force_row_wise': True, 'num_threads': 1, 'verbosity': -1,
}
TREES = 150
MOST = 4


def signs(d, report, role):
    """A row for each of the first members that a report may point to; the product computes the same (`certainty.ts`)."""
    other = dict(map(tuple, report['whom' if role == 'who' else 'who']))
    low, high = next(((a, b) for a, b in d['sentences'] if a <= report['start'] < b), (report['start'], report['end']))
    members = report[role][:MOST]
    nobody = report[role + '_null']
    before = 0
    for rank, (n, share) in enumerate(members):
        member = d['cast'][n]
        inside = [form for a, _, form in member['mentions'] if low <= a < high]
        yield n, [
            share, rank, members[0][1], members[rank + 1][1] if rank + 1 < len(members) else 0, before, *nobody, other.get(n, 0),
            member['kind'] == 'person', member['kind'] == 'organization',
            math.log1p(min(abs(a - report['start']) for a, _, _ in member['mentions'])), len(inside), 'name' in inside, 'pronoun' in inside,
            len(member['mentions']), report['p'], role == 'whom', len(member['name'].split()), len(member['roles']), len(d['cast']),
        ]
        before += share


def main():
    examples, out, *reads = sys.argv[1:]
    reports = {(r['pile'], r['doc']): r['reports'] for path in reads for r in map(json.loads, open(path))}
    rows, right, piles, roles = [], [], [], []
    for d in map(json.loads, open(examples)):
        own = reports.get((d['pile'], d['doc']))
        if own is None:
            continue
        for mention, report in matched(d, own):
            for role in ROLES:
                if mention[role] is None:
                    continue
                names = [name for name in mention[role] if not is_role_phrase(name)]
                for n, row in signs(d, report, role):
                    rows.append(row)
                    right.append(any(same_name(d['cast'][n]['name'], name) for name in names))
                    piles.append(d['pile'])
                    roles.append(role)
    x, y = numpy.array(rows, float), numpy.array(right, float)
    folds = {pile: k % 4 for k, pile in enumerate(sorted(set(piles)))}
    fold = numpy.array([folds[pile] for pile in piles])
    unseen = numpy.zeros(len(y))
    for k in range(4):
        unseen[fold == k] = fit(x[fold != k], y[fold != k]).predict(x[fold == k])
    for role in ROLES:
        of = numpy.array([one == role for one in roles])
        for level in (0.88, 0.9, 0.92, 0.95):
            print(role, f'{level:.2f} right:', *(f'{name} {given(score[of], y[of], level)} names' for name, score in (('shares', x[:, 0]), ('trees', unseen))))
    for low in numpy.arange(0, 1, 0.1):
        inside = (unseen >= low) & (unseen < low + 0.1)
        if inside.any():
            print(f'said {low:.1f} to {low + 0.1:.1f}: right {y[inside].mean():.3f} of {inside.sum()}')
    model = fit(x, y)
    trees = [flat(tree['tree_structure']) for tree in model.dump_model()['tree_info']]
    with open(out, 'w') as file:
        json.dump({'signs': SIGNS, 'trees': trees}, file, separators=(',', ':'))


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
            rows[at] = round(one['leaf_value'], 5)
        else:
            rows[at] = [one['split_feature'], float(f"{one['threshold']:.6g}"), put(one['left_child']), put(one['right_child'])]
        return at

    put(node)
    return rows


if __name__ == '__main__':
    main()
