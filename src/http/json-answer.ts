import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { Context } from 'hono';
import type { Desk } from './route.ts';

const squeeze = promisify(gzip);

/** Bytes from which an answer is worth packing. */
const worthPacking = 32_000;

/** An answer in JSON, packed where it is large and the client takes it so. */
export async function jsonAnswer(
  c: Context,
  value: unknown,
  headers: Readonly<Record<string, string>> = {},
): Promise<Response> {
  const plain = Buffer.from(JSON.stringify(value));
  const packed = plain.length >= worthPacking && takesGzip(c.req.header('accept-encoding'));
  // The fastest level: the way to the client is a loopback.
  const body = packed ? await squeeze(plain, { level: 1 }) : plain;
  return new Response(body, {
    headers: {
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Length': String(body.length),
      Vary: 'Accept-Encoding',
      ...(packed ? { 'Content-Encoding': 'gzip' } : {}),
      ...headers,
    },
  });
}

/** The same for what changes with the revision only: not made again for a client that has it already. */
export async function jsonOfRevision(c: Context, desk: Desk, make: () => Promise<unknown>): Promise<Response> {
  // Read before the answer is made: a change meanwhile makes the tag old, never the answer.
  const tag = `W/"${desk.start}-${desk.revision()}"`;
  const headers = { ETag: tag, 'Cache-Control': 'private, no-cache' };
  const has = (c.req.header('if-none-match') ?? '').split(',').map((one) => one.trim());
  if (has.includes(tag)) return new Response(null, { status: 304, headers: { ...headers, Vary: 'Accept-Encoding' } });
  return jsonAnswer(c, await make(), headers);
}

function takesGzip(accepted: string | undefined): boolean {
  return (accepted ?? '').split(',').some((one) => /^\s*(?:gzip|\*)\s*(?:;\s*q=(?!0(?:\.0*)?\s*$).*)?$/i.test(one));
}
