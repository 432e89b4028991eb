import { createHash } from 'node:crypto';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer, type HttpBindings } from '@hono/node-server';
import { type Context, Hono } from 'hono';
import type { Withheld } from '../casefile/schema.ts';
import { handOverOf } from '../workbench/hand-over.ts';
import type { AnyCaseFile } from '../workbench/hand-over-work.ts';
import { Refused, type Workbench } from '../workbench/workbench.ts';
import { passOver } from './body.ts';
import { readBuiltPage, withToken } from './built-page.ts';
import { Failure } from './failure.ts';
import { type Guard, hostGuard, originGuard, tokenGuard } from './guards.ts';
import { fence } from './headers.ts';
import { answered, inTurn, stillThere } from './one-by-one.ts';
import { openapiOf } from './openapi.ts';
import type { Desk, Route } from './route.ts';
import { routes } from './routes/index.ts';
import { Turns } from './turns.ts';
import { Untaken } from './untaken.ts';

export interface ServeOptions {
  readonly workbench: Workbench;
  /** Who decides at this server. */
  readonly who: string;
  /** What no other site can guess, new at each start: 32 random hexadecimal digits or more. */
  readonly token: string;
  /** The whole case file, which exports are made of. */
  readonly caseFile: (named: readonly Withheld[]) => Promise<AnyCaseFile>;
  /** Nothing is kept, and the workbench refuses every write: the page is told, and offers none. */
  readonly readOnly?: boolean;
  /** A copy of the store's file; `null` where nothing is kept. */
  readonly store: (() => Promise<Uint8Array>) | null;
  /** Folder of the built page (`dist/web`). */
  readonly webRoot: string;
  /** Of the program. */
  readonly version: string;
  /** A free port is taken when left out. */
  readonly port?: number;
  /** Told of every error that nobody foresaw; the client learns only that there was one. */
  readonly wrong: (error: unknown) => void;
  /** Milliseconds between two signs of life on a stream of notices; 15,000 when left out. */
  readonly heartbeat?: number;
  /** Milliseconds that a request may take to arrive; 120,000 when left out. */
  readonly patience?: number;
  /** Milliseconds after which an answer of which nobody takes a byte is given up, and its connection; 60,000 when left out. */
  readonly idle?: number;
  /** Bytes of answers that may wait to be taken before no other large one is made; 256 MB when left out. */
  readonly mostUntaken?: number;
  /** One more is ended at once; 100 when left out. */
  readonly mostConnections?: number;
}

export interface Served {
  /** `http://127.0.0.1:PORT/`. */
  readonly url: string;
  close(): Promise<void>;
}

/**
 * Serves the page and the API over a workbench, on the loopback address only, for as long as it is open.
 * @throws when the page has not been built, or when `port` is taken.
 */
