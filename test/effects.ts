import type { Effects } from '../src/cli/effects.ts';
import { nodeDisk } from '../src/document/disk.ts';

/** Effects that keep what was printed; the clock stands still, there is one core, and the user ends the program at once. */
export function recorded(changes: Partial<Effects> = {}): {
  readonly effects: Effects;
  readonly output: () => string;
  readonly warnings: () => string;
} {
  let output = '';
  let warnings = '';
  let made = 0;
  const effects: Effects = {
    disk: nodeDisk,
    print: (text) => {
      output += text;
    },
    printBytes: (bytes) => {
      output += new TextDecoder().decode(bytes);
    },
    save: (path) => {
      throw new Error(`nothing is saved in a test: ${path}`);
    },
    warn: (text) => {
      warnings += text;
    },
    terminal: { colour: false, width: null, progress: false },
    now: () => 0,
    instant: () => '2025-01-02T03:04:05.000Z',
    secret: () => '00112233445566778899aabbccddeeff',
    uuid: () => `00000000-0000-4000-8000-${String(++made).padStart(12, '0')}`,
    fetch: (address) => {
      throw new Error(`nothing is fetched in a test: ${address}`);
    },
    endpoint: ({ address }) => {
      throw new Error(`nothing is asked in a test: ${address}`);
    },
    assistant: () => {
      throw new Error('no assistant is served in a test');
    },
    confirm: async () => null,
    interruptible: (act) => act(new AbortController().signal),
    writable: () => true,
    user: 'Ann Oak',
    cores: 1,
    webRoot: new URL('../dist/web/', import.meta.url).pathname,
    ended: () => Promise.resolve(),
    ...changes,
  };
  return { effects, output: () => output, warnings: () => warnings };
}
