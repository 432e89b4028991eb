import type { Span } from '../../document/document.ts';
import { traitsOf } from '../../field/kinds/index.ts';
import type { EventContext } from '../english/events/event-sentence.ts';
import { eventSentences, reportsOf, type SentenceRead } from '../english/events/find.ts';
import type { Dropped } from '../reading.ts';
import type { Participant, ReadReport } from '../report.ts';
import type { ToldByModel } from './answer.ts';
import { dateOf } from './dates.ts';
import { isMentioned, type NamesOfCast, namesOfCast } from './names.ts';
import { placeOf } from './places.ts';

/** How sure it is that words tell an event of a kind where a model says so, and they are there. */
const told = 0.9;
/** How surely a chronology lists what the model says it must have, and what not. */
const weights = { core: 0.9, other: 0.1 } as const;

/**
 * How sure a name is by where its bearer is mentioned last: in the sentence, right before it, further off; and further off beside a deed, its
 * charge or its punishment: too little for a role in a case, an accusation or a printed name.
 */
const named = { here: 0.95, near: 0.9, far: 0.8, farFromDeed: 0.2 } as const;
/** So many sentences before are right before. */
const sentencesNear = 2;

export interface Grounded {
  readonly reports: readonly ReadReport[];
  /** Events whose words stand in the sentence that they name. */
  readonly found: number;
  readonly dropped: readonly Dropped[];
}

/** What of a model's events the document bears out: reports as any reader makes them, and what was dropped, with the reason. */
export function grounded(context: EventContext, events: readonly ToldByModel[]): Grounded {
  const { document, entities } = context;
  const dropped: Dropped[] = [];
  let found = 0;
  const names = namesOfCast(document.text, entities);
  const bySentence = Map.groupBy(events, ({ sentence }) => sentence);
  for (const [place, list] of bySentence)
    if (context.sentences[place] === undefined)
      dropped.push(...list.map((event) => drop('event', 'there is no such sentence', event, event.words)));
  const sentences = [...eventSentences(context, new Set(bySentence.keys()))].map(({ one }): SentenceRead => {
    const seen = new Set<string>();
    const read = (bySentence.get(one.place) ?? []).flatMap((event) => {
      const trigger = placeOf(event.words, document.text, one.sentence);
      if (trigger === null) {
        dropped.push(drop('event', 'its words are not in the sentence', event, event.words));
        return [];
      }
      found += 1;
      const key = `${event.kind} ${trigger.start}`;
      if (seen.has(key)) return [];
      seen.add(key);
      return [readBy(event, trigger, one, names, dropped)];
    });
    return { one, read };
  });
  return { reports: reportsOf(context, sentences), found, dropped };
}

function readBy(
  event: ToldByModel,
  trigger: Span,
  { context, sentence, place, day }: SentenceRead['one'],
  names: NamesOfCast,
  dropped: Dropped[],
): SentenceRead['read'][number] {
  const { document, sentences, times, sums, entities } = context;
  const { text } = document;
  const time = dateOf(event, { text, sentences, times, written: day.written });
  if (typeof time === 'string')
    dropped.push(drop('date', time, event, `${event.date} (${event.dateWords ?? 'no words'})`));

  const { amount } = event;
  const sum =
    amount && sums.find((one) => one.start >= sentence.start && one.end <= sentence.end && isSum(one, amount));
  if (amount !== null && sum === undefined)
    dropped.push(drop('amount', 'there is no such sum in the sentence', event, `${amount.value} ${amount.currency}`));

  const near = { start: sentences[Math.max(0, place - sentencesNear)]!.start, end: sentence.end };
  const accuses = traitsOf(event.kind).accuses === true;
  const parts = (field: 'who' | 'whom', role: Participant['role']): Participant[] =>
    event[field].flatMap((name): Participant[] => {
      const entity = names.idOf(name, sentence);
      if (typeof entity === 'string') {
        const why =
          entity === 'none' ? 'the document has nobody of that name' : 'the document has several of that name';
        dropped.push(drop(field, why, event, name));
        return [];
      }
      const is = entities[entity]!;
      const far = accuses ? named.farFromDeed : named.far;
      const certainty = isMentioned(is, sentence) ? named.here : isMentioned(is, near) ? named.near : far;
      return [{ role, entity, certainty }];
    });
  const agents = parts('who', 'agent');
  const patients = parts('whom', 'patient').filter(({ entity }) => agents.every((one) => one.entity !== entity));
  return {
    kind: event.kind,
    trigger,
    rule: `${event.kind}/model`,
    confidence: told,
    weight: event.core ? weights.core : weights.other,
    status: event.status,
    time: typeof time === 'string' ? null : time,
    outcome: event.outcome,
    alters: false,
    participants: unique([...agents, ...patients]),
    amount: sum ? { value: sum.upTo ?? sum.value, currency: sum.currency } : null,
  };
}

const unique = (list: readonly Participant[]): Participant[] =>
  list.filter((one, at) => list.findIndex((other) => other.role === one.role && other.entity === one.entity) === at);

/** A model may round as the words do. */
const isSum = (
  { value, upTo }: { readonly value: number; readonly upTo: number | null },
  amount: { readonly value: number },
): boolean => [value, upTo].some((one) => one !== null && Math.abs(one - amount.value) <= Math.abs(one) * 0.001);

/** So much of what was given is shown, in UTF-16 units. */
const shown = 160;

const drop = (what: Dropped['what'], why: string, { sentence }: ToldByModel, given: string): Dropped => ({
  what,
  why,
  given: given.slice(0, shown),
  sentence,
});
