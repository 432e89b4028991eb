/**
 * Imports the modules named on its command line and prints, as JSON, every regular expression that `RegExp(...)` or
 * `new RegExp(...)` in them made: its source, its flags, and the place of the call. Run as a process of its own, since it
 * replaces the global constructor.
 */
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Found } from './literals.ts';

const root = `${process.cwd()}/`;
const found: Found[] = [];
Error.stackTraceLimit = 30;

/** The place of the caller: the first frame in src. A call from outside src is no part of the product. */
function caller(): string | null {
  const frame = /file:\/\/([^\s)]*?\/src\/[^\s):]+):(\d+):\d+/.exec(new Error().stack ?? '');
  return frame ? `${decodeURI(frame[1]!).replace(root, '')}:${frame[2]}` : null;
}

function record(made: RegExp): RegExp {
  const place = caller();
  if (place) found.push({ source: made.source, flags: made.flags, place });
  return made;
}

type Arguments = ConstructorParameters<typeof RegExp>;
globalThis.RegExp = new Proxy(RegExp, {
  construct: (target, given, newTarget) => record(Reflect.construct(target, given as Arguments, newTarget) as RegExp),
  apply: (target, self, given) => record(Reflect.apply(target, self, given as Arguments)),
});

for (const file of process.argv.slice(2)) await import(pathToFileURL(resolve(file)).href);
process.stdout.write(JSON.stringify(found), () => process.exit(0));
