import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { nodeDisk } from '../src/document/disk.ts';
import { openSqliteStore } from '../src/store/sqlite/index.ts';
import { openWorkbench } from '../src/workbench/open.ts';

// The program as an assistant starts it, by the protocol's own client.

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'casetrail-mcp-'));
  writeFileSync(join(folder, '2031-05-03-suit.txt'), 'Ann Oak sued Harbour Light Inc. for fraud on May 2, 2031.');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function asked<T>(act: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ name: 'a-test', version: '0.0.0' });
  const program = new URL('../bin/casetrail.js', import.meta.url).pathname;
  await client.connect(
    new StdioClientTransport({ command: process.execPath, args: [program, 'mcp', folder], stderr: 'ignore' }),
  );
  try {
    return await act(client);
  } finally {
    await client.close();
  }
}

const chronology = async (client: Client): Promise<string> => {
  const { content } = await client.callTool({ name: 'chronology', arguments: {} });
  return (content as { text: string }[])[0]!.text;
};

test('a folder of documents is served, and ends with who asked', async () => {
  const text = await asked(chronology);
  expect(JSON.parse(text)).toMatchObject({ total: 1, entries: [{ date: '2031-05-02', kind: 'Case filed' }] });
});

test('of a store what is sealed is not told, nor what rests on it alone; what is added meanwhile is', async () => {
  const open = () =>
    openWorkbench({
      store: openSqliteStore(join(folder, 'casetrail.db')),
      version: '0.0.0',
      now: () => '2031-06-01T09:00:00.000Z',
      jobs: 1,
    });
  const first = await open();
  await first.addPaths(nodeDisk, [folder], () => {});
  const { id } = (await first.overview()).documents[0]!;
  await first.decide(
    {
      id: '00000000-0000-4000-8000-000000000001',
      act: 'correct-document',
      document: id,
      field: 'withheld',
      value: 'sealed',
      why: null,
    },
    'Ann Oak',
  );
  await first.close();
  const other = join(folder, 'later');
  cpSync(join(folder, '2031-05-03-suit.txt'), join(other, '2031-05-10-plea.txt'));
  writeFileSync(join(other, '2031-05-10-plea.txt'), 'Leo Birch pleaded guilty to theft on May 9, 2031 in Port Elm.');
  await asked(async (client) => {
    const before = await chronology(client);
    expect(JSON.parse(before)).toMatchObject({ total: 0 });
    const { content } = await client.callTool({ name: 'search', arguments: { words: 'Harbour' } });
    expect((content as { text: string }[])[0]!.text).toContain('"total": 0');
    const second = await open();
    await second.addPaths(nodeDisk, [folder], () => {});
    await second.close();
    expect(await chronology(client)).toContain('Plea');
  });
});
