"""From pairs of reports (`pairs.ts`) to the boosted trees by which reports are taken for one event.

    python fit.py PAIRS [--write src/linking/pair-trees.json] [--fold OUT]

Prints how well pairs are told in piles left out of the fit, and writes trees fitted to all; with --fold, four tables as well, each
fitted without the piles of its part (`OUT/0.json` ..., `OUT/piles.json` says which), for figures of the whole program. Pairs that were
read count more than annotated ones. One thread and fixed seeds: the same input gives the same file.
"""
import argparse
import json
from pathlib import Path

import lightgbm
import numpy

PARTS = 4
ROUNDS = 200
# How much an annotated pair counts beside one that was read.
ANNOTATED = 0.3
SETTINGS = dict(
    objective="binary",
    learning_rate=0.08,
    num_leaves=24,
    min_data_in_leaf=40,
    feature_fraction=0.5,
    bagging_fraction=0.7,
    bagging_freq=1,
    lambda_l2=5,
    max_bin=63,
    num_threads=1,
    seed=1,
    deterministic=True,
    force_row_wise=True,
    verbose=-1,
)


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("pairs", type=Path)
    arguments.add_argument("--write", type=Path)
    arguments.add_argument("--fold", type=Path)
    given = arguments.parse_args()

    told = json.loads((given.pairs / "pairs.json").read_text())
    signs = told["signs"]
    values = numpy.fromfile(given.pairs / "pairs.f32", numpy.float32).reshape(-1, len(signs))
    same, pile, read = rows(told["bunches"])
    piles = sorted({bunch["pile"] for bunch in told["bunches"] if bunch["read"]})
    part = {name: at % PARTS for at, name in enumerate(piles)}
    parts = numpy.array([part.get(name, -1) for name in sorted(set(pile))])[numpy.unique(pile, return_inverse=True)[1]]
    weights = weigh(same, pile, read)

    if given.fold:
        given.fold.mkdir(parents=True, exist_ok=True)
        (given.fold / "piles.json").write_text(json.dumps(part))
    out = numpy.full(len(same), numpy.nan)
    for number in range(PARTS):
        model = fit(values, same, weights, (same >= 0) & (parts != number), signs)
        mine = parts == number
        out[mine] = model.predict(values[mine], raw_score=True)
        chance = 1 / (1 + numpy.exp(-out[mine & (same >= 0)]))
        right = same[mine & (same >= 0)]
        loss = -numpy.mean(numpy.where(right == 1, numpy.log(chance), numpy.log(1 - chance)))
        print(f"part {number}: log-loss {loss:.4f}", flush=True)
        if given.fold:
            (given.fold / f"{number}.json").write_text(table(model, signs))
    numpy.save(given.pairs / "left-out.npy", out)
    if given.write:
        model = fit(values, same, weights, same >= 0, signs)
        given.write.write_text(table(model, signs))
        check = numpy.flatnonzero(same >= 0)[:: max(1, int((same >= 0).sum()) // 10000)]
        values[check].tofile(given.pairs / "check.f32")
        model.predict(values[check], raw_score=True).astype(numpy.float64).tofile(given.pairs / "check.f64")


def rows(bunches):
    """Of each pair: one event (1), two (0) or unknown (-1); its pile; whether it was read."""
    same, pile, read = [], [], []
    for bunch in bunches:
        events = bunch["events"]
        for at, one in enumerate(events):
            for other in events[at + 1 :]:
                same.append(-1 if one is None or other is None else int(one == other))
                pile.append(bunch["pile"])
                read.append(bunch["read"])
    return numpy.array(same), numpy.array(pile), numpy.array(read)


def weigh(same, pile, read):
    """A pile counts by the root of its pairs, so that one long saga does not rule."""
    _, at, count = numpy.unique(pile[same >= 0], return_inverse=True, return_counts=True)
    weights = numpy.zeros(len(same))
    weights[same >= 0] = 1 / numpy.sqrt(count[at])
    weights *= numpy.where(read, 1, ANNOTATED)
    return weights / weights[same >= 0].mean()


def fit(values, same, weights, chosen, signs):
    data = lightgbm.Dataset(
        values[chosen], same[chosen], weight=weights[chosen], feature_name=signs, params=dict(max_bin=SETTINGS["max_bin"])
    )
    return lightgbm.train(SETTINGS, data, ROUNDS)


def table(model, signs):
    """As `TreeTable` of `src/linking/pair-trees.ts` has it, a tree a line."""
    used, trees = {}, []
    for info in model.dump_model()["tree_info"]:
        tree = dict(sign=[], line=[], low=[], high=[], leaf=[])
        grow(info["tree_structure"], tree, used, signs)
        trees.append(json.dumps(tree, separators=(",", ":")))
    names = json.dumps(list(used), separators=(",", ":"))
    return '{"signs":' + names + ',"trees":[\n' + ",\n".join(trees) + "\n]}\n"


def grow(node, tree, used, signs):
    """Adds a node and what is under it; gives its place, below 0 for a leaf."""
    if "leaf_value" in node:
        tree["leaf"].append(round(node["leaf_value"], 6))
        return -len(tree["leaf"])
    at = len(tree["sign"])
    tree["sign"].append(used.setdefault(signs[node["split_feature"]], len(used)))
    # Between two values that are 32-bit numbers: nine figures tell them apart.
    tree["line"].append(float(f"{node['threshold']:.9g}"))
    tree["low"].append(0)
    tree["high"].append(0)
    tree["low"][at] = grow(node["left_child"], tree, used, signs)
    tree["high"][at] = grow(node["right_child"], tree, used, signs)
    return at


if __name__ == "__main__":
    main()
