#!/usr/bin/env python3
"""Writes trained weights as the product runs them: an encoder and its heads, both ONNX.

    export_onnx.py WEIGHTS.safetensors OUT_DIR --base MODEL_DIR

encoder.onnx: ids, mask (windows x tokens) -> states (windows x tokens x hidden), tags (windows x tokens x 2 kinds + 1), probabilities.
heads.onnx: what is asked once for a document; shapes stand at its inputs.
The encoder's weights are kept in 8 bits and multiplied out when it is loaded; it reckons in 32. Sums in 8 bits would be faster by half, but a last
bit that a processor or runtime rounds otherwise moves a whole step there, and from layer to layer ever more: the native library and
WebAssembly then agreed on 77 % of the reports.
"""

import argparse
import json
import os
import tempfile

import numpy
import onnx
import torch
import torch.nn as nn
from onnxruntime.transformers.optimizer import optimize_model
from onnx import TensorProto, helper, numpy_helper
from safetensors.torch import load_file

from examples import CAST_KINDS, CAST_ROLES, KINDS, OUTCOMES, ROLES, STATUSES
from model import DISTANCES, NEAR, Reader
from train import CONFIG

HEADED = len(CAST_KINDS) + len(CAST_ROLES) + 4


class Encoder(nn.Module):
    def __init__(self, reader):
        super().__init__()
        self.encoder, self.tag = reader.encoder, reader.tag

    def forward(self, ids, mask):
        states = self.encoder(input_ids=ids, attention_mask=mask).last_hidden_state
        return states, self.tag(states).softmax(-1)


class Pointers(nn.Module):
    """All heads at once. A document without times or without a cast gives one row of zeros, which nothing reads."""

    def __init__(self, heads):
        super().__init__()
        self.heads = heads

    def forward(self, ends, kinds, times, grains, relations, time_distances, mentions, forms, mention_distances, members, recency):
        h = self.heads
        report = h.reports(ends, kinds)
        out = [h.status(report).softmax(-1), h.core(report).softmax(-1), h.outcome(report).softmax(-1)]
        out.append(h.dates(report, times, grains, relations, time_distances))
        for role in ROLES:
            out += [
                h.null[role](report),
                h.mentions(role, report, mentions, forms, mention_distances),
                h.members(role, report, members, recency),
            ]
        return tuple(out)


# Smaller tables stay as they are.
LEAST = 4096


def in_bytes(model):
    """Each large table as bytes with a scale for each row of an embedding, each column of a matrix."""
    graph = model.graph
    embeds = {name for node in graph.node if node.op_type in ('Gather', 'EmbedLayerNormalization') for name in node.input}
    kept, given = [], []
    for tensor in graph.initializer:
        table = numpy_helper.to_array(tensor)
        if table.dtype != numpy.float32 or table.ndim != 2 or table.size < LEAST:
            kept.append(tensor)
            continue
        name = tensor.name
        scale = numpy.abs(table).max(axis=1 if name in embeds else 0, keepdims=True) / 127
        scale[scale == 0] = 1
        kept.append(numpy_helper.from_array(numpy.rint(table / scale).astype(numpy.int8), f'{name}_bytes'))
        kept.append(numpy_helper.from_array(scale.astype(numpy.float32), f'{name}_scale'))
        given.append(helper.make_node('Cast', [f'{name}_bytes'], [f'{name}_whole'], to=TensorProto.FLOAT))
        given.append(helper.make_node('Mul', [f'{name}_whole', f'{name}_scale'], [name]))
    nodes = given + list(graph.node)
    del graph.initializer[:], graph.node[:]
    graph.initializer.extend(kept)
    graph.node.extend(nodes)
    return model


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('weights')
    parser.add_argument('out')
    parser.add_argument('--base', required=True)
    args = parser.parse_args()
    os.makedirs(args.out, exist_ok=True)
    with open(os.path.join(args.base, 'config.json')) as file:
        config = {k: v for k, v in json.load(file).items() if k in CONFIG}
    reader = Reader(config)
    reader.encoder.config._attn_implementation = 'eager'
    weights = torch.load(args.weights)['model'] if args.weights.endswith('.pt') else load_file(args.weights)
    reader.load_state_dict(weights)
    reader.eval()
    hidden = config['hidden_size']
    with tempfile.TemporaryDirectory() as folder:
        whole, fused = os.path.join(folder, 'encoder.onnx'), os.path.join(folder, 'fused.onnx')
        ids = torch.ones((2, 32), dtype=torch.long)
        torch.onnx.export(
            Encoder(reader), (ids, ids), whole, input_names=['ids', 'mask'], output_names=['states', 'tags'],
            dynamic_axes={n: {0: 'windows', 1: 'tokens'} for n in ('ids', 'mask', 'states', 'tags')}, opset_version=17, dynamo=False,
        )
        model = optimize_model(whole, 'bert', num_heads=config['num_attention_heads'], hidden_size=hidden, opt_level=1, only_onnxruntime=False)
        print(model.get_fused_operator_statistics())
        model.save_model_to_file(fused)
        onnx.save(in_bytes(onnx.load(fused)), os.path.join(args.out, 'encoder.onnx'))
    r, t, m, n = 3, 4, 5, 2
    inputs = {
        'ends': torch.zeros(r, 3 * hidden), 'kinds': torch.zeros(r, dtype=torch.int32),
        'times': torch.zeros(t, 2 * hidden), 'grains': torch.zeros(t, dtype=torch.int32), 'relations': torch.zeros(t, dtype=torch.int32),
        'time_distances': torch.zeros(r, t, dtype=torch.int32),
        'mentions': torch.zeros(m, 2 * hidden), 'forms': torch.zeros(m, dtype=torch.int32),
        'mention_distances': torch.zeros(r, m, dtype=torch.int32),
        'members': torch.zeros(n, hidden + HEADED), 'recency': torch.zeros(r, n, dtype=torch.int32),
    }
    axes = {'ends': 'r', 'kinds': 'r', 'times': 't', 'grains': 't', 'relations': 't', 'time_distances': 'rt', 'mentions': 'm', 'forms': 'm',
            'mention_distances': 'rm', 'members': 'n', 'recency': 'rn', 'status': 'r', 'core': 'r', 'outcome': 'r', 'date': 'r',
            'who_null': 'r', 'who_mention': 'rm', 'who_member': 'rn', 'whom_null': 'r', 'whom_mention': 'rm', 'whom_member': 'rn'}
    sizes = {'r': 'reports', 't': 'times', 'm': 'mentions', 'n': 'members'}
    outputs = [name for name in axes if name not in inputs]
    torch.onnx.export(
        Pointers(reader.heads), tuple(inputs.values()), os.path.join(args.out, 'heads.onnx'), input_names=list(inputs), output_names=outputs,
        dynamic_axes={name: {i: sizes[a] for i, a in enumerate(letters)} for name, letters in axes.items()}, opset_version=17, dynamo=False,
    )
    onnx.checker.check_model(os.path.join(args.out, 'heads.onnx'))
    labels = {'kinds': KINDS, 'statuses': STATUSES, 'outcomes': OUTCOMES, 'castKinds': CAST_KINDS, 'castRoles': CAST_ROLES, 'near': NEAR, 'distances': DISTANCES, 'hidden': hidden}
    with open(os.path.join(args.out, 'labels.json'), 'w') as file:
        json.dump(labels, file, indent=1)
    for name in sorted(os.listdir(args.out)):
        print(name, os.path.getsize(os.path.join(args.out, name)))


if __name__ == '__main__':
    main()
