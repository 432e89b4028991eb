import type { CaseFileDocument, Matter } from '../../casefile/schema.ts';
import type { SearchAnswer } from '../../store/store.ts';
import type {
  Added,
  Changes,
  Coverage,
  DecisionKept,
  History,
  Notice,
  Overview,
  Whereabouts,
  WordsOnPages,
} from '../../workbench/workbench.ts';
import { batchesOf } from './batches.ts';
import { type ExportLine, Failed, type Source } from './source.ts';

const kinds = ['revision', 'progress', 'problem'] as const;

/** The API of the server that served this page; writes bring the token that it wrote into the page. Where it keeps nothing, nothing is written. */
export function overHttp(token: string, writable: boolean): Source {
  let current = token;
  const post = async (path: string, body: BodyInit | null, headers: Record<string, string> = {}): Promise<Response> => {
    const send = () => ask(path, { method: 'POST', body, headers: { 'X-Casetrail-Token': current, ...headers } });
    try {
      return await send();
    } catch (error) {
      // A server that was started again has another token, and writes it into the page that it serves now.
      if (!(error instanceof Failed && error.status === 403)) throw error;
      const served = await tokenServed();
      if (served === null || served === current) throw error;
      current = served;
      return await send();
    }
  };
  return {
    writable,
    overview: (signal) => json<Overview>('overview', signal),
    matter: (id, clocks, signal) => json<Matter>(`matters/${encodeURIComponent(id)}${query({ ...clocks })}`, signal),
    document: (id, signal) => json<CaseFileDocument>(`documents/${encodeURIComponent(id)}`, signal),
    coverage: (id, signal) =>
      json<Coverage>(`documents/${encodeURIComponent(id)}/coverage`, signal).catch(nothingThere),
    pages: (id, { start, end }, signal) =>
      json<WordsOnPages>(`documents/${encodeURIComponent(id)}/pages${query({ start, end })}`, signal).catch(
        nothingThere,
      ),
    pictureOf: (id, page) => `./api/documents/${encodeURIComponent(id)}/pages/${page}`,
    search: (asked, signal) => json<SearchAnswer>(`search${query({ ...asked })}`, signal),
    whereabouts: (of, id, signal) => json<Whereabouts>(`whereabouts${query({ of, id })}`, signal),
    history: (signal) => json<History>('history', signal),
    changes: (signal) => json<Changes>('changes', signal),
    exports: (signal) => json<readonly ExportLine[]>('exports', signal),
    saw: async () => {
      await post('seen', null);
    },
    decide: async (request) => {
      const answer = await post('decisions', JSON.stringify(request), { 'Content-Type': 'application/json' });
      return (await answer.json()) as DecisionKept;
    },
    add: async (files) => {
      let all: Added = { documents: [], problems: [], revision: 0 };
      for (const batch of batchesOf(files)) {
        const form = new FormData();
        for (const { path, file } of batch) form.append('files', file, path);
        const { documents, problems, revision } = (await (await post('documents', form)).json()) as Added;
        all = { documents: [...all.documents, ...documents], problems: [...all.problems, ...problems], revision };
      }
      return all;
    },
    watch: (told, here) => {
      const stream = new EventSource('./api/notices');
      stream.addEventListener('open', () => here(true));
      stream.addEventListener('error', () => here(false));
      for (const kind of kinds) {
        stream.addEventListener(kind, (event) => told(JSON.parse(event.data) as Notice));
      }
      return () => stream.close();
    },
  };
}

/** Of what is not there. @throws what else went wrong */
function nothingThere(error: unknown): null {
  if (error instanceof Failed && error.status === 404) return null;
  throw error;
}

async function json<T>(path: string, signal: AbortSignal | undefined): Promise<T> {
  return (await (await ask(path, signal === undefined ? {} : { signal })).json()) as T;
}

/** @throws Failed with the line the server gave */
async function ask(path: string, init: RequestInit): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(`./api/${path}`, init);
  } catch (error) {
    if (init.signal?.aborted) throw error;
    throw new Failed('The server does not answer. Is casetrail open still running?');
  }
  if (response.ok) return response;
  const said: unknown = await response.json().catch(() => null);
  const line = typeof said === 'object' && said !== null && 'error' in said ? String(said.error) : null;
  throw new Failed(line ?? `The server answered ${response.status}.`, response.status);
}

/** The token in the page as the server gives it now. */
async function tokenServed(): Promise<string | null> {
  const page = await fetch('./', { cache: 'no-store' })
    .then((response) => (response.ok ? response.text() : ''))
    .catch(() => '');
  return /<meta\s+name="casetrail-token"\s+content="([0-9A-Za-z_-]+)"/.exec(page)?.[1] ?? null;
}

function query(values: { readonly [name: string]: string | number | null }): string {
  const parts = new URLSearchParams();
  for (const [name, value] of Object.entries(values))
    if (value !== null && value !== '') parts.set(name, String(value));
  const written = parts.toString();
  return written === '' ? '' : `?${written}`;
}
