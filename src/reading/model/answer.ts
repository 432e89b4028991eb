import { createHash } from 'node:crypto';
import { type EventKindName, eventKinds, traitsOf } from '../../field/kinds/index.ts';
import { type Outcome, outcomes, type Status, statuses } from '../../field/values.ts';
import type { Dropped } from '../reading.ts';
import { objectIn } from './object-in-answer.ts';

/** An answer of a model, as it came, to a request (`ModelRequest`). */
export interface ModelAnswer {
  readonly document: string;
  readonly part: number;
  /** Of the instructions. */
  readonly prompt: string;
  /** The model's name. */
  readonly model: string;
  /** What it said. */
  readonly content: string;
}

/** What tells the answers to a document's requests from others, as a word; empty for none. */
export const wordOfAnswers = (answers: readonly ModelAnswer[]): string =>
  answers.length === 0
    ? ''
    : createHash('sha256')
        .update(JSON.stringify(answers.map(({ part, prompt, model, content }) => [part, prompt, model, content])))
        .digest('hex')
        .slice(0, 16);

/** An event as a model tells it, of the right form and not yet held to the words. */
export interface ToldByModel {
  readonly sentence: number;
  readonly kind: EventKindName;
  readonly words: string;
  readonly status: Status;
  readonly core: boolean;
  readonly date: string | null;
  readonly dateWords: string | null;
  readonly dateSentence: number | null;
  readonly who: readonly string[];
  readonly whom: readonly string[];
  readonly outcome: Outcome | null;
  readonly amount: { readonly value: number; readonly currency: string } | null;
}

/** Events of one answer beyond which it is none: no document of a part's length tells so many. */
const mostEvents = 1000;
const mostNames = 12;
/** So much of what was dropped is shown, in UTF-16 units. */
const shown = 160;

export interface AnswerRead {
  readonly told: readonly ToldByModel[];
  readonly dropped: readonly Dropped[];
}

/** What an answer tells; a reason, in a few words, where it is none of the form that was asked for. */
export function readAnswer(content: string): AnswerRead | string {
  const object = objectIn(content);
  if (typeof object === 'string') return object;
  const { events } = object;
  if (!Array.isArray(events)) return 'it has no list of events';
  if (events.length > mostEvents) return `it tells more than ${mostEvents} events`;
  const told: ToldByModel[] = [];
  const dropped: Dropped[] = [];
  for (const event of events as readonly unknown[]) {
    const one = toldIn(event, dropped);
    if (one !== null) told.push(one);
  }
  return { told, dropped };
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function toldIn(event: unknown, dropped: Dropped[]): ToldByModel | null {
  const given = (JSON.stringify(event) ?? '').slice(0, shown);
  if (!isObject(event)) {
    dropped.push({ what: 'event', why: 'it is no event', given, sentence: null });
    return null;
  }
  const sentence = wholeNumber(event.s);
  const drop = (what: Dropped['what'], why: string) => dropped.push({ what, why, given, sentence });
  const kind = eventKinds.find(({ name }) => name === event.kind)?.name;
  const words = typeof event.words === 'string' ? event.words.trim() : '';
  if (sentence === null) drop('event', 'it names no sentence');
  else if (kind === undefined) drop('event', 'there is no such kind');
  else if (words === '') drop('event', 'it names no words');
  else {
    const status = statuses.find((one) => one === event.status);
    if (status === undefined) {
      drop('event', 'there is no such status');
      return null;
    }
    const outcome = outcomes.find((one) => one === event.outcome) ?? null;
    if (typeof event.outcome === 'string' && outcome === null) drop('outcome', 'there is no such outcome');
    const comesTo = traitsOf(kind).outcomes !== undefined;
    const amount = amountIn(event.amount);
    if (isObject(event.amount) && amount === null) drop('amount', 'it is no sum');
    return {
      sentence,
      kind,
      words,
      status,
      core: event.core !== false,
      date: textOf(event.date),
      dateWords: textOf(event.dateWords),
      dateSentence: wholeNumber(event.dateSentence),
      who: namesIn(event.who),
      whom: namesIn(event.whom),
      outcome: comesTo ? outcome : null,
      amount,
    };
  }
  return null;
}

const wholeNumber = (value: unknown): number | null =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : null;

const textOf = (value: unknown): string | null =>
  typeof value === 'string' && value.trim() !== '' ? value.trim() : null;

const namesIn = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.flatMap((one: unknown) => textOf(one) ?? []).slice(0, mostNames) : [];

function amountIn(value: unknown): ToldByModel['amount'] {
  if (!isObject(value) || typeof value.value !== 'number' || !Number.isFinite(value.value)) return null;
  return { value: value.value, currency: textOf(value.currency) ?? '' };
}
