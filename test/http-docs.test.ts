import { execFile, execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { main } from '../src/cli/main.ts';
import { recorded } from './effects.ts';

const manual = readFileSync(new URL('../docs/http.md', import.meta.url), 'utf8');

/** Commands of the manual in their order, each with the output shown below it; `...` stands for anything. */
const examples = [...manual.matchAll(/```sh\n([\s\S]*?)```/g)]
  .flatMap(([, block]) => block!.split(/^\$ /m).slice(1))
  .map((text) => {
    const [command, ...output] = text.trimEnd().split('\n');
    return { command: command!, output: output.join('\n') };
  });

const hasCurl = (() => {
  try {
    return execFileSync('curl', ['--version']).length > 0;
  } catch {
    return false;
  }
})();

let folder: string;
let shell: (command: string) => Promise<string>;
let end = () => {};
let ended: Promise<number>;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'http-docs-'));
  const papers = join(folder, 'papers');
  cpSync(new URL('../samples/harbour-light', import.meta.url).pathname, papers, {
    recursive: true,
    filter: (from) => !from.includes('casetrail.db'),
  });
  mkdirSync(join(folder, 'web'));
  writeFileSync(join(folder, 'web', 'index.html'), '<!doctype html>\n<head>\n<title>page</title></head>');
  const { effects, output } = recorded({ webRoot: join(folder, 'web') });
  const closed = new Promise<void>((resolve) => {
    end = resolve;
  });
  const url = await new Promise<string>((resolve) => {
    const opened = async () => {
      // It is listened for before the page is named.
      await Promise.resolve();
      resolve(/http:\/\/127\.0\.0\.1:\d+/.exec(output())![0]);
      return closed;
    };
    ended = main(['open', papers, '--who', 'Ann Oak'], { ...effects, ended: opened });
  });
  // The manual's own paper, which is not there before it is added.
  writeFileSync(
    join(papers, 'order.txt'),
    'published: 2024-12-20\n\nJudge Harriet Bellwood denied the motion on Friday.\n',
  );
  const of = async (path: string) => JSON.parse(await (await fetch(url + path)).text());
  const overview = await of('/api/overview');
  const matter = await of(`/api/matters/${overview.matters[0].id}`);
  let environment: NodeJS.ProcessEnv = {
    ...process.env,
    CASETRAIL: url,
    MATTER: matter.id,
    DOCUMENT: overview.documents[0].id,
    ENTRY: matter.events[0].id,
  };
  shell = (command) =>
    new Promise((resolve, reject) => {
      const assigned = /^export (\w+)=(.*)$/.exec(command);
      execFile(
        'sh',
        ['-c', assigned ? `printf %s ${assigned[2]!}` : command],
        { cwd: folder, env: environment },
        (error, stdout) => {
          // curl gives 28 when its time is over, which ends a stream.
          if (error && error.code !== 28) reject(error);
          if (assigned) environment = { ...environment, [assigned[1]!]: stdout };
          resolve(assigned ? '' : stdout);
        },
      );
    });
});

afterAll(async () => {
  end();
  expect(await ended).toBe(0);
  rmSync(folder, { recursive: true });
});

test('the manual has examples', () => expect(examples.length).toBeGreaterThan(15));

const run = examples.filter(
  ({ command }) => !command.startsWith('casetrail ') && !command.startsWith('export CASETRAIL'),
);

test.runIf(hasCurl).each(run)('$command', async ({ command, output }) => {
  const pattern = output
    .split('...')
    .map((words) => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('[\\s\\S]*');
  expect((await shell(command)).trim()).toMatch(new RegExp(`^${pattern}$`));
});

test.skipIf(hasCurl)('skipped: there is no curl here', () => {});
