import { isIPv4 } from 'node:net';
import type { ModelAnswer } from '../../reading/model/answer.ts';
import { bodyOf, type ModelRequest } from '../../reading/model/request.ts';
import { answerOf } from '../../reading/model/response.ts';
import { exchange, Unusable } from './exchange.ts';

/** A language model behind the Chat Completions API that many servers speak (llama.cpp, Ollama, LM Studio, vLLM, OpenAI). */
export interface Endpoint {
  /** Who answers: `127.0.0.1:8080`. */
  readonly host: string;
  /** As its server calls it. */
  readonly model: string;
  /** Whether it runs on this machine. */
  readonly isLocal: boolean;
  /** @throws Unanswered; the reason of `signal` where that is aborted */
  ask(request: ModelRequest, signal: AbortSignal): Promise<Answered>;
}

export interface Answered {
  readonly answer: ModelAnswer;
  /** Tokens read and written, as the server counts them. */
  readonly tokens: number;
}

/** There is no answer; the message is the reason as a line. */
export class Unanswered extends Error {
  override name = 'Unanswered';
  /** `one`: this request only; `server`: it could not be reached or is broken; `all`: it answers no request. */
  readonly concerns: 'one' | 'server' | 'all';

  constructor(message: string, concerns: Unanswered['concerns']) {
    super(message);
    this.concerns = concerns;
  }
}

export interface EndpointOptions {
  /** `http://127.0.0.1:8080/v1`: what stands before `/chat/completions`. */
  readonly address: string;
  readonly model: string;
  /** `null` where the server wants none. */
  readonly key: string | null;
  /** Milliseconds within which a request is answered, all tries together. */
  readonly within: number;
}

/** Tries after the first, each after a longer pause. */
const retries = 3;
/** So much of what a server says of itself is shown, in UTF-16 units. */
const shown = 160;

/** The address as one that can be asked; `null` for one that cannot. */
export function endpointAddress(address: string): URL | null {
  const url = URL.canParse(address) ? new URL(address) : null;
  return url !== null && (url.protocol === 'http:' || url.protocol === 'https:') && url.username === '' ? url : null;
}

/** Whether an address can only be this machine's. */
export function isLoopback({ hostname }: Pick<URL, 'hostname'>): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || (isIPv4(hostname) && hostname.startsWith('127.'));
}

export async function endpointOf({ address, model, key, within }: EndpointOptions): Promise<Endpoint> {
  const url = endpointAddress(address)!;
  // Only who asks a model loads it.
  const { default: OpenAI, APIConnectionError, APIError } = await import('openai');
  const client = new OpenAI({
    baseURL: address,
    apiKey: key ?? 'none',
    // What is not given is else looked for in the environment, and was meant for another address.
    adminAPIKey: null,
    organization: null,
    project: null,
    webhookSecret: null,
    defaultHeaders: key === null ? { Authorization: null } : {},
    maxRetries: retries,
    timeout: within,
    logLevel: 'off',
    fetch: exchange,
  });
  return {
    host: url.host,
    model,
    isLocal: isLoopback(url),
    ask: async (request, signal) => {
      const late = AbortSignal.timeout(within);
      let body: unknown;
      try {
        const { messages, ...rest } = bodyOf(request, model);
        body = await client.chat.completions.create(
          { ...rest, messages: [...messages] },
          { signal: AbortSignal.any([signal, late]) },
        );
      } catch (error) {
        signal.throwIfAborted();
        if (late.aborted) throw new Unanswered(`no answer within ${Math.round(within / 1000)} s`, 'server');
        if (error instanceof APIConnectionError) {
          const { cause } = error;
          if (cause instanceof Unusable) throw new Unanswered(cause.message, 'one');
          throw new Unanswered(`${url.host} cannot be asked (${reasonOf(cause)})`, 'server');
        }
        if (error instanceof APIError) throw refused(error.status as number | undefined, error.message, url.host);
        throw new Unanswered('its answer is no JSON', 'one');
      }
      const answer = answerOf(request, request.form.name, model, body);
      if (typeof answer === 'string') throw new Unanswered(answer, 'one');
      return { answer, tokens: tokensIn(body) };
    },
  };
}

/** Statuses that a server gives whatever is asked: the key, the address or the model's name is wrong. */
const always: ReadonlySet<number | undefined> = new Set([401, 402, 403, 404, 405]);

function refused(status: number | undefined, message: string, host: string): Unanswered {
  const concerns = always.has(status) ? 'all' : status === 429 || (status ?? 500) >= 500 ? 'server' : 'one';
  return new Unanswered(`${host} answered: ${message.slice(0, shown)}`, concerns);
}

function reasonOf(cause: unknown): string {
  const { code } = (cause ?? {}) as { readonly code?: unknown };
  if (typeof code === 'string') return code;
  return cause instanceof Error ? cause.message.slice(0, shown) : 'the connection failed';
}

function tokensIn(body: unknown): number {
  const { usage } = body as { readonly usage?: { readonly total_tokens?: unknown } };
  const total = usage?.total_tokens;
  return typeof total === 'number' && Number.isSafeInteger(total) && total >= 0 ? total : 0;
}
