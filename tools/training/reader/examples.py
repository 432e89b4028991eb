"""Annotated documents as `export.ts` writes them, cut into windows of tokens, with what is to be learned of each.

Places in a document are UTF-16 code units on the way in and out, and token indices inside.
"""

import bisect
import json
import re
from dataclasses import dataclass, field

KINDS = (
    'conduct statement legislation investigation arrest charge plea filing amendment party-change motion position discovery '
    'hearing ruling dismissal settlement jury trial testimony verdict mistrial judgment award sentence appeal appeal-decision '
    'enforcement release'
).split()
STATUSES = ['occurred', 'scheduled', 'alleged', 'expected', 'denied']
OUTCOMES = [
    None, 'plaintiff', 'defendant', 'mixed', 'granted', 'denied', 'guilty', 'not guilty', 'liable', 'not liable', 'affirmed',
    'reversed', 'other',
]
CAST_KINDS = ['person', 'organization', 'government', 'court', 'jury', 'place', 'statute', 'work']
CAST_ROLES = ['plaintiff', 'defendant', 'judge', 'counsel', 'prosecutor', 'witness', 'victim', 'other']
ROLES = ['who', 'whom']

# What a pointer may choose beside the members of the cast: nobody is told; a role phrase ("prosecutors"); a name that the cast lacks.
OPEN, ROLE, MISSING = 0, 1, 2
# What the date pointer may choose beside the time expressions.
NO_DATE, PUBLISHED = 0, 1

BODY, LEFT, TITLE = 240, 64, 24

GENERIC = re.compile(
    r'^(?:an? |the )?(?:grand jury|jury|jurors?|courts?|judges?|justices?|prosecutors?|prosecution|defen[cs]e|plaintiffs?|defendants?'
    r'|lawyers?|attorneys?|counsel|police|officers?|investigators?|officials?|authorities|regulators?|government|witness(?:es)?'
    r'|victims?|appeals? (?:court|panel)|panel|magistrate(?: judge)?|clerk|agents?|famil(?:y|ies)|investors?|shareholders?)$',
    re.I,
)
TITLES = re.compile(r'\b(?:mr|mrs|ms|dr|judge|justice|sir|dame|jr|sr|ii|iii|inc|corp|co|llc|ltd|plc|the|of|and|for|us|u\.s\.)\b\.?', re.I)


def words_of(name):
    return re.sub(r'[^\w ]', ' ', TITLES.sub(' ', name.lower())).split()


def same_name(a, b):
    """Whether two written forms can be one name: every word of the shorter fits one of the longer; one word alone must be first or last."""
    x, y = words_of(a), words_of(b)
    if not x or not y:
        return a.lower().strip() == b.lower().strip()
    short, long = (x, y) if len(x) <= len(y) else (y, x)
    if len(short) == 1:
        return long[-1] == short[0] or long[0] == short[0] or ''.join(w[0] for w in long) == short[0]
    fits = lambda w, v: w == v or (len(w) == 1 and v.startswith(w)) or (len(v) == 1 and w.startswith(v))
    return all(any(fits(w, v) for v in long) for w in short)


def is_role_phrase(name):
    return bool(GENERIC.match(name)) or not re.search(r'[A-Z]', name)


def interval(edtf):
    """First and last day of an EDTF value; an open end is '' or '9999'."""
    first, last = (re.sub(r'[~?%]', '', edtf).split('/') + [None])[:2]
    last = first if last is None else last

    def low(day):
        return '' if day in ('..', '') else {4: day + '-01-01', 7: day + '-01'}.get(len(day), day).replace('X', '0')

    def high(day):
        return '9999' if day in ('..', '') else {4: day.replace('X', '9') + '-12-31', 7: day + '-31'}.get(len(day), day)

    return low(first), high(last)


def date_fits(given, expected):
    """Whether a date lies inside the expected one, as the scorer counts it."""
    if given is None or expected is None:
        return False
    (a, b), (c, d) = interval(given), interval(expected)
    return a >= c and b <= d


def grain_of(edtf):
    """0 a day, 1 a month, 2 a year, 3 anything else."""
    return {10: 0, 7: 1, 4: 2}.get(len(edtf), 3) if re.fullmatch(r'[\d-]+', edtf) else 3


