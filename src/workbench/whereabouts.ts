import type { Decision } from '../casefile/decisions/decision.ts';
import { standing } from '../casefile/decisions/in-force.ts';
import { kindRead } from '../casefile/decisions/keys.ts';
import { contentId } from '../casefile/identity.ts';
import type { CaseEvent, DocumentSpan, Matter, Party, Proceeding } from '../casefile/schema.ts';
import type { DocumentNote } from '../store/schema.ts';
import { type AddressOnce, addressKey } from '../store/store.ts';
import { dateWords } from '../words/dates.ts';
import { slug } from '../words/slug.ts';
import type { Whereabouts } from './schema.ts';

/** What old links are looked up in. */
export interface Kept {
  readonly documents: readonly DocumentNote[];
  readonly decisions: readonly Decision[];
  /** Matters with the ids of their documents. */
  readonly matters: readonly { readonly matter: Matter; readonly documents: readonly string[] }[];
  /** What was published once under an address (`addressKey`); `null` for nothing that is known. */
  readonly once: (key: string) => Promise<AddressOnce | null>;
}

/** What a link led to that leads nowhere now, and where that went. */
export async function whereaboutsOf(of: Whereabouts['of'], id: string, kept: Kept): Promise<Whereabouts> {
  switch (of) {
    case 'matter':
      return matterNow(
        id,
        {
          ...kept,
          matters: kept.matters.map(({ matter, documents }) => ({ id: matter.id, title: matter.title, documents })),
        },
        await kept.once(addressKey('matter', id)),
      );
    case 'document':
      return documentNow(id, kept);
    case 'entry':
      return await entryNow(id, kept);
    case 'party':
      return await partyNow(id, kept);
    case 'proceeding':
      return await proceedingNow(id, kept);
  }
}

type Found = Omit<Whereabouts, 'of'>;

const nowhere = (line: string, was: string | null = null): Found => ({ was, line, to: null });

/** A matter as far as its address goes. */
export interface MatterAt {
  readonly id: string;
  readonly title: string;
  /** Ids of its documents. */
  readonly documents: readonly string[];
}

/**
 * A matter is called after its first document, or the decision that started it: it answers to the name of each document that is or was its.
 *
 * @param once - what was published under the id before; it is where most of its documents are now
 */
export function matterNow(
  id: string,
  { documents, decisions, matters }: Pick<Kept, 'documents' | 'decisions'> & { readonly matters: readonly MatterAt[] },
  once: AddressOnce | null = null,
): Whereabouts {
  const successor = new Map(documents.flatMap((one) => (one.replacedBy === null ? [] : [[one.id, one.replacedBy]])));
  const holder = (document: string) => matters.find((one) => one.documents.includes(document));
  const was = once?.name ?? null;
  const to = (matter: MatterAt, line: string): Whereabouts => ({
    of: 'matter',
    was,
    line,
    to: { matter: matter.id, id: matter.id },
  });
  const still = once?.places.flatMap(({ document }) => holder(document) ?? []) ?? [];
  const [most] = [...Map.groupBy(still, (one) => one)].sort(([, a], [, b]) => b.length - a.length);
  if (most !== undefined) return to(most[0], `This matter has another address now: ${most[0].title}.`);
  const named = (document: string) => contentId('matter', document) === id;
  const own = documents.find((one) => named(one.id));
  if (own !== undefined) {
    let now: string | undefined = own.id;
    for (let steps = 0; now !== undefined && steps <= documents.length; steps += 1) {
      const matter = holder(now);
      if (matter !== undefined) return to(matter, `This matter has another address now: ${matter.title}.`);
      now = successor.get(now);
    }
    return { of: 'matter', ...nowhere(`No dispute is told of in ${own.path} now, from which this matter was made.`) };
  }
  const start = decisions.find((one) => one.what.act === 'start-matter' && named(one.id));
  if (start?.what.act === 'start-matter')
    return { of: 'matter', ...nowhere(`${start.who} had started it by hand, which was taken back.`, start.what.title) };
  const removal = removals(decisions).find(({ document }) => named(document));
  if (removal === undefined) return { of: 'matter', ...nowhere('No matter of this address was kept here.') };
  const [matter] = removal.beside.flatMap((document) => holder(document) ?? []);
  return matter === undefined
    ? { of: 'matter', ...nowhere(`This matter went with its document. ${removal.line}`) }
    : to(matter, `This matter has another address now, since its first document was removed: ${matter.title}.`);
}

