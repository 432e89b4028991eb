import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';

// The program as npm packs it, installed for all as a user does, against the clone.

const root = fileURLToPath(new URL('../../', import.meta.url));
const sample = join(root, 'samples/harbour-light');

/** What npm says where it reaches no registry. */
const unreachable = /\b(?:ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ENETUNREACH|ETIMEDOUT|ENOTCACHED)\b/;

/** Without what the npm that runs these tests has set. */
const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(?:npm_|CASETRAIL_)/i.test(name)));

const run = (command: string, argv: readonly string[], more: NodeJS.ProcessEnv = {}) =>
  spawnSync(command, argv, { cwd: root, encoding: 'utf8', env: { ...env, ...more }, maxBuffer: 2 ** 28 });

let folder: string;
let missing: string | null = null;
const installed = () => join(folder, 'lib/node_modules/casetrail');
const build = (program: string, more: NodeJS.ProcessEnv = {}) =>
  run(process.execPath, [join(program, 'bin/casetrail.js'), 'build', sample, '--json', '--jobs', '2'], more);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'casetrail-packed-'));
  const packed = run('npm', ['pack', '--pack-destination', folder]);
  expect(packed.status, packed.stderr).toBe(0);
  const [archive] = readdirSync(folder);
  // As README says; what an install script would download is not needed.
  const install = ['install', '--global', '--ignore-scripts', '--prefer-offline', '--prefix', folder];
  const { status, stderr } = run('npm', [...install, join(folder, archive!)]);
  if (status !== 0 && unreachable.test(stderr)) {
    missing = 'npm reaches no registry';
    console.log(`skipped: ${missing}`);
  } else expect(status, stderr).toBe(0);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('what is packed is the program, without its sources, tests and tools', ({ skip }) => {
  skip(missing !== null, missing ?? '');
  const files = readdirSync(installed(), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(installed().length + 1))
    .filter((path) => !path.startsWith(`node_modules${sep}`));
  const outermost = [...new Set(files.map((path) => path.split(sep)[0]))].sort();
  expect(outermost).toEqual([
    'CHANGELOG.md',
    'LICENSE',
    'NOTICE',
    'README.md',
    'bin',
    'dist',
    'package.json',
    'schema',
  ]);
  expect(files.filter((path) => /(?<!\.d)\.tsx?$|\.(?:test|suite|fixture)\./.test(path))).toEqual([]);
  expect(files.filter((path) => path.endsWith('encoder.onnx'))).toHaveLength(1);
});

test('it builds the same bytes as the clone, and warns of nothing', ({ skip }) => {
  skip(missing !== null, missing ?? '');
  const { status, stdout, stderr } = build(installed());
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(JSON.parse(stdout)).toHaveProperty('documents.length', 11);
  expect(stdout === build(root).stdout).toBe(true);
});

test('without the native library it reads by WebAssembly, says so once, and builds the same bytes as the clone', ({
  skip,
}) => {
  skip(missing !== null, missing ?? '');
  const [library, aside] = [join(installed(), 'node_modules/onnxruntime-node'), join(folder, 'aside')];
  renameSync(library, aside);
  const { status, stdout, stderr } = build(installed());
  renameSync(aside, library);
  expect(status).toBe(0);
  expect(stderr.match(/WebAssembly reads instead/g)).toHaveLength(1);
  expect(stdout === build(root, { CASETRAIL_RUNTIME: 'wasm' }).stdout).toBe(true);
});

test('it serves its page', async ({ skip }) => {
  skip(missing !== null, missing ?? '');
  const child = spawn(process.execPath, [join(installed(), 'bin/casetrail.js'), 'open', sample, '--no-store'], { env });
  const gone = new Promise((resolve) => child.once('exit', resolve));
  try {
    const url = await new Promise<string>((resolve, reject) => {
      let said = '';
      child.stdout.setEncoding('utf8').on('data', (text: string) => {
        said += text;
        const found = /http:\/\/127\.0\.0\.1:\d+\//.exec(said);
        if (found) resolve(found[0]);
      });
      child.once('exit', () => reject(new Error(`ended: ${said}`)));
    });
    const page = await (await fetch(url)).text();
    const [, script] = /src="\.?\/?([^"]+\.js)"/.exec(page)!;
    expect((await fetch(url + script)).status).toBe(200);
    expect(await (await fetch(`${url}api/openapi.json`)).json()).toHaveProperty('openapi');
  } finally {
    child.kill('SIGTERM');
    await gone;
  }
});
