import type { Span } from '../document/document.ts';
import { traitsOf } from '../field/kinds/index.ts';
import type { Outcome, Status } from '../field/values.ts';
import { deedLabel } from '../linking/conduct-types.ts';
import { chooseDate, type DateVote } from '../linking/dates.ts';
import type { CompanionDate } from '../linking/dates-from-companions.ts';
import type { EventGroup } from '../linking/events.ts';
import { likenessButForValues } from '../linking/likeness.ts';
import { daysFromOthers, type LinkedMatter, linkPile } from '../linking/link.ts';
import { order, type Piece } from '../linking/parties.ts';
import { fateOf } from '../linking/schedule.ts';
import type { Telling } from '../linking/telling.ts';
import type { Day } from '../words/calendar.ts';
import { edtfIntersects, edtfSortKey } from '../words/edtf.ts';
import { oneLine } from '../words/one-line.ts';
import { asOf, knownBy } from './clocks.ts';
import type { Decision } from './decisions/decision.ts';
import { orphanedOf } from './decisions/orphans.ts';
import { decisionsIn, knownOnly, type PlacedDecision, placeDecisions } from './decisions/placed.ts';
import { type DecidedGroup, type Reached, regroup } from './decisions/regroup.ts';
import { isTouched, type Rulings, rulingsOf } from './decisions/rulings.ts';
import { disagreementsOf, spanOf, spellingsOf } from './disagreements.ts';
import { contentId, readableIds } from './identity.ts';
import { heldByLater } from './inferred-occurrence.ts';
import { postureOf } from './posture.ts';
import { type Said, saidIn } from './quotes.ts';
import { isListed, openingLength, type Tellings } from './salience.ts';
import type { CaseEvent, CaseFile, Decided, Disagreement, Matter, Party, Proceeding, Report } from './schema.ts';
import { summarize } from './summary.ts';

export interface BuildOptions {
  /** The clock of the world: what happened after the day has not. */
  readonly asOf?: Day | undefined;
  /** The clock of knowledge: only documents published by the day. */
  readonly knownBy?: Day | undefined;
  /** Document id to the id of the document it repeats; both count as one source. */
  readonly sameSource: ReadonlyMap<string, string>;
  /** What persons decided; replayed in order of number. */
  readonly decisions?: readonly Decision[] | undefined;
}

/** Reads all documents of a pile together: the case file. The order of the pile does not matter. Throws nothing. */
export function buildCaseFile(pile: readonly Piece[], options: BuildOptions): CaseFile {
  const known = knownBy(pile, options.knownBy);
  const isKnown = new Set(known.map(({ document }) => document.id));
  const placed = placeDecisions(
    options.decisions ?? [],
    pile.map(({ document }) => document),
  );
  const heard = knownOnly(placed.list, isKnown);
  const built = linkPile(known, { sameSource: options.sameSource }).map((linked) =>
    decidedMatterOf(linked, options, decisionsIn(heard, new Set(linked.pieces.map(({ document }) => document.id)))),
  );
  return {
    version: 1,
    documents: known.map(({ document }) => ({
      id: document.id,
      path: document.path,
      title: document.title,
      publisher: document.publisher,
      url: document.url,
      published: document.published,
      publishedFrom: document.publishedFrom,
      kind: document.kind,
      sameAs: repeated(document.id, options.sameSource),
      text: document.text,
      blocks: document.blocks,
    })),
    matters: built.map(({ matter }) => matter),
    orphaned: orphanedOf(
      placed,
      built.map(({ reached }) => reached),
      isKnown,
    ),
  };
}

/** The document it repeats; `null` for one that stands for itself. */
function repeated(id: string, sameSource: ReadonlyMap<string, string>): string | null {
  const other = sameSource.get(id) ?? id;
  return other === id ? null : other;
}

/** One matter, from what linking found in its documents. */
export function matterOf(linked: LinkedMatter, options: Pick<BuildOptions, 'asOf'>): Matter {
  return decidedMatterOf(linked, options, []).matter;
}

