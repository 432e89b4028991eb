import { execFileSync, spawn } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { save } from './save.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'casetrail-save-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const at = (name: string) => join(folder, name);
const bytes = new TextEncoder().encode('a case file');

test('a new file, and one that is there, which keeps who may read it', () => {
  save(at('new'), bytes);
  writeFileSync(at('old'), 'older');
  chmodSync(at('old'), 0o600);
  save(at('old'), bytes);
  expect(readFileSync(at('new'), 'utf8')).toBe('a case file');
  expect(readFileSync(at('old'), 'utf8')).toBe('a case file');
  expect(statSync(at('old')).mode & 0o777).toBe(0o600);
  expect(readdirSync(folder).sort()).toEqual(['new', 'old']);
});

test('a link stays, and what it leads to is written, also when that is not there yet', () => {
  mkdirSync(at('kept'));
  writeFileSync(at('kept/there'), 'older');
  for (const name of ['there', 'missing']) {
    symlinkSync(join('kept', name), at(name));
    save(at(name), bytes);
    expect(lstatSync(at(name)).isSymbolicLink()).toBe(true);
    expect(readFileSync(at(`kept/${name}`), 'utf8')).toBe('a case file');
  }
  expect(readdirSync(at('kept')).sort()).toEqual(['missing', 'there']);
});

test.skipIf(process.platform === 'win32')('a pipe stays one, and its reader gets the bytes', async () => {
  execFileSync('mkfifo', [at('pipe')]);
  const reader = spawn('cat', [at('pipe')], { stdio: ['ignore', 'pipe', 'inherit'] });
  let read = '';
  reader.stdout.on('data', (piece: Buffer) => {
    read += piece.toString();
  });
  save(at('pipe'), bytes);
  await new Promise((resolve) => reader.once('close', resolve));
  expect(read).toBe('a case file');
  expect(lstatSync(at('pipe')).isFIFO()).toBe(true);
});

test('a folder is not replaced, and nothing is left beside it', () => {
  mkdirSync(at('folder'));
  expect(() => save(at('folder'), bytes)).toThrow(/EISDIR/);
  expect(existsSync(at('folder'))).toBe(true);
  expect(readdirSync(folder)).toEqual(['folder']);
});
