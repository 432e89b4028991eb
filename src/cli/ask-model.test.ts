import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { recorded } from '../../test/effects.ts';
import {
  type AskedBody,
  type DishonestServer,
  dishonestServer,
  refuses,
  says,
} from '../engine/asking/dishonest-server.fixture.ts';
import { endpointOf } from '../engine/asking/endpoint.ts';
import type { Effects } from './effects.ts';
import { main } from './main.ts';

const suit = 'Ann Oak sued Harbour Light Inc. on May 2, 2031 over the sinking of her boat.';
const plea = 'Leo Birch pleaded guilty to theft on May 9, 2031 in Port Elm.';

let folder: string;
let server: DishonestServer;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'casetrail-asks-'));
  writeFileSync(join(folder, '2031-05-03-suit.txt'), suit);
  writeFileSync(join(folder, '2031-05-10-plea.txt'), plea);
});
afterEach(async () => {
  await server?.close();
  rmSync(folder, { recursive: true, force: true });
});

const nothing = {
  status: 'occurred',
  core: true,
  date: null,
  dateWords: null,
  dateSentence: null,
  who: [],
  whom: [],
  outcome: null,
  amount: null,
};
const filing = {
  ...nothing,
  s: 0,
  kind: 'filing',
  words: 'sued',
  who: ['Ann Oak'],
  whom: ['Harbour Light Inc.'],
  date: '2031-05-02',
  dateWords: 'on May 2, 2031',
};
const pleaded = {
  ...nothing,
  s: 0,
  kind: 'plea',
  words: 'pleaded guilty',
  who: ['Leo Birch'],
  outcome: 'pleaded-guilty',
  date: '2031-05-09',
  dateWords: 'on May 9, 2031',
};
const answer = ({ messages }: AskedBody): string =>
  JSON.stringify({ events: [messages[1]!.content.includes('pleaded') ? pleaded : filing] });

async function run(args: readonly string[], changes: Partial<Effects> = {}) {
  const { effects, output, warnings } = recorded({
    endpoint: (options) => endpointOf({ ...options, key: null }),
    ...changes,
  });
  const status = await main(args, effects);
  return { status, output: output(), warnings: warnings() };
}

const asked = () => ['--model', server.address, '--model-name', 'invented-model'];

/** The rules by which the reports of a case file printed as JSON were read. */
const rulesIn = (output: string): readonly string[] =>
  [...output.matchAll(/"rule": "([^"]+\/model)"/g)].map(([, rule]) => rule!).sort();

test('a model is asked about each document once; a rebuild asks nothing and gives the same bytes', async () => {
  server = await dishonestServer(says(answer));
  const first = await run(['build', folder, '--json', ...asked()]);
  expect(first.status).toBe(0);
  expect(first.warnings).toMatch(/^2 documents of 2 read by invented-model at 127\.0\.0\.1:\d+\n$/);
  expect(rulesIn(first.output)).toEqual(['filing/model', 'plea/model']);
  expect(server.asked.map(({ model }) => model)).toEqual(['invented-model', 'invented-model']);
  const again = await run(['build', folder, '--json', ...asked()]);
  const offline = await run(['build', folder, '--json', '--offline']);
  expect(server.asked).toHaveLength(2);
  expect(again).toEqual({ ...first, warnings: '' });
  expect(offline.output).toBe(first.output);
  const alone = await run(['build', folder, '--json', '--no-model']);
  expect(rulesIn(alone.output)).toEqual([]);
});

test('what is sealed is shown to no model, live or by files', async () => {
  server = await dishonestServer(says(answer));
  await run(['open', folder, '--no-serve']);
  await run(['document', folder, '2031-05-10-plea.txt', '--withheld', 'sealed']);
  await run(['build', folder, '--json', ...asked()]);
  await run(['open', folder, '--no-serve', ...asked()]);
  expect(server.asked).toHaveLength(1);
  expect(JSON.stringify(server.asked)).not.toContain('Leo Birch');
  let saved = '';
  const save: Effects['save'] = (_, bytes) => {
    saved = new TextDecoder().decode(bytes);
  };
  const { output } = await run(['model', 'export', folder, 'requests.jsonl', '--all'], { save });
  expect(output).toContain('1 document, sealed or privileged: not asked about');
  expect(saved).toContain('Ann Oak');
  expect(saved).not.toContain('Leo Birch');
  expect((await run(['build', folder, '--no-decisions', ...asked()])).status).toBe(2);
});