/** A matter, and what became of the decisions on its entries. */
export interface DecidedMatter {
  readonly matter: Matter;
  readonly reached: ReadonlyMap<string, Reached>;
}

/** One matter with what was decided on it. It depends on no decisions but those whose words stand in its documents (`decisionsIn`). */
export function decidedMatterOf(
  read: LinkedMatter,
  options: Pick<BuildOptions, 'asOf'>,
  decisions: readonly PlacedDecision[],
): DecidedMatter {
  const { groups, reached } = regroup(read, decisions);
  const ruled = groups.map((one) => ({ ...one, rulings: rulingsOf(one.decisions) }));
  const valid = ruled.filter(({ rulings }) => rulings.review !== 'rejected');
  const grouped = reached.size === 0 ? read : regrouped(read, valid);
  const misspelt = grouped.parties.list.flatMap((party) => {
    const one = spellingsOf(party, grouped.events, grouped.sourceOf);
    return one === null ? [] : [{ ...one, party: party.index }];
  });
  const linked = respelt(
    grouped,
    new Map(
      misspelt.flatMap(({ party, group, found }) => {
        const name = valid[group]!.rulings.settled.get('name')?.value;
        return name !== undefined && found.values.some(({ value }) => value === name) ? [[party, name] as const] : [];
      }),
    ),
  );
  const { pieces, parties, proceedings } = linked;
  const partyIds = readableIds(read.parties.list.map((one) => one.name));
  const proceedingIds = readableIds(proceedings.list.map((one) => one.label));
  const lastKnown = lastDay(pieces, options.asOf);
  const published = new Map(pieces.map(({ document }) => [document.id, document.published]));
  const inOrder = (events: readonly CaseEvent[]) =>
    [...asOf(events, options.asOf, published)].sort(
      (a, b) =>
        order(a.date === null ? '~' : edtfSortKey(a.date), b.date === null ? '~' : edtfSortKey(b.date)) ||
        order(a.id, b.id),
    );

  const entries = valid.map((one, at) => ({
    ...one,
    event: eventOf(linked, one, linked.companions[at] ?? null, lastKnown, partyIds, proceedingIds),
  }));
  const sorted = heldByLater(inOrder(entries.map((one) => one.event)));
  const rejected = inOrder(
    ruled
      .filter(({ rulings }) => rulings.review === 'rejected')
      .map((one) => eventOf(linked, one, null, lastKnown, partyIds, proceedingIds)),
  );
  const inCase = new Set(proceedings.list.flatMap((one) => one.parties.map(({ party }) => partyIds[party]!)));
  const byId = new Map(entries.map((one) => [one.id, one]));
  // What a person has looked at is never told in passing.
  const chronology = sorted.filter((event) => {
    const { group, rulings } = byId.get(event.id)!;
    return isTouched(rulings) || isListed(tellingsOf(event, group, inCase));
  });
  const kept = new Set(chronology.map((one) => one.id));
  const said = saidIn(linked, partyIds, proceedingIds);
  const disagreements = entries.flatMap(({ group, event, rulings }, at) =>
    kept.has(event.id)
      ? [
          ...disagreementsOf(
            group.tellings,
            linked.sourceOf,
            (one, other) => likenessButForValues(one, other, linked.rarity),
            (piece) => pieces[piece]!.document.publisher,
          ),
          ...misspelt.filter((one) => one.group === at).map((one) => one.found),
        ].map(
          (found): Disagreement => ({
            event: event.id,
            field: found.field,
            kind: found.kind,
            values: found.values.map(({ value, tellings }) => ({
              value,
              reports: tellings.map((telling) => spanOf(pieces[telling.piece]!.document.id, telling)),
            })),
            settled: rulings.settled.get(found.field) ?? null,
          }),
        )
      : [],
  );
  const shown = shownParties(linked, said, partyIds);
  const matter: Matter = {
    id: contentId('matter', pieces[0]!.document.id),
    title: titleOf(linked, chronology, proceedingIds),
    parties: parties.list
      .filter((one) => shown.has(one.index))
      .map(
        (one): Party => ({
          id: partyIds[one.index]!,
          name: one.name,
          kind: one.kind,
          aliases: one.aliases,
          mentions: one.entities
            .flatMap(({ piece, entity }) =>
              entity.mentions.map(({ start, end }) => ({ piece, document: pieces[piece]!.document.id, start, end })),
            )
            .sort((a, b) => a.piece - b.piece || a.start - b.start || a.end - b.end)
            .map(({ document, start, end }) => ({ document, start, end })),
        }),
      ),
    proceedings: proceedings.list.map((one): Proceeding => {
      const own = chronology.filter((event) => event.proceeding === proceedingIds[one.index]);
      return {
        id: proceedingIds[one.index]!,
        label: one.label,
        caption: one.caption,
        kind: one.kind,
        court: one.court,
        docketNumber: one.docketNumber,
        filed: filedOf(one.filed, own),
        claims: one.claims,
        posture: postureOf(own, one.kind),
        claimPostures: one.claims.map((claim) => ({
          claim,
          posture: postureOf(
            own.filter((event) => bearsOn(claim, byId.get(event.id)!.group)),
            one.kind,
          ),
        })),
        parties: one.parties.map(({ party, role }) => ({ party: partyIds[party]!, role })),
        relations: one.relations.map(({ proceeding, relation, reason, words }) => ({
          proceeding: proceedingIds[proceeding]!,
          relation,
          reason: words === null ? reason : `${reason}: ${quotedShort(pieces[words.piece]!.document.text, words)}`,
        })),
        reasons: one.reasons,
      };
    }),
    events: chronology,
    passing: sorted.filter((event) => !kept.has(event.id)),
    rejected,
    ...said,
    disagreements,
  };
  return { matter, reached };
}

