#!/usr/bin/env python3
"""Trains the reader: from annotated piles to weights.

    train.py EXAMPLES.jsonl OUT_DIR --base MODEL_DIR [--hold FOLD] [--folds folds.txt] [--epochs 5] [--init WEIGHTS]

`--hold 1` keeps the piles of fold 1 apart (they are read at the end, to OUT_DIR/read.jsonl); without it everything is learned from.
It goes on from OUT_DIR/checkpoint.pt where there is one. Seeds are fixed; the number of threads changes the last digits.
"""

import argparse
import json
import math
import os
import random
import time

import torch
import torch.nn as nn
import torch.nn.functional as F
from safetensors.torch import load_file, save_file
from tokenizers import Tokenizer

from examples import ROLES, load, stretches
from measure import measure
from model import Document, Reader, encoder_inputs, states_of
from read import read

LOSSES = {'tag': 1.0, 'status': 0.25, 'core': 0.2, 'outcome': 0.15, 'date': 0.4, 'who': 0.4, 'whom': 0.35}
MOST_WINDOWS = 10


def main():
    args = arguments()
    random.seed(args.seed)
    torch.manual_seed(args.seed)
    torch.set_num_threads(args.threads)
    os.makedirs(args.out, exist_ok=True)
    tokenizer = Tokenizer.from_file(os.path.join(args.base, 'tokenizer.json'))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    documents = load(args.examples, tokenizer)
    fold = folds(args.folds)
    of = lambda d, n: (n % 3) + 1 if d.pile == 'negatives' else fold.get(d.pile, -1)
    held = [d for n, d in enumerate(documents) if of(d, n) == args.hold]
    learned = [d for n, d in enumerate(documents) if of(d, n) != args.hold]
    if args.share < 1:
        piles = sorted({d.pile for d in learned if d.pile != 'negatives'})
        kept = set(random.Random(args.seed).sample(piles, round(len(piles) * args.share))) | {'negatives'}
        learned = [d for d in learned if d.pile in kept]
    examples = [part for d in learned for part in stretches(d, MOST_WINDOWS) if part.windows]
    marks = [tokenizer.token_to_id(t) for t in ('[CLS]', '[SEP]', '[PAD]')]
    with open(os.path.join(args.base, 'config.json')) as file:
        config = {k: v for k, v in json.load(file).items() if k in CONFIG}
    model = Reader(config)
    base = load_file(os.path.join(args.base, 'model.safetensors'))
    missing = model.encoder.load_state_dict(base, strict=False).missing_keys
    assert not missing, missing
    if args.init:
        print('taken over from', args.init, *take_over(model, load_file(args.init)))
    print(f'{len(learned)} documents, {len(examples)} examples, {sum(len(e.windows) for e in examples)} windows, '
          f'{sum(len(e.reports) for e in examples)} mentions; {len(held)} documents held', flush=True)
    train(model, examples, marks, args)
    save_file({k: v.contiguous() for k, v in model.state_dict().items()}, os.path.join(args.out, 'reader.safetensors'))
    if held:
        results = read(model, held, marks, os.path.join(args.out, 'read.jsonl'))
        for line in measure(held, results):
            print(line, flush=True)


CONFIG = {
    'hidden_size', 'num_hidden_layers', 'num_attention_heads', 'intermediate_size', 'vocab_size', 'max_position_embeddings', 'type_vocab_size',
    'hidden_act', 'layer_norm_eps',
}


def folds(path):
    """Pile -> fold, from a file of lines `FOLD PILE`."""
    with open(path) as lines:
        return {pile: int(n) for n, pile in (line.split() for line in lines if line.strip() and not line.startswith('#'))}


def take_over(model, weights):
    """Weights of the same name and shape; says how many there were."""
    own = model.state_dict()
    names = {('encoder.' + k[4:] if k.startswith('enc.') else k): k for k in weights}
    taken = {name: weights[k].float() for name, k in names.items() if name in own and own[name].shape == weights[k].shape}
    model.load_state_dict(taken, strict=False)
    return len(taken), 'of', len(own)


def train(model, examples, marks, args):
    encoder = [p for p in model.encoder.parameters() if p.requires_grad]
    heads = [p for p in [*model.tag.parameters(), *model.heads.parameters()]]
    optimizer = torch.optim.AdamW(
        [{'params': encoder, 'lr': args.rate}, {'params': heads, 'lr': args.head_rate}], weight_decay=0.01
    )
    plan = batches(examples, args)
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda step: min(1, (step + 1) / (0.06 * len(plan))) * max(0.02, (len(plan) - step) / len(plan))
    )
    checkpoint = os.path.join(args.out, 'checkpoint.pt')
    done = 0
    if os.path.exists(checkpoint):
        saved = torch.load(checkpoint)
        model.load_state_dict(saved['model'])
        optimizer.load_state_dict(saved['optimizer'])
        schedule.load_state_dict(saved['schedule'])
        done = saved['step']
        print('goes on from step', done, flush=True)
    running, began, saved_at = {}, time.time(), time.time()
    model.train()
    for step, batch in enumerate(plan):
        if step < done:
            continue
        loss, parts = loss_of(model, batch, marks)
        optimizer.zero_grad()
        loss.backward()
        nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimizer.step()
        schedule.step()
        for name, value in parts.items():
            running[name] = 0.98 * running.get(name, value) + 0.02 * value
        if (step + 1) % 50 == 0:
            figures = ' '.join(f'{name} {value:.3f}' for name, value in running.items())
            print(f'step {step + 1}/{len(plan)} {figures} {time.time() - began:.0f} s', flush=True)
        if time.time() - saved_at > 180:
            state = {'model': model.state_dict(), 'optimizer': optimizer.state_dict(), 'schedule': schedule.state_dict(), 'step': step + 1}
            torch.save(state, checkpoint + '.new')
            os.replace(checkpoint + '.new', checkpoint)
            saved_at = time.time()


