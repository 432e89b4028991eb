import { noted, type Problem } from '../../document/problem.ts';
import type { ModelAnswer } from '../../reading/model/answer.ts';
import type { ModelRequest } from '../../reading/model/request.ts';
import { type Endpoint, Unanswered } from './endpoint.ts';

/** What a model is still to be asked about a document, or a matter: of a long one several requests. */
export interface ToAsk {
  /** What it is called when something went wrong. */
  readonly name: string;
  readonly requests: readonly ModelRequest[];
}

/** How far asking is. */
export interface Asking {
  /** Documents that are done, answered or not. */
  readonly done: number;
  readonly of: number;
  /** Tokens read and written so far, as the server counts them. */
  readonly tokens: number;
}

export interface AskedAll {
  /** Documents of which every request was answered. */
  readonly answered: number;
  /** It was broken off before all had been asked: by `signal`, or because the server answers nothing. */
  readonly brokenOff: boolean;
}

export interface AskOptions {
  /** Requests that are under way at once. */
  readonly atOnce: number;
  /** What becomes of one without an answer: "read by the built-in reader". */
  readonly instead: string;
  /** Keeps an answer as soon as it is there. */
  readonly keep: (answer: ModelAnswer) => Promise<void>;
  readonly progress: (asking: Asking) => void;
  readonly problem: (problem: Problem) => void;
  /** Aborted, it asks no more; what was answered is kept. */
  readonly signal: AbortSignal;
}

/** Documents one after the other without an answer after which no more are asked about: a failure of the server counts one, another less. */
const mostFailures = 4;
const failureOfOne = 0.5;

/** Asks a model about documents, so many requests at once. A document without a whole answer is named, with the reason, and the rest goes on. */
export async function askAll(
  endpoint: Pick<Endpoint, 'ask' | 'host'>,
  list: readonly ToAsk[],
  { atOnce, instead, keep, progress, problem, signal }: AskOptions,
): Promise<AskedAll> {
  const stop = new AbortController();
  const stopped = AbortSignal.any([signal, stop.signal]);
  let [done, answered, tokens, failures] = [0, 0, 0, 0];
  let next = 0;

  /** Whether every request was answered; the reason where not. */
  const ask = async ({ requests }: ToAsk): Promise<Unanswered | null> => {
    for (const request of requests) {
      try {
        const one = await endpoint.ask(request, stopped);
        tokens += one.tokens;
        await keep(one.answer);
      } catch (error) {
        if (!(error instanceof Unanswered)) throw error;
        return error;
      }
    }
    return null;
  };
  const turn = async (): Promise<void> => {
    while (next < list.length && !stopped.aborted) {
      const one = list[next++]!;
      let why: Unanswered | null;
      try {
        why = await ask(one);
      } catch (error) {
        if (stopped.aborted) return;
        throw error;
      }
      done += 1;
      progress({ done, of: list.length, tokens });
      if (why === null) {
        answered += 1;
        failures = 0;
        continue;
      }
      if (stopped.aborted) return;
      problem(noted(one.name, `the model gave no answer (${why.message})`, instead));
      failures += why.concerns === 'one' ? failureOfOne : 1;
      if (why.concerns !== 'all' && failures < mostFailures) continue;
      stop.abort();
      const left = list.length - done;
      if (left > 0) problem(noted(`${left} more`, `not asked about: ${endpoint.host} gives no answers`, instead));
    }
  };
  try {
    await Promise.all(Array.from({ length: Math.max(1, atOnce) }, turn));
  } finally {
    stop.abort();
  }
  return { answered, brokenOff: done < list.length };
}