/** The matter with its events as they were decided to belong together; those ruled out are no evidence of anything else. */
function regrouped(linked: LinkedMatter, groups: readonly DecidedGroup[]): LinkedMatter {
  const events = groups.map(({ group }) => group);
  return {
    ...linked,
    events,
    proceedings: { list: linked.proceedings.list, of: groups.map(({ placed }) => placed) },
    companions: daysFromOthers(linked.pieces, events),
  };
}

/** The words in quotation marks on one line, cut where they are long. */
function quotedShort(text: string, { start, end }: Span): string {
  const words = oneLine(text.slice(start, end));
  return `“${words.length <= 120 ? words : `${words.slice(0, 118)} …`}”`;
}

/** Parties under the spelling that a person settled on; the other stays as an alias. */
function respelt(linked: LinkedMatter, names: ReadonlyMap<number, string>): LinkedMatter {
  if (names.size === 0) return linked;
  const list = linked.parties.list.map((party) => {
    const name = names.get(party.index) ?? party.name;
    const aliases = [party.name, ...party.aliases].filter((one) => one !== name);
    return name === party.name ? party : { ...party, name, aliases };
  });
  return { ...linked, parties: { ...linked.parties, list } };
}

/** An event bears on a claim when its reports name it, or name no claim at all. */
function bearsOn(claim: string, { tellings }: EventGroup): boolean {
  const named = new Set(tellings.flatMap((one) => [...one.claims]));
  return named.size === 0 || named.has(claim);
}

/** Where a person dates the first step of a case otherwise than it had been read, the case was begun on that day. */
function filedOf(read: string | null, own: readonly CaseEvent[]): string | null {
  for (const { kind, status, date, decided } of own) {
    const instead = decided.find(({ field }) => field === 'date')?.instead;
    if (!traitsOf(kind).opens?.begins || status !== 'occurred' || date === null || typeof instead !== 'string')
      continue;
    if (read !== null && edtfIntersects(read, instead)) return date;
  }
  return read;
}

