import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { CaseEvent, Matter } from '../src/casefile/schema.ts';
import { main } from '../src/cli/main.ts';
import type { DecisionKept, DecisionRequest, History, Overview } from '../src/workbench/workbench.ts';
import { recorded } from './effects.ts';

const src = (path: string) => JSON.stringify(new URL(`../src/${path}`, import.meta.url).href);

let folder: string;
let webRoot: string;
const running = new Set<ChildProcess>();

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'casetrail-open-'));
  webRoot = join(folder, 'web');
  mkdirSync(webRoot);
  writeFileSync(join(webRoot, 'index.html'), '<!doctype html><head><title>page</title></head>');
});

afterEach(() => {
  for (const child of running) child.kill('SIGKILL');
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function papers(name: string): string {
  const pile = join(folder, name);
  cpSync(new URL('../samples/harbour-light', import.meta.url).pathname, pile, {
    recursive: true,
    filter: (from) => !from.includes('casetrail.db'),
  });
  return pile;
}

interface Client {
  readonly url: string;
  get<T>(path: string): Promise<T>;
  decide(request: { readonly act: DecisionRequest['act']; readonly [more: string]: unknown }): Promise<Response>;
  /** Revisions that the stream tells of, as they come, until `enough`. */
  revisions(enough: (revision: number) => boolean): Promise<readonly number[]>;
}

async function clientOf(url: string): Promise<Client> {
  const token = /name="casetrail-token" content="(\w+)"/.exec(await (await fetch(url)).text())![1]!;
  return {
    url,
    get: async <T>(path: string) => (await (await fetch(url + path)).json()) as T,
    decide: (request) =>
      fetch(`${url}api/decisions`, {
        method: 'POST',
        headers: { 'X-Casetrail-Token': token, 'Content-Type': 'application/json' },
        body: JSON.stringify({ id: randomUUID(), why: null, ...request }),
      }),
    revisions: async (enough) => {
      const hangUp = new AbortController();
      const { body } = await fetch(`${url}api/notices`, { signal: hangUp.signal });
      const told: number[] = [];
      let text = '';
      for await (const piece of body!.pipeThrough(new TextDecoderStream())) {
        text += piece;
        told.length = 0;
        for (const [, data] of text.matchAll(/event: revision\ndata: (.+)\n\n/g)) told.push(JSON.parse(data!).revision);
        if (told.length > 0 && enough(told.at(-1)!)) break;
      }
      hangUp.abort();
      return told;
    },
  };
}

/** The program in a process of its own, as a user starts it. */
async function started(pile: string): Promise<Client & { end(signal: 'SIGKILL' | 'SIGINT'): Promise<number | null> }> {
  const program = `import { main } from ${src('cli/main.ts')};
    import { processEffects } from ${src('cli/effects.ts')};
    process.exitCode = await main(['open', ${JSON.stringify(pile)}, '--who', 'Ann Oak'], { ...processEffects, webRoot: ${JSON.stringify(webRoot)} });`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  running.add(child);
  const gone = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const url = await new Promise<string>((resolve, reject) => {
    let output = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      output += text;
      const found = /http:\/\/127\.0\.0\.1:\d+\//.exec(output);
      if (found) resolve(found[0]);
    });
    void gone.then(() => reject(new Error(`it ended: ${output}`)));
  });
  return {
    ...(await clientOf(url)),
    end: async (signal) => {
      child.kill(signal);
      const status = await gone;
      running.delete(child);
      return status;
    },
  };
}

