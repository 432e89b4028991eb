import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { InMemoryTransport } from '@modelcontextprotocol/sdk/inMemory.js';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { sampleCaseFile } from '../../test/sample-case-file.ts';
import type { CaseFile } from '../casefile/schema.ts';
import { serveAssistants } from './server.ts';

let caseFile: CaseFile;
let client: Client;
beforeAll(async () => {
  caseFile = await sampleCaseFile();
});
let wrong: unknown[] = [];
beforeEach(async () => {
  wrong = [];
  const [mine, its] = InMemoryTransport.createLinkedPair();
  await serveAssistants({
    caseFile: async () => caseFile,
    version: '0.0.0',
    transport: its,
    wrong: (error) => wrong.push(error),
  });
  client = new Client({ name: 'a-test', version: '0.0.0' });
  await client.connect(mine);
});
afterEach(() => client.close());

async function ask(name: string, given: Record<string, unknown> = {}) {
  const { content, isError } = (await client.callTool({ name, arguments: given })) as {
    content: readonly { readonly text: string }[];
    isError?: boolean;
  };
  return { text: content[0]!.text, isError: isError === true };
}
const told = async <T>(name: string, given: Record<string, unknown> = {}): Promise<T> => {
  const { text, isError } = await ask(name, given);
  expect([text, isError]).toEqual([text, false]);
  return JSON.parse(text) as T;
};

interface Line {
  readonly id: string;
  readonly date: string | null;
  readonly kind: string;
}

describe('an assistant', () => {
  test('is told the tools, each of which only reads', async () => {
    const { tools } = await client.listTools();
    expect(tools.map(({ name }) => name)).toEqual([
      'overview',
      'search',
      'chronology',
      'entry',
      'posture',
      'disagreements',
    ]);
    expect(tools.every(({ annotations }) => annotations?.readOnlyHint === true)).toBe(true);
    expect(client.getInstructions()).toContain('exact words');
  });

  test('finds a matter, its chronology, and the words of an entry, which stand in the document', async () => {
    const { matters } = await told<{ matters: { id: string; entries: number }[] }>('overview');
    expect(matters.map(({ id }) => id)).toEqual(caseFile.matters.map(({ id }) => id));
    const { total, entries } = await told<{ total: number; entries: Line[] }>('chronology', {
      matter: matters[0]!.id,
      kind: 'filing',
      limit: 3,
    });
    expect(total).toBe(caseFile.matters[0]!.events.filter(({ kind }) => kind === 'filing').length);
    expect(entries.every(({ kind }) => kind === 'Case filed')).toBe(true);
    const entry = await told<{
      reports: { document: string; start: number; end: number; words: string; cite: string }[];
    }>('entry', {
      id: entries[0]!.id,
    });
    for (const { document, start, end, words } of entry.reports) {
      const { text } = caseFile.documents.find(({ id }) => id === document)!;
      expect(text.slice(start, end).split(/\s+/).join(' ')).toBe(words);
    }
  });

  test('asks by days', async () => {
    const { entries } = await told<{ entries: Line[] }>('chronology', {
      from: '2023-11-14',
      to: '2023-11-14',
      limit: 200,
    });
    expect(entries.length).toBeGreaterThan(0);
    expect(entries.some(({ date }) => date === '2023-11-14')).toBe(true);
    expect(entries.some(({ date }) => date === '2022-03-08')).toBe(false);
  });

  test('searches entries and texts', async () => {
    const { total, hits } = await told<{ total: number; hits: { of: string; words: string }[] }>('search', {
      words: 'summary judgment',
    });
    expect(total).toBeGreaterThan(0);
    expect(hits.map(({ words }) => words.toLowerCase()).join(' ')).toContain('summary judgment');
    expect((await told<{ total: number }>('search', { words: 'zeppelin' })).total).toBe(0);
  });

  test('hears where cases stand and where sources disagree', async () => {
    const { proceedings } = await told<{ proceedings: { posture: string; parties: string[] }[] }>('posture');
    expect(proceedings.map(({ posture }) => posture)).toEqual(
      caseFile.matters[0]!.proceedings.map(({ posture }) => posture),
    );
    expect(proceedings[0]!.parties.join()).toContain('(plaintiff)');
    const { sources } = await told<{ sources: { differ: string[] }[] }>('disagreements');
    expect(sources.flatMap(({ differ }) => differ)).toHaveLength(caseFile.matters[0]!.disagreements.length);
  });

  test.each<[string, Record<string, unknown>, string]>([
    ['entry', { id: 'nothing' }, 'There is no entry "nothing".'],
    ['entry', {}, 'These arguments cannot be meant'],
    ['chronology', { matter: 'nothing' }, 'There is no matter "nothing"'],
    ['chronology', { from: 'soon' }, '"soon" is no day'],
    ['chronology', { kind: 'miracle' }, 'These arguments cannot be meant'],
    ['search', { words: 'a', write: true }, 'These arguments cannot be meant'],
    ['decide', {}, 'There is no tool "decide".'],
  ])('that asks %s with %j is told why not', async (name, given, why) => {
    const { text, isError } = await ask(name, given);
    expect(isError).toBe(true);
    expect(text).toContain(why);
    expect(wrong).toEqual([]);
  });
});
