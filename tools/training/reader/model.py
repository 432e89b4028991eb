"""The reader: an encoder over windows, and heads over what the whole document holds.

Windows are read first. A report is the vectors of its trigger's first and last token, their mean and its kind; it then points into the
calendar (every time expression of the document) and the cast (every member, by each near mention and by its mean over all mentions).
"""

import math

import torch
import torch.nn as nn
import torch.nn.functional as F
from transformers import BertConfig, BertModel

from examples import CAST_KINDS, CAST_ROLES, KINDS, OUTCOMES, ROLES, STATUSES

POINT = 128
NULLS = {'date': 2, 'who': 3, 'whom': 3}
DISTANCES = 24
# Mentions and times further away than this are chosen by what they are, not by where they stand.
NEAR = 400


def distance_bucket(d):
    """Signed distance in tokens, by powers of two with a half step: 12 buckets before, 12 after."""
    size = d.abs().clamp(max=4095).float()
    step = (torch.log2(size + 1)).long().clamp(max=11)
    return torch.where(d < 0, step, step + 12)


def mlp(inputs, width, outputs):
    return nn.Sequential(nn.Linear(inputs, width), nn.GELU(), nn.Linear(width, outputs))


class Heads(nn.Module):
    """Everything behind the encoder that is asked once for a report."""

    def __init__(self, hidden):
        super().__init__()
        self.kind = nn.Embedding(len(KINDS), 32)
        self.report = nn.Sequential(nn.Linear(3 * hidden + 32, 384), nn.GELU(), nn.Dropout(0.1))
        self.status = nn.Linear(384, len(STATUSES))
        self.core = nn.Linear(384, 2)
        self.outcome = nn.Linear(384, len(OUTCOMES))
        self.query = nn.ModuleDict({name: nn.Linear(384, POINT) for name in NULLS})
        self.null = nn.ModuleDict({name: nn.Linear(384, count) for name, count in NULLS.items()})
        self.distance = nn.ModuleDict({name: nn.Embedding(DISTANCES, 1) for name in NULLS})
        self.time = nn.Linear(2 * hidden, POINT)
        self.grain = nn.Embedding(4, POINT)
        self.relation = nn.Embedding(5, POINT)
        self.mention = nn.ModuleDict({name: nn.Linear(2 * hidden, POINT) for name in ROLES})
        self.form = nn.ModuleDict({name: nn.Embedding(4, POINT) for name in ROLES})
        self.member_query = nn.ModuleDict({name: nn.Linear(384, POINT) for name in ROLES})
        self.member = nn.ModuleDict({name: nn.Linear(hidden + len(CAST_KINDS) + len(CAST_ROLES) + 4, POINT) for name in ROLES})
        self.recency = nn.ModuleDict({name: nn.Embedding(DISTANCES, 1) for name in ROLES})
        for embedding in [*self.distance.values(), *self.recency.values(), self.grain, self.relation, *self.form.values()]:
            nn.init.normal_(embedding.weight, std=0.02)

    def reports(self, ends, kinds):
        return self.report(torch.cat([ends, self.kind(kinds)], -1))

    def dates(self, report, times, grains, relations, distances):
        """Scores over NO_DATE, PUBLISHED and the time expressions: reports x (2 + times)."""
        key = self.time(times) + self.grain(grains) + self.relation(relations)
        scores = self.query['date'](report) @ key.T / math.sqrt(POINT) + self.distance['date'](distances).squeeze(-1)
        return torch.cat([self.null['date'](report), scores], -1)

    def mentions(self, role, report, mentions, forms, distances):
        key = self.mention[role](mentions) + self.form[role](forms)
        return self.query[role](report) @ key.T / math.sqrt(POINT) + self.distance[role](distances).squeeze(-1)

    def members(self, role, report, members, recency):
        scores = self.member_query[role](report) @ self.member[role](members).T / math.sqrt(POINT)
        return scores + self.recency[role](recency).squeeze(-1)


class Reader(nn.Module):
    def __init__(self, config):
        super().__init__()
        self.encoder = BertModel(BertConfig(**config), add_pooling_layer=False)
        self.tag = nn.Linear(config['hidden_size'], 2 * len(KINDS) + 1)
        self.heads = Heads(config['hidden_size'])
        for module in self.encoder.modules():
            if isinstance(module, nn.Dropout):
                module.p = 0.0
        self.encoder.embeddings.requires_grad_(False)


def pooled(scores, of, members):
    """Logarithm of the summed exponentials of what belongs to each member: reports x members."""
    top = scores.amax(-1, keepdim=True).detach()
    belongs = F.one_hot(of, members).to(scores.dtype)
    return torch.log((scores - top).exp() @ belongs + 1e-30) + top