test('a document without an answer is read by the built-in reader, which is said, and is asked about again', async () => {
  server = await dishonestServer((response, body) =>
    (body.messages[1]!.content.includes('pleaded') ? refuses(400) : says(answer))(response, body),
  );
  const { status, output, warnings } = await run(['build', folder, '--json', ...asked()]);
  expect(status).toBe(1);
  expect(warnings).toContain('2031-05-10-plea.txt: the model gave no answer (');
  expect(warnings).toContain('read by the built-in reader\n1 document of 2 read by invented-model');
  expect(rulesIn(output)).toEqual(['filing/model']);
  expect(output).toContain('"kind": "plea"');
  await run(['build', folder, '--json', ...asked()]);
  expect(server.asked).toHaveLength(3);
});

test('what is broken off is kept, nothing is built of it, and the same command goes on', async () => {
  const stop = new AbortController();
  server = await dishonestServer((response, body) =>
    server.asked.length === 2 ? stop.abort() : says(answer)(response, body),
  );
  const { status, output, warnings } = await run(['build', folder, ...asked(), '--model-jobs', '1'], {
    interruptible: (act) => act(stop.signal),
  });
  expect([status, output]).toEqual([1, '']);
  expect(warnings).toContain('broken off: what was answered is kept, and the same command goes on');
  await run(['build', folder, ...asked()]);
  expect(server.asked).toHaveLength(3);
});

test('documents go to another machine only when the user agrees; the settings of a folder cannot agree', async () => {
  server = await dishonestServer(says(answer));
  const endpoint: Effects['endpoint'] = async (options) => ({
    ...(await endpointOf({ ...options, key: null })),
    isLocal: false,
  });
  const questions: string[] = [];
  const no = async (question: string) => {
    questions.push(question);
    return false;
  };
  const refused = await run(['build', folder, ...asked()], { endpoint, confirm: no });
  expect(questions[0]).toMatch(
    /^The texts of 2 documents, about [\d,]+ tokens, are sent to 127\.0\.0\.1:\d+, which is not this machine, and not encrypted on the way\. Send them\?$/,
  );
  expect(refused.warnings).toBe('Not sent; read by casetrail itself.\n');
  const unasked = await run(['build', folder, ...asked()], { endpoint });
  expect(unasked.warnings).toContain('--yes agrees to it');
  writeFileSync(
    join(folder, 'casetrail.settings.json'),
    JSON.stringify({ model: server.address, 'model-name': 'invented-model' }),
  );
  const bySettings = await run(['build', folder, '--yes'], { endpoint });
  expect(bySettings.warnings).toContain('the settings of a folder cannot');
  expect(server.asked).toEqual([]);
  await run(['build', folder, ...asked(), '--yes'], { endpoint });
  expect(server.asked).toHaveLength(2);
});

test('the settings of a folder name a model of this machine, asked only when the user agrees; they are no document, and what is wrong in them is said', async () => {
  server = await dishonestServer(says(answer));
  const settings = (text: string) => writeFileSync(join(folder, 'casetrail.settings.json'), text);
  settings('{');
  expect((await run(['build', folder])).warnings).toContain(
    'casetrail.settings.json: it is no JSON; left out of account\n',
  );
  settings(JSON.stringify({ model: server.address, 'model-name': 'invented-model', colour: 'red' }));
  const offline = await run(['build', folder, '--offline']);
  expect([offline.warnings, server.asked.length]).toEqual(['', 0]);
  for (const args of [[], ['--yes']]) {
    const unasked = await run(['build', folder, '--json', ...args]);
    expect(unasked.status).toBe(1);
    expect(unasked.warnings).toMatch(
      /sent to 127\.0\.0\.1:\d+, a server on this machine that the settings of the folder name\. Nobody can be asked here: not sent, and read by casetrail itself \(agree with --model http:\S+: the settings of a folder cannot\)\n$/,
    );
    expect(rulesIn(unasked.output)).toEqual([]);
  }
  const questions: string[] = [];
  const answering = (answer: boolean) => async (question: string) => {
    questions.push(question);
    return answer;
  };
  const refused = await run(['build', folder, '--json'], { confirm: answering(false) });
  expect([refused.status, rulesIn(refused.output), server.asked.length]).toEqual([1, [], 0]);
  expect(questions[0]).toMatch(
    /^The texts of 2 documents, about [\d,]+ tokens, are sent to 127\.0\.0\.1:\d+, a server on this machine that the settings of the folder name\. Send them\?$/,
  );
  const { output, warnings } = await run(['build', folder, '--json'], { confirm: answering(true) });
  expect([questions.length, server.asked.length]).toEqual([2, 2]);
  expect(warnings).toContain('there is no setting "colour"');
  expect(rulesIn(output)).toHaveLength(2);
  expect(output).not.toContain('casetrail.settings.json');
});