export async function serve(options: ServeOptions): Promise<Served> {
  const { workbench, who, token, version, wrong, port = 0, heartbeat = 15_000 } = options;
  const { patience = 120_000, idle = 60_000, mostUntaken = 256_000_000, mostConnections = 100 } = options;
  const built = await readBuiltPage(options.webRoot);
  const files = withToken(built, token, options.readOnly !== true);
  let { revision } = await workbench.overview();
  // From here on to the next line nothing else runs, so no revision is missed.
  const unwatch = workbench.watch((notice) => {
    if (notice.of === 'revision') revision = notice.revision;
  });
  const closing = new AbortController();
  const handOver = handOverOf({
    caseFile: options.caseFile,
    withholds: async (named) => (await options.workbench.overview()).withheld.some((one) => !named.includes(one)),
    page: new Map([...built].map(([path, { body }]) => [path.slice(1), body])),
    store: options.store,
  });
  const desk: Desk = {
    workbench,
    handOver,
    who,
    revision: () => revision,
    start: createHash('sha256').update(`start ${token}`).digest('hex').slice(0, 12),
    closing: closing.signal,
    heartbeat,
    openapi: openapiOf(routes, version),
  };
  let hosts: ReadonlySet<string> = new Set();
  const app = new Hono<{ Bindings: HttpBindings }>();
  const costly = new Turns({ atOnce: 2, waiting: 8 });
  const untaken = new Untaken(mostUntaken);

  const host = hostGuard(() => hosts);
  app.use(async (c, next) => {
    host(c);
    const { incoming, outgoing } = c.env;
    await inTurn(incoming, outgoing);
    await next();
    // From here on only the client can be waited for.
    outgoing.setTimeout(idle, () => outgoing.destroy());
    for (const [name, value] of Object.entries(fence)) if (!c.res.headers.has(name)) c.res.headers.set(name, value);
  });

  const origin = originGuard(() => hosts);
  const written = tokenGuard(token);
  const methods = new Map<string, string[]>();
  for (const route of routes) {
    const guards: readonly Guard[] = route.method === 'get' ? [origin] : [origin, written];
    const path = route.path.replaceAll(/\{(\w+)\}/g, ':$1');
    app.on(route.method.toUpperCase(), path, async (c) => {
      for (const guard of guards) guard(c);
      const made = async () => {
        const answer = await route.answer(c, desk);
        untaken.hold(Number(answer.headers.get('content-length') ?? 0), answered(c.env.outgoing));
        return answer;
      };
      if (!isCostly(route, c)) return await made();
      return await costly.run(async () => {
        stillThere(c.env.outgoing);
        untaken.admit();
        return await made();
      });
    });
    const allowed = route.method === 'get' ? ['GET', 'HEAD'] : ['POST'];
    methods.set(path, [...(methods.get(path) ?? []), ...allowed]);
  }
  for (const [path, file] of files) {
    app.get(path, (c) => {
      origin(c);
      return new Response(file.body, {
        headers: { 'Content-Type': file.type, 'Content-Length': String(file.body.length) },
      });
    });
    methods.set(path, ['GET', 'HEAD']);
  }
  for (const [path, allowed] of methods) {
    app.all(path, () => {
      const words = allowed.join(', ');
      throw new Failure(405, `Only ${words}.`, { Allow: words });
    });
  }
  app.notFound((c) => failureAnswer(c, new Failure(404, 'Nothing here.')));
  app.onError(async (error, c) => {
    if (error instanceof Failure) {
      if (error.headers.Connection === 'close') await passOver(c);
      return failureAnswer(c, error);
    }
    if (error instanceof Refused) return failureAnswer(c, new Failure(422, error.message));
    // What is broken off when the server closes is nobody's mistake.
    if (!closing.signal.aborted) wrong(error);
    const line = storeLine(error, c.req.method);
    if (line !== null) return failureAnswer(c, new Failure(500, line));
    return failureAnswer(
      c,
      new Failure(500, 'That went wrong by a mistake in casetrail; where it runs, it says more.'),
    );
  });

  const server = createAdaptorServer({
    fetch: app.fetch,
    overrideGlobalObjects: false,
    serverOptions: {
      requestTimeout: patience,
      headersTimeout: Math.min(patience, 20_000),
      connectionsCheckingInterval: Math.min(patience, 10_000),
    },
  }) as Server;
  server.maxConnections = mostConnections;
  try {
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(port, '127.0.0.1', resolve);
    });
  } catch (error) {
    unwatch();
    throw error;
  }
  const bound = (server.address() as AddressInfo).port;
  // Browsers leave the port out of Host where it is 80.
  hosts = new Set(['127.0.0.1', 'localhost', '[::1]'].map((name) => (bound === 80 ? name : `${name}:${bound}`)));
  return {
    url: `http://127.0.0.1:${bound}/`,
    close: () =>
      new Promise((resolve) => {
        closing.abort();
        unwatch();
        void handOver.end();
        // What is being answered has this long to get out; whoever keeps a connection open has no more.
        const cut = setTimeout(() => server.closeAllConnections(), 300);
        server.close(() => {
          clearTimeout(cut);
          resolve();
        });
      }),
  };
}

const isCostly = ({ costly }: Route, c: Context): boolean =>
  typeof costly === 'function' ? costly(new URL(c.req.url).searchParams) : costly === true;

function failureAnswer(c: Context, { status, message, headers }: Failure): Response {
  const api = c.req.path.startsWith('/api/');
  return new Response(api ? JSON.stringify({ error: message }) : `${message}\n`, {
    status,
    headers: {
      ...fence,
      'Content-Type': api ? 'application/json; charset=utf-8' : 'text/plain; charset=utf-8',
      ...headers,
    },
  });
}

/** What the user can do something about: the store's file is gone, or its disk is full. */
function storeLine(error: Error, method: string): string | null {
  const { code } = error as { readonly code?: unknown };
  if (code === 'STORE') return error.message;
  return typeof code === 'string' && code.startsWith('SQLITE_')
    ? `The store cannot be used now${method === 'POST' ? ', and nothing was kept' : ''}: ${error.message}.`
    : null;
}
