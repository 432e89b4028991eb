#!/usr/bin/env node
// Plain JavaScript that any Node can read: it only finds a Node new enough to run the TypeScript sources (22.18, the
// first that strips types unasked), this one or the one pinned in devDependencies, and hands over to src/cli/main.ts.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const [major, minor] = process.versions.node.split('.').map(Number);
if (major > 22 || (major === 22 && minor >= 18)) {
  const { enableCompileCache } = await import('node:module');
  enableCompileCache();
  const { main } = await import('../src/cli/main.ts');
  process.exitCode = await main(process.argv.slice(2));
} else {
  const pinned = fileURLToPath(new URL('../node_modules/node/bin/node', import.meta.url));
  if (!existsSync(pinned)) {
    console.error(
      `casetrail needs Node 22.18 or newer; this is ${process.version}. Run "npm ci" here to fetch the pinned one.`,
    );
    process.exitCode = 2;
  } else {
    const child = spawn(pinned, [fileURLToPath(import.meta.url), ...process.argv.slice(2)], { stdio: 'inherit' });
    for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
    child.on('exit', (code, signal) => {
      process.exitCode = code ?? (signal ? 130 : 1);
    });
  }
}