/** The program in this process, while `work` is at it. */
async function opened(argv: readonly string[], work: (client: Client) => Promise<void>): Promise<string> {
  const { effects, output, warnings } = recorded({ webRoot });
  const status = await main(['open', ...argv, '--who', 'Ann Oak'], {
    ...effects,
    ended: async () => {
      // It is listened for before the page is named.
      await Promise.resolve();
      await work(await clientOf(/http:\/\/127\.0\.0\.1:\d+\//.exec(output())![0]));
    },
  });
  expect([status, warnings()]).toEqual([0, '']);
  return output();
}

const matterOf = async (client: Client) => {
  const { matters } = await client.get<Overview>('api/overview');
  return await client.get<Matter>(`api/matters/${matters[0]!.id}`);
};

const undecided = (matter: Matter): CaseEvent => matter.events.find(({ review }) => review === 'unreviewed')!;

describe('a folder that is opened, worked on, and opened again', () => {
  test('after kill -9 every decision that was answered is there, and so is a paper that came meanwhile', async () => {
    const pile = papers('killed');
    const first = await started(pile);
    const entry = undecided(await matterOf(first));
    const { decision } = (await (await first.decide({ act: 'accept', entry: entry.id })).json()) as DecisionKept;
    expect(decision.who).toBe('Ann Oak');
    const noted = await first.decide({ act: 'comment', entry: entry.id, text: 'see the docket' });
    expect(noted.status).toBe(200);
    await first.end('SIGKILL');

    writeFileSync(
      join(pile, '2024-12-20-order.txt'),
      'Judge Harriet Bellwood on Friday denied the motion of Castellan Ferries Inc. in Tarrant v. Castellan Ferries Inc.\n',
    );
    const second = await started(pile);
    const matter = await matterOf(second);
    const again = [...matter.events, ...matter.passing].filter(({ comments }) => comments.length > 0);
    expect(again).toMatchObject([
      { summary: entry.summary, review: 'accepted', comments: [{ text: 'see the docket' }] },
    ]);
    expect((await second.get<Overview>('api/overview')).documents).toHaveLength(12);
    const { decisions } = await second.get<History>('api/history');
    expect(decisions.map(({ number, who, what }) => [number, who, what.act])).toEqual([
      [2, 'Ann Oak', 'comment'],
      [1, 'Ann Oak', 'accept'],
    ]);
    // Ctrl-C ends it at once, with a page still listening.
    const listening = fetch(`${second.url}api/notices`).then((answer) => answer.text().catch(() => ''));
    await second.get('api/overview');
    expect(await second.end('SIGINT')).toBe(0);
    await listening;
  });

  test('two clients decide at once: each decision counts, one sent twice counts once, and both are told', async () => {
    const pile = papers('two-clients');
    await opened([pile], async (one) => {
      const other = await clientOf(one.url);
      const matter = await matterOf(one);
      const { revision } = await one.get<Overview>('api/overview');
      const entries = matter.events.slice(0, 6);
      const heard = other.revisions((told) => told >= revision + entries.length);
      const twice = { id: randomUUID(), act: 'tag', entry: entries[0]!.id, tag: 'damages', set: true } as const;
      const answers = await Promise.all([
        ...entries.slice(1).map(({ id }, at) => (at % 2 === 0 ? one : other).decide({ act: 'accept', entry: id })),
        one.decide(twice),
        other.decide(twice),
      ]);
      expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
      const told = (await Promise.all(answers.map((answer) => answer.json()))) as DecisionKept[];
      expect(new Set(told.map(({ decision }) => decision.number))).toEqual(new Set([1, 2, 3, 4, 5, 6]));
      expect((await heard).at(-1)).toBeGreaterThanOrEqual(revision + entries.length);
      const after = await matterOf(other);
      const accepted = after.events.filter(({ review }) => review === 'accepted').map(({ id }) => id);
      expect(accepted.sort()).toEqual(
        entries
          .slice(1)
          .map(({ id }) => id)
          .sort(),
      );
    });
  });

  test('history and undo in the terminal, while the page is open or not', async () => {
    const pile = papers('undone');
    await opened([pile], async (client) => {
      const [one, two] = (await matterOf(client)).events;
      await client.decide({ act: 'accept', entry: one!.id });
      await client.decide({ act: 'reject', entry: two!.id, why: 'the docket has none' });
    });
    const run = async (...argv: string[]) => {
      const { effects, output, warnings } = recorded({ uuid: randomUUID });
      return { status: await main(argv, effects), output: output(), warnings: warnings() };
    };
    const before = await run('history', pile);
    expect(before.output).toMatch(
      /^2 {2}2025-01-02 03:04 {2}.*\(the docket has none\)\n1 {2}2025-01-02 03:04 {2}.*\n$/,
    );
    expect(await run('undo', pile, '--why', 'it has')).toMatchObject({ status: 0, warnings: '' });
    expect(await run('undo', join(pile, 'casetrail.db'), '1')).toMatchObject({ status: 0, warnings: '' });
    expect(await run('undo', pile)).toMatchObject({
      status: 1,
      warnings: expect.stringContaining('Nothing has been decided'),
    });
    expect(await run('undo', pile, '2')).toMatchObject({ status: 1, warnings: 'Decision 2 is undone already.\n' });
    expect(await run('undo', pile, '77')).toMatchObject({
      status: 1,
      warnings: expect.stringContaining('no decision 77'),
    });
    const after = await run('history', pile, '--json');
    const { decisions } = JSON.parse(after.output) as History;
    expect(decisions.map(({ number, what, undoneBy }) => [number, what.act, undoneBy !== null])).toEqual([
      [4, 'undo', false],
      [3, 'undo', false],
      [2, 'reject', true],
      [1, 'accept', true],
    ]);
    expect((await run('history', pile)).output).toMatch(/undone by 3/);
  });

  test('--watch: a paper that comes into the folder is on the page', async () => {
    const pile = papers('watched');
    await opened([pile, '--watch'], async (client) => {
      const { revision } = await client.get<Overview>('api/overview');
      const heard = client.revisions((told) => told > revision);
      writeFileSync(
        join(pile, '2024-12-20-order.txt'),
        'Judge Harriet Bellwood on Friday denied the motion of Castellan Ferries Inc. in Tarrant v. Castellan Ferries Inc.\n',
      );
      await heard;
      const { documents } = await client.get<Overview>('api/overview');
      expect(documents.map(({ path }) => path)).toContain('2024-12-20-order.txt');
    });
  });

  test('a store without a folder begins empty and takes files over the API', async () => {
    const store = join(folder, 'cases.db');
    let documents = 0;
    await opened([store], async (client) => {
      const token = /content="(\w+)"/.exec(await (await fetch(client.url)).text())![1]!;
      const form = new FormData();
      const text =
        'published: 2023-06-16\n\nA jury in Port Linden found the harbour board liable on Thursday and awarded Ann Oak $2 million.\n';
      form.append('files', new File([text], 'verdict.txt'), 'papers/verdict.txt');
      const answer = await fetch(`${client.url}api/documents`, {
        method: 'POST',
        headers: { 'X-Casetrail-Token': token },
        body: form,
      });
      expect(answer.status).toBe(200);
      documents = (await client.get<Overview>('api/overview')).documents.length;
    });
    expect(documents).toBe(1);
    await opened([store], async (client) => {
      const overview = await client.get<Overview>('api/overview');
      expect(overview.documents.map(({ path }) => path)).toEqual(['papers/verdict.txt']);
    });
  });
});
