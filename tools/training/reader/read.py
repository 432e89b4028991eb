"""Reads documents with the trained reader: what it takes each report to be, with its probabilities."""

import json

import torch

from examples import KINDS, OUTCOMES, ROLES, STATUSES
from model import Document, encoder_inputs, states_of

# Where the probability of a kind stays below, there is no report to speak of.
LEAST = 0.15


@torch.no_grad()
def read(model, examples, marks, path=None):
    model.eval()
    results = [reports_in(model, example, marks) for example in examples]
    if path:
        with open(path, 'w') as out:
            for example, reports in zip(examples, results):
                out.write(json.dumps({'pile': example.pile, 'doc': example.doc, 'id': example.raw.get('id'), 'reports': reports}) + '\n')
    return results


def reports_in(model, example, marks):
    if not example.windows:
        return []
    hidden = []
    for k in range(0, len(example.windows), 16):
        ids, mask, shift = encoder_inputs(example, example.windows[k : k + 16], *marks)
        with torch.autocast('cpu', dtype=torch.bfloat16):
            hidden += list(model.encoder(input_ids=ids, attention_mask=mask).last_hidden_state.float())
    longest = max(h.shape[0] for h in hidden)
    hidden = torch.stack([torch.nn.functional.pad(h, (0, 0, 0, longest - h.shape[0])) for h in hidden])
    matrix, row = states_of(example, example.windows, hidden, shift)
    probabilities = model.tag(matrix).softmax(-1)
    begins, inside = probabilities[:, 1::2], probabilities[:, 2::2]
    told = begins + inside
    spans = []
    for w in example.windows:
        t = w.start
        while t < w.end:
            kind = int(told[row[t]].argmax())
            if float(told[row[t], kind]) < LEAST:
                t += 1
                continue
            u = t
            while u + 1 < w.end and int(told[row[u + 1]].argmax()) == kind and float(told[row[u + 1], kind]) >= LEAST and float(inside[row[u + 1], kind]) >= float(begins[row[u + 1], kind]):
                u += 1
            p = max(float(told[row[x], kind]) for x in range(t, u + 1))
            spans.append((t, u, kind, p))
            t = u + 1
    if not spans:
        return []
    document = Document(model.heads, example, (matrix, row))
    vectors = document.reports([(a, b) for a, b, _, _ in spans], [k for _, _, k, _ in spans])
    starts = [a for a, *_ in spans]
    status, core, outcome = (getattr(model.heads, name)(vectors).softmax(-1) for name in ('status', 'core', 'outcome'))
    dates = document.dates(vectors, starts).softmax(-1)
    people = {role: document.people(role, vectors, starts).softmax(-1) for role in ROLES}
    out = []
    for i, (a, b, kind, p) in enumerate(spans):
        top = dates[i].argsort(descending=True)[:4].tolist()
        report = {
            'start': example.offsets[a][0], 'end': example.offsets[b][1], 'kind': KINDS[kind], 'p': round(p, 4),
            'status': {s: round(float(status[i, n]), 4) for n, s in enumerate(STATUSES)},
            'core': round(float(core[i, 1]), 4),
            'outcome': OUTCOMES[int(outcome[i].argmax())], 'outcome_p': round(float(outcome[i].max()), 4),
            'dates': [[['none', 'published'][k] if k < 2 else example.times[document.times[k - 2]][2], round(float(dates[i, k]), 4)] for k in top],
        }
        for role in ROLES:
            row_ = people[role][i]
            best = [k for k in (row_.argsort(descending=True)[:9].tolist()) if k >= 3 and float(row_[k]) > 0.02]
            report[role] = [[k - 3, round(float(row_[k]), 4)] for k in best]
            report[role + '_null'] = [round(float(x), 4) for x in row_[:3]]
        out.append(report)
    return out