def batches(examples, args):
    """All epochs' batches, each of so many windows, in an order that the seed alone decides."""
    plan = []
    for epoch in range(args.epochs):
        order = list(range(len(examples)))
        random.Random(args.seed * 1000 + epoch).shuffle(order)
        batch, size = [], 0
        for n in order:
            batch.append(examples[n])
            size += len(examples[n].windows)
            if size >= args.batch:
                plan.append(batch)
                batch, size = [], 0
        if batch:
            plan.append(batch)
    return plan


def loss_of(model, batch, marks):
    parts = {name: [] for name in LOSSES}
    inputs = [encoder_inputs(e, e.windows, *marks) for e in batch]
    longest = max(ids.shape[1] for ids, _, _ in inputs)
    pad = lambda x, fill: F.pad(x, (0, longest - x.shape[1]), value=fill)
    ids = torch.cat([pad(ids, marks[2]) for ids, _, _ in inputs])
    mask = torch.cat([pad(mask, 0) for _, mask, _ in inputs])
    with torch.autocast('cpu', dtype=torch.bfloat16):
        hidden = model.encoder(input_ids=ids, attention_mask=mask).last_hidden_state
    hidden = F.dropout(hidden.float(), 0.1, model.training)
    at = 0
    tag_scores, tag_labels = [], []
    for example, (_, _, shift) in zip(batch, inputs):
        own = hidden[at : at + len(example.windows)]
        at += len(example.windows)
        matrix, row = states_of(example, example.windows, own, shift)
        labels = torch.full((len(matrix),), -100)
        for w in example.windows:
            labels[row[w.start] : row[w.end - 1] + 1] = 0
        reports = [r for r in example.reports if r.start in row]
        for r in reports:
            if labels[row[r.start]] > 0:
                continue
            labels[row[r.start]] = 1 + 2 * r.kind
            for t in range(r.start + 1, r.end + 1):
                if t not in row or labels[row[t]] > 0:
                    break
                labels[row[t]] = 2 + 2 * r.kind
        tag_scores.append(model.tag(matrix))
        tag_labels.append(labels)
        if not reports:
            continue
        document = Document(model.heads, example, (matrix, row))
        vectors = document.reports([(r.start, r.end) for r in reports], [r.kind for r in reports])
        starts = [r.start for r in reports]
        for name, labels in (('status', [r.status for r in reports]), ('core', [r.core for r in reports]), ('outcome', [r.outcome for r in reports])):
            parts[name].append(F.cross_entropy(getattr(model.heads, name)(vectors), torch.tensor(labels), reduction='none'))
        scores = document.dates(vectors, starts).log_softmax(-1)
        place = {n + 2: i + 2 for i, n in enumerate(document.times)} | {0: 0, 1: 1}
        chosen = [(i, [place[t] for t in r.dates if t in place]) for i, r in enumerate(reports) if r.dates is not None]
        parts['date'].extend(-scores[i, right].logsumexp(0, keepdim=True) for i, right in chosen if right)
        for role in ROLES:
            scores = document.people(role, vectors, starts).log_softmax(-1)
            target = torch.zeros_like(scores)
            for i, r in enumerate(reports):
                for k, share in (getattr(r, role) or {}).items():
                    if k < scores.shape[1]:
                        target[i, k] = share
            known = target.sum(-1) > 0
            if known.any():
                parts[role].append(-(target * scores.clamp(min=-15)).sum(-1)[known])
    parts['tag'] = [F.cross_entropy(torch.cat(tag_scores), torch.cat(tag_labels), ignore_index=-100).reshape(1)]
    means = {name: torch.cat(values).mean() for name, values in parts.items() if values}
    return sum(LOSSES[name] * value for name, value in means.items()), {name: value.item() for name, value in means.items()}


def arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('examples')
    parser.add_argument('out')
    parser.add_argument('--base', required=True)
    parser.add_argument('--folds', default=os.path.join(os.path.dirname(__file__), 'folds.txt'))
    parser.add_argument('--hold', type=int, default=0)
    parser.add_argument('--init')
    parser.add_argument('--share', type=float, default=1.0, help='of the piles, for a learning curve')
    parser.add_argument('--epochs', type=int, default=5)
    parser.add_argument('--rate', type=float, default=1.2e-4)
    parser.add_argument('--head-rate', type=float, default=1e-3)
    parser.add_argument('--batch', type=int, default=8, help='windows')
    parser.add_argument('--threads', type=int, default=2)
    parser.add_argument('--seed', type=int, default=1)
    return parser.parse_args()


if __name__ == '__main__':
    main()