test('a store called in capitals is a store', async () => {
  server = await dishonestServer(says(answer));
  await run(['open', folder, '--no-serve']);
  const store = join(folder, 'X.DB');
  renameSync(join(folder, 'casetrail.db'), store);
  const { status, warnings } = await run(['open', store, '--no-serve', ...asked()]);
  expect([status, warnings]).toEqual([0, expect.stringContaining('2 documents of 2 read by invented-model')]);
  expect((await run(['open', join(folder, 'X.DB.txt'), '--no-serve', ...asked()])).warnings).toContain(
    'wants a folder',
  );
});

test('what is opened is asked about, too, and answers of one model do not stand for another', async () => {
  server = await dishonestServer(says(answer));
  const opened = await run(['open', folder, '--no-serve', ...asked()]);
  expect(opened.warnings).toContain('2 documents of 2 read by invented-model');
  await run(['open', folder, '--no-serve', ...asked()]);
  expect(server.asked).toHaveLength(2);
  await run(['build', folder, '--model', server.address, '--model-name', 'another']);
  expect(server.asked).toHaveLength(4);
  const back = await run(['build', folder, '--json', ...asked()]);
  expect(server.asked).toHaveLength(4);
  expect(rulesIn(back.output)).toHaveLength(2);
});

test('who read an entry, and where the readers disagree, is said in the terminal, the JSON and the exports', async () => {
  // The model takes the plea for a verdict of another day's words; the suit both read alike.
  server = await dishonestServer(
    says(({ messages }) =>
      JSON.stringify({
        events: [
          messages[1]!.content.includes('pleaded') ? { ...pleaded, kind: 'verdict', outcome: 'guilty' } : filing,
        ],
      }),
    ),
  );
  const { output } = await run(['build', folder, ...asked()]);
  expect(output).toContain('[Case filed, 1 source, read by invented-model and the built-in reader]\n');
  expect(output).toContain('read by invented-model and the built-in reader] readers disagree\n');
  expect(output).toMatch(
    /Where the readers disagree\n.+the readers disagree about the kind\n {4}the built-in reader: Plea; 2031-05-09/,
  );
  const json = await run(['build', folder, '--json']);
  expect(json.output).toMatch(/"model": \{\s+"name": "invented-model",\s+"beside": \{\s+"kind": "plea"/);
  expect((await run(['export', folder, '--as', 'csv'])).output).toContain('the readers disagree about the kind');
  const alone = await run(['build', folder, '--no-model']);
  expect(alone.output).not.toContain('read by');
});

test('what one reader alone reads is not lost: an entry of the model says so, a report of the built-in reader is set aside', async () => {
  writeFileSync(join(folder, '2031-05-03-suit.txt'), `${suit}\n\nJudge Rosa Marsh dismissed the suit on May 20, 2031.`);
  const invented = { ...nothing, s: 0, kind: 'motion', words: 'Harbour Light Inc.' };
  server = await dishonestServer(
    says(({ messages }) =>
      JSON.stringify({ events: messages[1]!.content.includes('pleaded') ? [pleaded] : [filing, invented] }),
    ),
  );
  const { output } = await run(['build', folder, ...asked()]);
  expect((await run(['build', folder, '--json'])).output).toMatch(/"name": "invented-model",\s+"beside": null/);
  expect(output).toContain('of them read by the built-in reader alone');
  expect((await run(['build', folder, '--set-aside'])).output).toMatch(
    /dismissed the suit.*\[Case dismissed\].*read by the built-in reader alone/,
  );
});

test('an answer that holds nothing empties no matter: the built-in reading stands, and the run and the report name the file', async () => {
  server = await dishonestServer(
    says(({ messages }) =>
      JSON.stringify({ events: messages[1]!.content.includes('pleaded') ? [] : [{ ...filing, kind: 'miracle' }] }),
    ),
  );
  const { status, output, warnings } = await run(['build', folder, '--json', ...asked()]);
  expect(status).toBe(0);
  const why = 'the answer of the model leaves no event, where the built-in reader reads what a chronology lists';
  for (const file of ['2031-05-03-suit.txt', '2031-05-10-plea.txt'])
    expect(warnings).toContain(`${file}: ${why}; read by the built-in reader\n`);
  expect(rulesIn(output)).toEqual([]);
  const mattersIn = (json: string) => (JSON.parse(json) as { matters: { events: { kind: string }[] }[] }).matters;
  const alone = await run(['build', folder, '--json', '--no-model']);
  const kinds = mattersIn(output).flatMap(({ events }) => events.map(({ kind }) => kind));
  expect(kinds).toEqual(expect.arrayContaining(['filing', 'plea']));
  expect(mattersIn(output)).toEqual(mattersIn(alone.output));
  const opened = await run(['open', folder, '--no-serve', ...asked()]);
  expect(opened.warnings).toContain(`2031-05-10-plea.txt: ${why}; read by the built-in reader\n`);
  const report = await run(['model', 'report', folder]);
  expect(report.output).toContain(
    `2031-05-10-plea.txt: invented-model: 0 events told, read by the built-in reader: ${why}\n`,
  );
});

test('what was read is linked by a second asking, live or by files, and stays so', async () => {
  const again = 'Ann Oak, who sued Harbour Light Inc., asked the court for more time on May 12, 2031.';
  writeFileSync(join(folder, '2031-05-13-time.txt'), again);
  const lists: string[] = [];
  server = await dishonestServer(
    says(({ messages }) => {
      const { content } = messages[1]!;
      if (!content.startsWith('<reports>')) return answer({ messages, model: '' });
      lists.push(content);
      // Each report for itself: nothing is one event.
      const numbers = content
        .split('\n')
        .slice(1, -1)
        .map((_, number) => [number]);
      return JSON.stringify({ events: numbers, cases: [numbers.flat()] });
    }),
  );
  const first = await run(['build', folder, '--json', ...asked(), '--model-for', 'link']);
  expect(first.warnings).toMatch(/^\d matters? of \d linked by invented-model at 127\.0\.0\.1:\d+\n$/);
  expect(rulesIn(first.output)).toEqual([]);
  expect(lists.join()).toContain('| filing | on: 2031-05-02 | who: Ann Oak | whom: Harbour Light Inc. |');
  const before = lists.length;
  const rebuilt = await run(['build', folder, '--json', ...asked(), '--model-for', 'link']);
  expect([lists.length, rebuilt.output]).toEqual([before, first.output]);
  const files: string[] = [];
  const save = (_: string, bytes: Uint8Array) => void files.push(new TextDecoder().decode(bytes));
  const none = await run(['model', 'export', folder, 'out.jsonl', '--for', 'link'], { save });
  expect([none.status, files.at(-1)]).toEqual([0, '']);
  await run(['model', 'export', folder, 'out.jsonl', '--for', 'link', '--all'], { save });
  expect(files.at(-1)!.split('\n').length - 1).toBe(before);
  expect(files.at(-1)).toContain('"custom_id":"link-');
});

test.each([
  [['--model', 'http://127.0.0.1:1/v1'], 'wants --model-name NAME'],
  [['--model', 'nowhere', '--model-name', 'a'], 'wants the address of a server'],
  [['--model', 'http://127.0.0.1:1/v1', '--model-name', 'a', '--offline'], '--offline asks none'],
])('%j cannot be meant', async (args, why) => {
  const { status, warnings } = await run(['build', folder, ...args]);
  expect(status).toBe(2);
  expect(warnings).toContain(why);
});