function documentNow(id: string, { decisions, documents }: Kept): Whereabouts {
  const removal = removals(decisions).find(({ document }) => document === id);
  if (removal !== undefined) return { of: 'document', ...nowhere(removal.line, removal.path) };
  const same = documents.find((one) => one.id === id);
  return same === undefined
    ? { of: 'document', ...nowhere('No document of this address was kept here.') }
    : { of: 'document', was: same.path, line: `It is ${same.path}.`, to: { matter: null, id } };
}

async function entryNow(id: string, kept: Kept): Promise<Whereabouts> {
  const all = kept.matters.flatMap(({ matter }) => entriesOf(matter).map((event) => ({ matter, event })));
  const to = (found: (typeof all)[number], line: string, was: string | null = null): Whereabouts => ({
    of: 'entry',
    was,
    line,
    to: { matter: found.matter.id, id: found.event.id },
  });
  const same = all.find(({ event }) => event.id === id);
  if (same !== undefined) return to(same, `It is in ${same.matter.title}.`);
  const holder = all.find(({ event }) => addressesOf(event).includes(id));
  if (holder !== undefined) return to(holder, `It is part of “${holder.event.summary}” now.`);
  const taken = takenBack(id, kept.decisions);
  if (taken !== null) return { of: 'entry', ...taken };
  const once = await kept.once(addressKey('entry', id));
  if (once === null) return { of: 'entry', ...nowhere('No entry of this address was kept here.') };
  const there = mostAt(all, once.places, ({ event }) => event.reports);
  if (there !== null) return to(there, `What was read there is “${there.event.summary}” now.`, once.name);
  return { of: 'entry', ...nowhere(whyGone(once, kept, 'No entry is read at its words any more.'), once.name) };
}

/** The ids that an entry of each of its reports alone would have: merged or not, it had one of them once. */
const addressesOf = (event: CaseEvent): readonly string[] =>
  event.reports.flatMap((report) => {
    const kind = kindRead(report, event.kind);
    const { start, end } = report.trigger;
    return [contentId(kind, report.document, start), contentId(kind, 'added', report.document, start, end)];
  });

/** What a person added and took back. */
function takenBack(id: string, decisions: readonly Decision[]): Found | null {
  const { undoneBy } = standing(decisions);
  for (const { id: decision, what, who } of decisions) {
    if (!undoneBy.has(decision) || (what.act !== 'add' && what.act !== 'add-unsourced')) continue;
    const own =
      what.act === 'add'
        ? contentId(what.report.kind, 'added', what.report.document, what.report.start, what.report.end)
        : contentId(what.kind, 'added', decision);
    if (own === id) return nowhere(`${who} had added it by hand, which was taken back.`, what.summary);
  }
  return null;
}

async function partyNow(id: string, kept: Kept): Promise<Whereabouts> {
  const once = await kept.once(addressKey('party', id));
  const names = new Set([id, ...(once?.name == null ? [] : [slug(once.name)])]);
  const isIt = ({ aliases, decided = [] }: Party) =>
    [...aliases, ...decided.flatMap(({ field, instead }) => namesIn(field, instead))].some((one) =>
      names.has(slug(one)),
    );
  for (const { matter } of kept.matters) {
    const found = matter.parties.find((one) => one.id === id) ?? matter.parties.find(isIt);
    if (found !== undefined)
      return {
        of: 'party',
        was: once?.name ?? null,
        line: `This is ${found.name} now.`,
        to: { matter: matter.id, id: found.id },
      };
  }
  return { of: 'party', ...(await goneByName('party', once, kept)) };
}