/** What decides whether an entry is listed. */
function tellingsOf(
  { kind, reports, participants }: CaseEvent,
  { tellings }: EventGroup,
  inCase: ReadonlySet<string>,
): Tellings {
  return {
    kind,
    reports: reports.length,
    dated: tellings.some(({ report: { time } }) => time?.from === 'clause' || time?.from === 'sentence'),
    parties: participants.filter(({ party }) => inCase.has(party)).length,
    opening: reports.some((report) => report.start < openingLength),
  };
}

/** The day that scheduled events are measured against: the clock's day, or the last document's. */
function lastDay(pieces: readonly Piece[], clock: Day | undefined): Day | null {
  if (clock !== undefined) return clock;
  const days = pieces.flatMap(({ document }) => (document.published === null ? [] : [document.published]));
  return days.length === 0 ? null : days.sort(order).at(-1)!;
}

function eventOf(
  linked: LinkedMatter,
  entry: DecidedGroup & { readonly rulings: Rulings },
  companion: CompanionDate | null,
  lastKnown: Day | null,
  partyIds: readonly string[],
  proceedingIds: readonly string[],
): CaseEvent {
  const { pieces, parties, sourceOf } = linked;
  const { group, placed, rulings } = entry;
  const { kind, tellings } = group;
  const first = tellings[0]!;
  const documentOf = (telling: Telling) => pieces[telling.piece]!.document;
  const readStatus = statusOf(tellings);
  const status = rulings.status?.value ?? readStatus;
  const votes = tellings.flatMap((telling): DateVote[] => {
    const { time, status: told } = telling.report;
    const document = documentOf(telling);
    return time === null
      ? []
      : [
          {
            edtf: time.edtf,
            from: time.from,
            status: told,
            source: sourceOf(telling.piece),
            documentKind: document.kind,
            published: document.published,
          },
        ];
  });
  const stated = chooseDate(companion ? [...votes, companionVote(companion, linked)] : votes, status, first.published);
  const date = companion && stated.edtf === companion.edtf ? { ...stated, reason: companion.reason } : stated;
  const agents = rolePlayers(tellings, (one) => one.agents);
  const patients = rolePlayers(tellings, (one) => one.patients).filter((party) => !agents.includes(party));
  const beneficiaries = rolePlayers(tellings, (one) => one.beneficiaries);
  const readOutcome = commonest(
    tellings.flatMap((one) => (one.report.outcome ? [one.report.outcome] : [])),
  ) as Outcome | null;
  const readAmount = amountOf(tellings);
  const outcome = rulings.outcome ? rulings.outcome.value : readOutcome;
  const amount = rulings.amount ? rulings.amount.value : readAmount;
  const names = (list: readonly number[]) => list.map((party) => parties.list[party]!.name);
  const named = (party: number) => parties.list[party]!.named || parties.list[party]!.kind === 'jury';
  const claims = [...new Set(tellings.flatMap((one) => one.report.claims.map((claim) => claim.toLowerCase())))];
  const summary = summarize({
    kind,
    status,
    outcome,
    amount,
    agents: names(
      agents.filter((party) => named(party) && (traitsOf(kind).bench !== 'acts alone' || linked.bench.has(party))),
    ),
    patients: names(patients.filter((party) => named(party) && !linked.bench.has(party))),
    beneficiaries: names(beneficiaries.filter(named)),
    claims,
    count: rulings.count?.value ?? tellings.find((one) => one.report.count !== null)?.report.count ?? null,
    deed: deedOf(tellings),
    words: commonWords(tellings, (one) => documentOf(one).text.slice(one.report.trigger.start, one.report.trigger.end)),
  });
  return {
    id: entry.id,
    kind,
    date: rulings.date ? rulings.date.value : date.edtf,
    dateReason: rulings.date?.reason ?? date.reason,
    status,
    fate: fateOf(kind, asRuled(tellings, rulings), lastKnown),
    proceeding: placed.proceeding === null ? null : proceedingIds[placed.proceeding]!,
    proceedingReason: placed.reason,
    outcome,
    amount,
    participants: [
      ...agents.map((party) => ({ party: partyIds[party]!, role: 'agent' as const })),
      ...patients.map((party) => ({ party: partyIds[party]!, role: 'patient' as const })),
      ...beneficiaries.map((party) => ({ party: partyIds[party]!, role: 'beneficiary' as const })),
    ],
    summary: rulings.summary?.value ?? summary,
    reports: tellings.map((telling): Report => {
      const { report, piece } = telling;
      const { document, reading } = pieces[piece]!;
      const expression =
        report.time === null || report.time.expression === null
          ? null
          : (reading.times[report.time.expression] ?? null);
      return {
        document: document.id,
        start: report.start,
        end: report.end,
        trigger: { start: report.trigger.start, end: report.trigger.end },
        stated: report.time?.edtf ?? null,
        derivation: expression?.derivation ?? null,
        alternatives: expression?.alternatives ?? [],
        status: report.status,
        outcome: report.outcome,
        amount: report.amount,
        grounds: report.grounds,
        rule: report.rule,
        source: report.source === null ? null : nullable(parties.of(piece, report.source), partyIds),
        words: document.text.slice(report.start, report.end),
      };
    }),
    sources: new Set(tellings.map((one) => sourceOf(one.piece))).size,
    reasons: group.reasons,
    review: rulings.review,
    decided: decidedOf(entry, proceedingIds, {
      date: date.edtf,
      status: readStatus,
      outcome: readOutcome,
      amount: readAmount,
      summary,
    }),
    comments: rulings.comments,
    marks: rulings.marks,
    tags: rulings.tags,
  };
}