def member_signs(members):
    """What is known of each member without its words: kind, roles, and how often and where the document names it."""
    rows = []
    for kind, roles, count, first, titled in members:
        row = [0.0] * (len(CAST_KINDS) + len(CAST_ROLES) + 4)
        row[kind] = 1.0
        for role in roles:
            row[len(CAST_KINDS) + role] = 1.0
        row[-4:] = [math.log1p(count) / 3, first, float(titled), float(bool(roles))]
        rows.append(row)
    return torch.tensor(rows)


class Document:
    """Vectors of one example's tokens, and the pointers of its reports."""

    def __init__(self, heads, example, states):
        """`states`: place of a token in the document -> its vector, as a matrix and an index."""
        self.heads, self.example = heads, example
        self.matrix, self.row = states
        mentions = [m for m in example.mentions if m[0] in self.row and m[1] in self.row]
        times = [(n, t) for n, t in enumerate(example.times) if t[0] in self.row and t[1] in self.row]
        self.times = [n for n, _ in times]
        self.mentions = mentions
        ends = lambda spans: torch.cat([self.at([a for a, *_ in spans]), self.at([b for _, b, *_ in spans])], -1)
        self.time_vectors = ends([t for _, t in times]) if times else None
        self.time_grains = torch.tensor([t[3] for _, t in times], dtype=torch.long)
        self.time_relations = torch.tensor([t[4] for _, t in times], dtype=torch.long)
        self.time_starts = torch.tensor([t[0] for _, t in times], dtype=torch.long)
        if mentions:
            self.mention_vectors = ends(mentions)
            self.mention_forms = torch.tensor([m[3] for m in mentions])
            self.mention_starts = torch.tensor([m[0] for m in mentions])
            self.mention_of = torch.tensor([m[2] for m in mentions])
            hidden = self.matrix.shape[-1]
            half = (self.mention_vectors[:, :hidden] + self.mention_vectors[:, hidden:]) / 2
            belongs = F.one_hot(self.mention_of, len(example.members)).float()
            mean = belongs.T @ half / belongs.sum(0).clamp(min=1).unsqueeze(-1)
            self.member_vectors = torch.cat([mean, member_signs(example.members)], -1)

    def at(self, tokens):
        return self.matrix[[self.row[t] for t in tokens]]

    def reports(self, spans, kinds):
        rows = [[self.row[t] for t in range(a, b + 1) if t in self.row] for a, b in spans]
        mean = torch.stack([self.matrix[r].mean(0) for r in rows])
        ends = torch.cat([self.matrix[[r[0] for r in rows]], self.matrix[[r[-1] for r in rows]], mean], -1)
        return self.heads.reports(ends, torch.tensor(kinds))

    def dates(self, report, starts):
        if self.time_vectors is None:
            return self.heads.null['date'](report)
        distances = distance_bucket(self.time_starts[None, :] - torch.tensor(starts)[:, None])
        return self.heads.dates(report, self.time_vectors, self.time_grains, self.time_relations, distances)

    def people(self, role, report, starts):
        """Scores over OPEN, ROLE, MISSING and the members."""
        null = self.heads.null[role](report)
        if not self.mentions:
            return null
        at = torch.tensor(starts)[:, None]
        away = self.mention_starts[None, :] - at
        near = self.heads.mentions(role, report, self.mention_vectors, self.mention_forms, distance_bucket(away))
        near = near.masked_fill(away.abs() > NEAR, -30.0)
        count = len(self.example.members)
        belongs = self.mention_of
        # Of each member the mention nearest to the trigger.
        far = torch.full((len(starts), count), 4095, dtype=torch.long)
        closest = far.scatter_reduce(1, belongs.expand(len(starts), -1), away.abs(), 'amin')
        recency = distance_bucket(-closest)
        overall = self.heads.members(role, report, self.member_vectors, recency)
        scores = pooled(torch.cat([near, overall], -1), torch.cat([belongs, torch.arange(count)]), count)
        present = torch.zeros(count).index_fill(0, belongs, 1).bool()
        return torch.cat([null, scores.masked_fill(~present, -30.0)], -1)


def encoder_inputs(example, windows, cls, sep, pad):
    """Token ids and mask of windows, and the place of the first text token of each row."""
    rows = [[cls, *example.title, sep, *example.tokens[w.left : w.end], sep] for w in windows]
    longest = max(len(r) for r in rows)
    ids = torch.tensor([r + [pad] * (longest - len(r)) for r in rows])
    mask = torch.tensor([[1] * len(r) + [0] * (longest - len(r)) for r in rows])
    return ids, mask, len(example.title) + 2


def states_of(example, windows, hidden, shift):
    """The vectors of the tokens that the windows look at, one after another, and where each token of the document stands among them."""
    parts, row, at = [], {}, 0
    for n, w in enumerate(windows):
        lead = w.start if n else w.left  # what stands before the first window has its vectors from there
        parts.append(hidden[n, shift + lead - w.left : shift + w.end - w.left])
        for t in range(lead, w.end):
            row[t] = at + t - lead
        at += w.end - lead
    return torch.cat(parts), row