async function proceedingNow(id: string, kept: Kept): Promise<Whereabouts> {
  const once = await kept.once(addressKey('proceeding', id));
  const isIt = ({ decided = [] }: Proceeding) =>
    decided.flatMap(({ field, instead }) => namesIn(field, instead)).some((one) => slug(one) === id);
  const all = kept.matters.flatMap(({ matter }) => matter.proceedings.map((proceeding) => ({ matter, proceeding })));
  const told = ({ matter, proceeding }: (typeof all)[number]) =>
    entriesOf(matter)
      .filter((event) => event.proceeding === proceeding.id)
      .flatMap(({ reports }) => reports);
  const found =
    all.find(({ proceeding }) => proceeding.id === id) ??
    all.find(({ proceeding }) => isIt(proceeding)) ??
    (once === null ? null : mostAt(all, once.places, told));
  if (found !== null && found !== undefined)
    return {
      of: 'proceeding',
      was: once?.name ?? null,
      line: `This is ${found.proceeding.label} now.`,
      to: { matter: found.matter.id, id: found.proceeding.id },
    };
  return { of: 'proceeding', ...(await goneByName('proceeding', once, kept)) };
}

async function goneByName(sort: 'party' | 'proceeding', once: AddressOnce | null, kept: Kept): Promise<Found> {
  const what = sort === 'party' ? 'Nobody' : 'No case';
  if (once === null) return nowhere(`${what} of this address was kept here.`);
  const dropped = kept.decisions.findLast(
    ({ what: done }) =>
      (done.act === 'drop-party' && sort === 'party' && done.party.name === once.name) ||
      (done.act === 'drop-proceeding' && sort === 'proceeding' && done.proceeding.label === once.name),
  );
  if (dropped !== undefined)
    return nowhere(`${dropped.who} dropped it on ${dateWords(dropped.when.slice(0, 10))}.`, once.name);
  return nowhere(whyGone(once, kept, `${what} of that name is told of any more.`), once.name);
}

/** Names that it had before persons gave it others, and of what was merged into it. */
function namesIn(field: string, instead: unknown): readonly string[] {
  if ((field === 'name' || field === 'label') && typeof instead === 'string') return [instead];
  return field === 'merged' && Array.isArray(instead) ? instead.map(String) : [];
}

const entriesOf = ({ events, passing, rejected }: Matter): readonly CaseEvent[] => [...events, ...passing, ...rejected];

/** Of several the one in which most of the places stand; `null` where none stands in any. */
function mostAt<T>(
  list: readonly T[],
  places: readonly DocumentSpan[],
  reportsOf: (one: T) => CaseEvent['reports'],
): T | null {
  const meets = (one: T) =>
    places.filter((place) =>
      reportsOf(one).some(
        ({ document, trigger }) =>
          document === place.document && trigger.start < place.end && trigger.end > place.start,
      ),
    ).length;
  let best: { readonly one: T; readonly count: number } | null = null;
  for (const one of list) {
    const count = meets(one);
    if (count > (best?.count ?? 0)) best = { one, count };
  }
  return best?.one ?? null;
}

/** @param otherwise - where its documents are as they were */
function whyGone({ places, removed }: AddressOnce, { decisions, documents }: Kept, otherwise: string): string {
  const removal = removals(decisions).findLast(({ document }) => removed.includes(document));
  if (removal !== undefined) return `A document that told it was removed. ${removal.line}`;
  if (removed.length > 0) return 'A document that told it was removed.';
  const byId = new Map(documents.map((one) => [one.id, one]));
  const replaced = places
    .map(({ document }) => byId.get(document))
    .find((one) => one !== undefined && one.replacedBy !== null);
  return replaced === undefined ? otherwise : `A newer text stands at ${replaced.path} now, and does not tell it.`;
}

interface Removal {
  readonly document: string;
  readonly path: string;
  readonly beside: readonly string[];
  readonly line: string;
}

/** The removals in force, in order. */
function removals(decisions: readonly Decision[]): readonly Removal[] {
  const { inOrder, undoneBy } = standing(decisions);
  return inOrder.flatMap(({ id, what, who, when, why }): Removal[] => {
    if (what.act !== 'remove' || undoneBy.has(id)) return [];
    const reason = why === null ? '' : `: ${why}`;
    const line = `${who} removed ${what.path} on ${dateWords(when.slice(0, 10))}${reason}.`;
    return [{ document: what.document, path: what.path, beside: what.beside ?? [], line }];
  });
}