/** Reports with the day and status that a person gave their entry, as far as they look ahead. */
function asRuled(tellings: readonly Telling[], { date, status }: Rulings): readonly Telling[] {
  if (date === null && status === null) return tellings;
  return tellings.map((one): Telling => {
    const told = status?.value ?? one.report.status;
    const ahead = date !== null && told === 'scheduled';
    return {
      ...one,
      days: ahead ? null : one.days,
      report: {
        ...one.report,
        status: told,
        ...(ahead && { time: date.value === null ? null : { edtf: date.value, expression: null, from: 'clause' } }),
      },
    };
  });
}

/** What a person set, beside what had been read. Of an entry found by hand nothing had been. */
function decidedOf(
  { instead, decisions, rulings }: DecidedGroup & { readonly rulings: Rulings },
  proceedingIds: readonly string[],
  read: Readonly<Record<'date' | 'status' | 'outcome' | 'amount' | 'summary', unknown>>,
): readonly Decided[] {
  const added = decisions.find(({ what }) => what.act === 'add')?.id;
  const { kind, proceeding, reports } = instead;
  return [
    ...(kind ? [{ field: 'kind' as const, instead: kind.value, decision: kind.decision }] : []),
    ...(['date', 'status', 'outcome', 'amount', 'summary'] as const).flatMap((field): Decided[] => {
      const decision = rulings[field]?.decision;
      if (decision === undefined || decision === added) return [];
      return [{ field, instead: added === undefined ? read[field] : null, decision }];
    }),
    ...(proceeding
      ? [
          {
            field: 'proceeding' as const,
            instead: proceeding.value === null ? null : proceedingIds[proceeding.value]!,
            decision: proceeding.decision,
          },
        ]
      : []),
    ...(reports ? [{ field: 'reports' as const, instead: reports.value, decision: reports.decision }] : []),
  ];
}

/** The day of what was decided with it, as its document gives it. */
function companionVote({ edtf, piece }: CompanionDate, { pieces, sourceOf }: LinkedMatter): DateVote {
  const { document } = pieces[piece]!;
  return {
    edtf,
    from: 'sentence',
    status: 'occurred',
    source: sourceOf(piece),
    documentKind: document.kind,
    published: document.published,
  };
}

const nullable = (party: number | null, ids: readonly string[]) => (party === null ? null : ids[party]!);

