"""How well reports fit the annotation, counted as the scorer of case files counts mentions."""

import bisect

from examples import KINDS, ROLES, date_fits, is_role_phrase, same_name

THRESHOLDS = [0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6]


def measure(examples, results):
    for threshold in THRESHOLDS:
        yield line(f'at {threshold}:', counts(examples, results, threshold))
    total = counts(examples, results, 0.4)
    for kind in KINDS:
        hit, missed, wrong = total['kinds'].get(kind, (0, 0, 0))
        yield f'  {kind:16} F1 {100 * 2 * hit / max(1, 2 * hit + missed + wrong):5.1f} ({hit} found, {missed} missed, {wrong} wrong)'


def line(head, c):
    hit, missed, wrong = c['mention']
    share = lambda name: f'{100 * c[name][0] / max(1, c[name][1]):.1f}'
    f1 = 200 * hit / max(1, 2 * hit + missed + wrong)
    return (
        f'{head} mention F1 {f1:.1f} (P {100 * hit / max(1, hit + wrong):.1f} R {100 * hit / max(1, hit + missed):.1f}) status {share("status")} '
        f'stated date {share("date")} any date {share("any")} who {share("who")} whom {share("whom")}; '
        f'names given for who {share("given_who")} false {share("false_who")}, whom {share("given_whom")} false {share("false_whom")}'
    )


def counts(examples, results, threshold):
    c = {name: [0, 0] for name in ('status', 'date', 'any', 'who', 'whom', 'given_who', 'given_whom', 'false_who', 'false_whom')}
    mention, kinds = [0, 0, 0], {}
    for example, reports in zip(examples, results):
        d = example.raw
        told = joined(d, reports, threshold)
        got = pairs_of(d, told)
        for i, m in enumerate(d['mentions']):
            tally = kinds.setdefault(m['kind'], [0, 0, 0])
            if m['core']:
                mention[0 if i in got else 1] += 1
                tally[0 if i in got else 1] += 1
            if i in got:
                compare(c, d, m, told[got[i]])
        used = set(got.values())
        for j, r in enumerate(told):
            if j not in used:
                mention[2] += 1
                kinds.setdefault(r['kind'], [0, 0, 0])[2] += 1
    return {**c, 'mention': mention, 'kinds': kinds}


# Words of one kind in a sentence that stand no further apart tell one event; as `triggers.ts` of the product joins them.
TOGETHER = 80


def joined(d, reports, threshold):
    """Reports from a probability on; of several of a kind that stand near each other the surest, surer for the others."""
    groups, last = [], {}
    sentence = sentence_of(d)
    for r in sorted(reports, key=lambda r: (r['start'], r['end'])):
        group = last.get(r['kind'])
        if group and sentence(group['at']) == sentence(r['start']) and r['start'] - group['end'] <= TOGETHER:
            more, less = max(group['p'], r['p']), min(group['p'], r['p'])
            group['p'] = more + 0.5 * (1 - more) * less
            group['at'], group['end'] = r['start'], r['end']
            if r['p'] > group['surest']['p']:
                group['surest'] = r
        else:
            group = last[r['kind']] = {'p': r['p'], 'at': r['start'], 'end': r['end'], 'surest': r}
            groups.append(group)
    return [{**group['surest'], 'p': group['p']} for group in groups if group['p'] >= threshold]


def sentence_of(d):
    starts = [a for a, _ in d['sentences']]

    def sentence(at):
        n = bisect.bisect_right(starts, at) - 1
        return n if n >= 0 and at < d['sentences'][n][1] else -1

    return sentence


def pairs_of(d, reports):
    """Place of a mention -> place of its report: of one kind, words that overlap first, then any place in the sentence."""
    sentence = sentence_of(d)
    places = [sentence(r['start']) for r in reports]
    pairs = []
    for i, m in enumerate(d['mentions']):
        here = sentence(m['start'])
        for j, r in enumerate(reports):
            if r['kind'] != m['kind']:
                continue
            overlap = min(m['end'], r['end']) - max(m['start'], r['start'])
            if overlap > 0:
                pairs.append((1e6 + overlap, i, j))
            elif places[j] == here:
                pairs.append((-abs(m['start'] - r['start']), i, j))
    got, used = {}, set()
    for _, i, j in sorted(pairs, reverse=True):
        if i not in got and j not in used:
            got[i] = j
            used.add(j)
    return got


def matched(d, reports, threshold=0.35):
    """Mentions with the reports that tell them."""
    told = joined(d, reports, threshold)
    return [(d['mentions'][i], told[j]) for i, j in sorted(pairs_of(d, told).items())]


def compare(c, d, m, r):
    def add(name, right):
        c[name][0] += bool(right)
        c[name][1] += 1

    add('status', max(r['status'], key=r['status'].get) == m['status'])
    place = r['dates'][0][0]
    given = None if place == 'none' else d['published'] if place == 'published' else d['times'][place][3]
    if m['stated']:
        add('date', date_fits(given, m['stated']))
    add('any', date_fits(given, m['stated']) if m['stated'] else given is None)
    for role in ROLES:
        if m[role] is None:
            continue
        names = [n for n in m[role] if not is_role_phrase(n)]
        best = r[role][0] if r[role] and r[role][0][1] > max(r[role + '_null']) else None
        fits = best is not None and any(same_name(d['cast'][best[0]]['name'], n) for n in names)
        add(role, fits or (best is None and not names))
        if names:
            add('given_' + role, best is not None)
        if best is not None:
            add('false_' + role, not fits)