def relation_of(edtf, published):
    """Place beside the day of publication: 0 unknown, 1 before it, 2 on it, 3 after it, 4 around it."""
    if not published:
        return 0
    low, high = interval(edtf)
    if high < published:
        return 1
    if low > published:
        return 3
    return 2 if low == high == published else 4


@dataclass
class Window:
    """`tokens[left:end]` of the document behind title and marks; what is told is looked for in `tokens[start:end]`."""

    left: int
    start: int
    end: int


@dataclass
class Report:
    start: int  # token
    end: int  # token, inclusive
    kind: int
    status: int = 0
    core: int = 1
    outcome: int = 0
    # Places among the time expressions (shifted by two: NO_DATE, PUBLISHED) that are right; None is not known.
    dates: list | None = None
    # Shares over OPEN, ROLE, MISSING and the members of the cast (shifted by three); None is not known.
    who: dict | None = None
    whom: dict | None = None


@dataclass
class Example:
    """A document, or a stretch of a long one."""

    pile: str
    doc: str
    title: list
    tokens: list
    offsets: list  # UTF-16 start and end of each token
    windows: list
    published: str | None
    sentences: list  # first and last token
    times: list  # (first token, last token, place in the document's list, grain, relation)
    mentions: list  # (first token, last token, member, form)
    members: list  # (kind, [roles], number of mentions, place of the first mention 0..1, in the title)
    reports: list = field(default_factory=list)
    raw: dict = field(default_factory=dict)


def utf16_map(text):
    """For each code point its offset in UTF-16 code units, or None where they are the same."""
    if all(ord(c) < 0x10000 for c in text):
        return None
    out, at = [], 0
    for c in text:
        out.append(at)
        at += 2 if ord(c) > 0xFFFF else 1
    out.append(at)
    return out


FORMS = {'name': 0, 'title': 1, 'description': 2, 'pronoun': 3}


def load(path, tokenizer):
    with open(path) as lines:
        return [example_of(json.loads(line), tokenizer) for line in lines]


def example_of(d, tokenizer):
    encoded = tokenizer.encode(d['text'], add_special_tokens=False)
    units = utf16_map(d['text'])
    offsets = [(a, b) if units is None else (units[a], units[b]) for a, b in encoded.offsets]
    starts = [a for a, _ in offsets]
    first = lambda unit: max(0, bisect.bisect_right(starts, unit) - 1)
    last = lambda unit: max(0, bisect.bisect_left(starts, unit) - 1)
    span = lambda start, end: (first(start), max(first(start), last(end)))
    sentences = [span(a, b) for a, b in d['sentences'] if b > a]
    title = tokenizer.encode(d['title'] or '', add_special_tokens=False)
    times = [
        (*span(a, b), n, grain_of(edtf), relation_of(edtf, d['published']))
        for n, (a, b, _, edtf) in enumerate(d['times'])
        if edtf and b > a
    ]
    mentions, members = [], []
    size = max(1, len(d['text']))
    for n, member in enumerate(d['cast']):
        places = [(*span(a, b), n, FORMS[form]) for a, b, form in member['mentions'] if b > a]
        mentions += places
        head = d['title'] or ''
        members.append(
            (
                CAST_KINDS.index(member['kind']),
                sorted({CAST_ROLES.index(r if r in CAST_ROLES else 'other') for r in member['roles']}),
                len(places),
                min((a for a, b, _ in member['mentions']), default=size) / size,
                any(name and name in head for name in [member['name'], *member['aliases']]),
            )
        )
    example = Example(
        d['pile'], d['doc'], title.ids[:TITLE], encoded.ids, offsets, windows_of(sentences), d['published'], sentences, times, mentions,
        members, raw=d,
    )
    example.reports = sorted((report_of(m, d, span, times) for m in d['mentions']), key=lambda r: (r.start, r.end))
    return example


