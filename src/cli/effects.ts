import { randomBytes, randomUUID } from 'node:crypto';
import { accessSync, constants } from 'node:fs';
import { availableParallelism, userInfo } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import type { Transport } from '@modelcontextprotocol/sdk/shared/transport.js';
import { type Disk, nodeDisk } from '../document/disk.ts';
import type { Endpoint, EndpointOptions } from '../engine/asking/endpoint.ts';
import { fetchFeed } from './fetch-feed.ts';
import { packageFolder } from './package-folder.ts';
import { save } from './save.ts';

/** Everything the command line touches besides its arguments; a test swaps what it likes. */
export interface Effects {
  readonly disk: Disk;
  /** To standard output, as it is. */
  readonly print: (text: string) => void;
  /** To standard output, byte for byte. */
  readonly printBytes: (bytes: Uint8Array) => void;
  /** A whole file, which takes the place of one that is there only once it is written (`save.ts`). */
  readonly save: (path: string, bytes: Uint8Array) => void;
  /** To standard error, as it is. */
  readonly warn: (text: string) => void;
  readonly terminal: {
    /** Standard output is a terminal that shows colours (and `NO_COLOR` is not set). */
    readonly colour: boolean;
    /** Columns of standard output; a pipe has none. */
    readonly width: number | null;
    /** Standard error is a terminal, on which progress is shown. */
    readonly progress: boolean;
  };
  /** Milliseconds of a clock that never goes back: for the rate shown as progress, and for nothing else. */
  readonly now: () => number;
  /** The moment, ISO 8601 in UTC: when something was decided, added or looked at. */
  readonly instant: () => string;
  /** What nobody can guess, another at each call: 32 hexadecimal digits. */
  readonly secret: () => string;
  /** A name for one thing that nothing else has (RFC 9562). */
  readonly uuid: () => string;
  /** The bytes at an address that the user has named (`fetch-feed.ts`). But for this and `endpoint` nothing reaches the network. */
  readonly fetch: (address: string, signal: AbortSignal) => Promise<Uint8Array>;
  /** A language model that the user has named; its key comes from the environment (`CASETRAIL_MODEL_KEY`) and goes nowhere else. */
  readonly endpoint: (options: Omit<EndpointOptions, 'key'> & { readonly withKey: boolean }) => Promise<Endpoint>;
  /** The user's answer to a question that yes or no answers; `null` where nobody sits at a terminal. */
  readonly confirm: (question: string) => Promise<boolean | null>;
  /** Does something that the user can break off (Ctrl-C, SIGTERM), which aborts the signal; a second time ends the program at once. */
  readonly interruptible: <T>(act: (signal: AbortSignal) => Promise<T>) => Promise<T>;
  /** Standard input and output as a way to an assistant; nothing else may be printed then. */
  readonly assistant: () => Promise<Transport>;
  /** Whether files can be made in the folder, or the file be written. */
  readonly writable: (path: string) => boolean;
  /** The name of who runs the program, as the system has it. */
  readonly user: string;
  readonly cores: number;
  /** Folder of the built page. */
  readonly webRoot: string;
  /** Settles when the user ends the program (Ctrl-C, SIGTERM): a server runs until then, and has seconds to close. */
  readonly ended: () => Promise<void>;
}

/** Milliseconds: after which a second signal ends the program at once, and in which it has to have closed what is open. */
const patience = { second: 500, closing: 8000 } as const;

export const processEffects: Effects = {
  disk: nodeDisk,
  print: (text) => {
    if (process.stdout.listenerCount('error') === 0) process.stdout.on('error', leaveQuietly);
    process.stdout.write(text);
  },
  printBytes: (bytes) => {
    if (process.stdout.listenerCount('error') === 0) process.stdout.on('error', leaveQuietly);
    process.stdout.write(bytes);
  },
  save,
  warn: (text) => {
    process.stderr.write(text);
  },
  terminal: {
    colour: process.stdout.isTTY === true && process.env.NO_COLOR === undefined && process.env.TERM !== 'dumb',
    width: process.stdout.isTTY ? process.stdout.columns : null,
    progress: process.stderr.isTTY === true,
  },
  now: () => performance.now(),
  instant: () => new Date().toISOString(),
  secret: () => randomBytes(16).toString('hex'),
  uuid: () => randomUUID(),
  fetch: fetchFeed,
  endpoint: async ({ withKey, ...options }) => {
    // Only who asks a model loads it.
    const { endpointOf } = await import('../engine/asking/endpoint.ts');
    return await endpointOf({ ...options, key: (withKey && process.env.CASETRAIL_MODEL_KEY?.trim()) || null });
  },
  confirm: async (question) => {
    if (process.stdin.isTTY !== true || process.stderr.isTTY !== true) return null;
    const asking = createInterface({ input: process.stdin, output: process.stderr });
    try {
      return /^y(?:es)?$/i.test((await asking.question(`${question} [y/N] `)).trim());
    } catch (error) {
      // Ctrl-C or the end of the input is no consent.
      if (error instanceof Error && error.name === 'AbortError') return false;
      throw error;
    } finally {
      asking.close();
    }
  },
  assistant: async () => {
    const { StdioServerTransport } = await import('@modelcontextprotocol/sdk/server/stdio.js');
    const transport = new StdioServerTransport();
    // The protocol's own does not notice that whoever started it has gone.
    process.stdin.on('end', () => void transport.close());
    return transport;
  },
  interruptible: async (act) => {
    const stop = new AbortController();
    const end = () => (stop.signal.aborted ? process.exit(130) : stop.abort());
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, end);
    try {
      return await act(stop.signal);
    } finally {
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.off(signal, end);
    }
  },
  writable: (path) => {
    try {
      accessSync(path, constants.W_OK);
      return true;
    } catch {
      return false;
    }
  },
  get user() {
    try {
      return userInfo().username;
    } catch {
      // A container may run as a number without a name.
      return 'unnamed';
    }
  },
  cores: availableParallelism(),
  webRoot: join(packageFolder, 'dist/web/'),
  ended: () =>
    new Promise((resolve) => {
      let first: number | null = null;
      const end = () => {
        const now = performance.now();
        // A terminal and the program that started this one may both send it.
        if (first !== null && now - first > patience.second) process.exit(130);
        first ??= now;
        setTimeout(() => process.exit(130), patience.closing).unref();
        resolve();
      };
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, end);
    }),
};

/** `casetrail build DIR | head`: the reader has gone, which is no mistake of anybody's. */
function leaveQuietly(error: Error & { readonly code?: string }): void {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
}