/** What happened overrides what was planned; between alleged, denied and occurred the commonest, the later report where they tie. */
function statusOf(tellings: readonly Telling[]): Status {
  const statuses = tellings.map((one) => one.report.status);
  const settled = statuses.filter((one) => one !== 'scheduled' && one !== 'expected');
  const from = settled.length > 0 ? settled : statuses;
  return commonest([...from].reverse())!;
}

/** The value found most often; the first of those that tie. */
function commonest<T>(values: readonly T[]): T | null {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  let best: T | null = null;
  for (const [value, count] of counts) if (best === null || count > counts.get(best)!) best = value;
  return best;
}

function amountOf(tellings: readonly Telling[]): CaseEvent['amount'] {
  const sums = tellings.flatMap((one) => (one.report.amount ? [one.report.amount] : []));
  const key = commonest(sums.map((one) => `${one.value} ${one.currency}`));
  return sums.find((one) => `${one.value} ${one.currency}` === key) ?? null;
}

/** Who plays a role in at least a third as many reports as the one who plays it most. */
function rolePlayers(
  tellings: readonly Telling[],
  playing: (telling: Telling) => readonly number[],
): readonly number[] {
  const counts = new Map<number, number>();
  for (const telling of tellings) for (const party of playing(telling)) counts.set(party, (counts.get(party) ?? 0) + 1);
  const most = Math.max(0, ...counts.values());
  return [...counts]
    .filter(([, count]) => 3 * count >= most)
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, 6)
    .map(([party]) => party);
}

/** The commonest short trigger, if most would recognize the event by it. */
function commonWords(tellings: readonly Telling[], words: (telling: Telling) => string): string | null {
  const short = tellings
    .map((one) => words(one).replace(/\s+/gu, ' ').trim())
    .filter((one) => one.split(' ').length <= 5 && one !== '');
  return commonest(short.map((one) => one.toLowerCase()));
}

/** What sort of deed most reports speak of. */
function deedOf(tellings: readonly Telling[]): string | null {
  const sort = commonest(tellings.flatMap((one) => [...one.deeds]));
  return sort === null ? null : deedLabel(sort);
}

/** Parties that somebody would look for: those with a part in an event, a case or a quotation, and those named often. */
function shownParties(linked: LinkedMatter, said: Said, ids: readonly string[]): ReadonlySet<number> {
  const shown = new Set<number>();
  const byId = new Map(ids.map((id, index) => [id, index]));
  for (const { tellings } of linked.events) {
    for (const one of tellings) {
      for (const party of [...one.agents, ...one.patients, ...one.beneficiaries]) shown.add(party);
      const source = linked.parties.of(one.piece, one.report.source);
      if (source !== null) shown.add(source);
    }
  }
  for (const proceeding of linked.proceedings.list) for (const { party } of proceeding.parties) shown.add(party);
  for (const { speaker, addressee } of [...said.quotes, ...said.sayings])
    for (const party of [speaker, addressee?.party ?? null]) if (party !== null) shown.add(byId.get(party)!);
  for (const party of linked.parties.list) {
    let named = 0;
    for (const { entity } of party.entities) named += entity.mentions.length;
    // Places are named all the time; one is a party only by its part in the case.
    if (party.entities.every(({ entity }) => entity.kind === 'place')) continue;
    if (named >= 3 || party.entities.some(({ entity }) => entity.designations.length > 0)) shown.add(party.index);
  }
  return shown;
}

/** The caption or label of the case with most events. */
function titleOf(linked: LinkedMatter, events: readonly CaseEvent[], ids: readonly string[]): string {
  const counts = linked.proceedings.list.map((one) => ({
    one,
    count: events.filter((event) => event.proceeding === ids[one.index]).length,
  }));
  counts.sort((a, b) => b.count - a.count || a.one.index - b.one.index);
  const main = counts[0]?.one;
  return main?.caption ?? main?.label ?? linked.pieces[0]!.document.title ?? 'Untitled matter';
}
