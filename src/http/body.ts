import type { Context } from 'hono';
import { Failure } from './failure.ts';

/**
 * The body piece by piece; ends with a `Failure` (413) as soon as there is more than `most` bytes, without taking in the rest.
 */
export async function* bodyOf(c: Context, most: number, what: string): AsyncGenerator<Uint8Array> {
  const tooMuch = () => new Failure(413, `${what} may have ${megabytes(most)} at most.`, { Connection: 'close' });
  if (Number(c.req.header('content-length') ?? 0) > most) throw tooMuch();
  let length = 0;
  const body = c.req.raw.body?.getReader();
  try {
    for (;;) {
      // What fails here is the way to the client: it has gone, or was too slow.
      const read = await body?.read().catch(() => {
        throw new Failure(400, 'The request broke off.');
      });
      if (!read || read.done) return;
      length += read.value.length;
      if (length > most) throw tooMuch();
      yield read.value;
    }
  } finally {
    body?.releaseLock();
  }
}

/** Bytes and milliseconds. */
const mostPassedOver = { bytes: 16_000_000, time: 2_000 };

/**
 * Takes in, up to a bound, and throws away what a client still sends: it listens only when it has sent all, and a connection
 * that is ended before is, to it, reset without an answer.
 */
export async function passOver(c: Context): Promise<void> {
  const { body } = c.req.raw;
  if (!body || body.locked) return;
  const reader = body.getReader();
  let isTime = false;
  const reading = async () => {
    for (let bytes = 0; bytes < mostPassedOver.bytes && !isTime; ) {
      const { done, value } = await reader.read();
      if (done) return;
      bytes += value.length;
    }
  };
  await new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, mostPassedOver.time);
    // Whoever has gone waits for no answer.
    void reading()
      .catch(() => {})
      .then(() => {
        clearTimeout(timer);
        resolve();
      });
  });
  isTime = true;
}

/** The whole body, bounded likewise. */
export async function wholeBody(c: Context, most: number, what: string): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  for await (const piece of bodyOf(c, most, what)) pieces.push(piece);
  return Buffer.concat(pieces);
}

/** @throws Failure: 413 when it is too large, 415 when it does not say that it is JSON, 400 when it is none. */
export async function jsonBody(c: Context, most: number, what: string): Promise<unknown> {
  wanted(c, 'application/json');
  const bytes = await wholeBody(c, most, what);
  try {
    return JSON.parse(bytes.toString('utf8')) as unknown;
  } catch {
    throw new Failure(400, 'The body is not JSON.');
  }
}

/**
 * A form of another site can send text/plain and forms without asking the browser's leave, and nothing else.
 * @throws Failure (415)
 */
export function wanted(c: Context, mediaType: string): void {
  const given = (c.req.header('content-type') ?? '').split(';', 1)[0]!.trim().toLowerCase();
  if (given !== mediaType) throw new Failure(415, `The body wants the Content-Type ${mediaType}.`);
}

export function megabytes(bytes: number): string {
  return bytes < 1_000_000 ? `${Math.round(bytes / 1000)} kB` : `${Math.round(bytes / 1_000_000)} MB`;
}