def windows_of(sentences):
    """Whole sentences, as many as fit; a sentence that is longer than a window is cut."""
    pieces = [(a + k, min(b, a + k + BODY - 1)) for a, b in sentences for k in range(0, b - a + 1, BODY)]
    out = []
    for a, b in pieces:
        if out and b + 1 - out[-1].start <= BODY and a >= out[-1].start:
            out[-1].end = max(out[-1].end, b + 1)
        else:
            out.append(Window(max(0, a - LEFT), a, b + 1))
    return out


def report_of(m, d, span, times):
    start, end = span(m['start'], m['end'])
    report = Report(start, end, KINDS.index(m['kind']), STATUSES.index(m['status']), int(m['core']))
    report.outcome = OUTCOMES.index(m['outcome']) if m['outcome'] in OUTCOMES else OUTCOMES.index('other')
    report.dates = dates_of(m, d, times)
    report.who, report.whom = (people_of(m[role], d['cast']) for role in ROLES)
    return report


def dates_of(m, d, times):
    words, stated = m['dateWords'], m['stated']
    if words == 'published':
        return [PUBLISHED]
    value = lambda time: d['times'][time[2]][3]
    if words is not None:
        hit = [d['times'][n][3] for *_, n, _, _ in times if d['times'][n][0] < words[1] and words[0] < d['times'][n][1]]
        hit = [edtf for edtf in hit if stated is None or date_fits(edtf, stated)] or hit
        return [k + 2 for k, time in enumerate(times) if value(time) in hit] or None
    if stated is None:
        return [NO_DATE]
    fitting = [k + 2 for k, time in enumerate(times) if date_fits(value(time), stated)]
    return fitting or ([PUBLISHED] if date_fits(d['published'], stated) else None)


def people_of(names, cast):
    if names is None:
        return None
    found = {}
    for name in names:
        hits = [
            n for n, member in enumerate(cast)
            if member['kind'] not in ('statute', 'place', 'work') and any(same_name(form, name) for form in [member['name'], *member['aliases']])
        ]
        exact = [n for n in hits if same_name(cast[n]['name'], name)] or hits
        if is_role_phrase(name):
            found[ROLE] = 1
        elif not exact:
            found[MISSING] = 1
        else:
            for n in exact:
                found[n + 3] = found.get(n + 3, 0) + 1 / len(exact)
    if not found:
        found = {OPEN: 1}
    # A name that is there counts before one that the cast lacks, and before a mere role.
    named = {k: v for k, v in found.items() if k >= 3}
    found = named or found
    total = sum(found.values())
    return {k: v / total for k, v in found.items()}


def stretches(example, most):
    """The document in stretches of at most so many windows, each an example with its own times, cast and reports."""
    if len(example.windows) <= most:
        return [example]
    out = []
    for k in range(0, len(example.windows), most):
        windows = example.windows[k : k + most]
        low, high = windows[0].start, windows[-1].end
        inside = lambda x: low <= x[0] and x[1] < high
        times = [n for n, t in enumerate(example.times) if inside(t)]
        time_at = {n + 2: i + 2 for i, n in enumerate(times)} | {NO_DATE: NO_DATE, PUBLISHED: PUBLISHED}
        mentions = [m for m in example.mentions if inside(m)]
        kept = sorted({m[2] for m in mentions})
        member_at = {n + 3: i + 3 for i, n in enumerate(kept)} | {OPEN: OPEN, ROLE: ROLE, MISSING: MISSING}

        def people(shares):
            if shares is None:
                return None
            left = {member_at[k]: v for k, v in shares.items() if k in member_at}
            total = sum(left.values())
            return {k: v / total for k, v in left.items()} if total > 0 else {MISSING: 1}

        reports = [
            Report(
                r.start, r.end, r.kind, r.status, r.core, r.outcome,
                None if r.dates is None else [time_at[t] for t in r.dates if t in time_at] or None,
                people(r.who), people(r.whom),
            )
            for r in example.reports
            if low <= r.start < high
        ]
        out.append(
            Example(
                example.pile, example.doc, example.title, example.tokens, example.offsets, windows, example.published,
                example.sentences, [example.times[n] for n in times],
                [(a, b, member_at[n + 3] - 3, form) for a, b, n, form in mentions], [example.members[n] for n in kept], reports,
            )
        )
    return out
