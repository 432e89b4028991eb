#!/usr/bin/env node
// Plain JavaScript that any Node can read: it only finds a Node new enough (22.18, the first that strips types unasked),
// this one or the one pinned in devDependencies, and hands over to src/cli/main.ts in a clone, and to what is compiled of
// it in an installed package, where Node strips no types.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { constants } from 'node:os';
import { fileURLToPath } from 'node:url';

/** Tells the pinned Node that it was started from here. */
const mark = 'CASETRAIL_HANDED_OVER';

const sources = new URL('../src/cli/main.ts', import.meta.url);
const isClone = existsSync(sources);

const [major, minor] = process.versions.node.split('.').map(Number);
if (major > 22 || (major === 22 && minor >= 18)) {
  if (process.env[mark] === '1' && process.channel) {
    delete process.env[mark];
    // Whoever started it has gone, in whatever way: nobody waits for it any more.
    process.on('disconnect', () => process.exit(1));
    process.channel.unref();
  }
  const { enableCompileCache } = await import('node:module');
  enableCompileCache();
  const { main } = await import(isClone ? sources.href : '../dist/lib/cli/main.js');
  process.exitCode = await main(process.argv.slice(2));
} else {
  const pinned = fileURLToPath(new URL('../node_modules/node/bin/node', import.meta.url));
  if (!existsSync(pinned)) {
    const help = isClone ? ' Run "npm ci" here to fetch the pinned one.' : '';
    console.error(`casetrail needs Node 22.18 or newer; this is ${process.version}.${help}`);
    process.exitCode = 2;
  } else {
    const child = spawn(pinned, [fileURLToPath(import.meta.url), ...process.argv.slice(2)], {
      stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
      env: { ...process.env, [mark]: '1' },
    });
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
    child.on('error', (error) => {
      console.error(`casetrail: ${error.message}`);
      process.exitCode = 2;
    });
    child.on('exit', (code, signal) => {
      process.exitCode = code ?? 128 + constants.signals[signal];
    });
  }
}
