import { request as plainly } from 'node:http';
import { request as encrypted } from 'node:https';
import { megabytes } from '../../document/sheet.ts';

/** Bytes of an answer beyond which it is read no further: many times what a model can say in one. */
const mostBytes = 4_000_000;

/** An answer that is broken off because of what it is; it would be the same the next time. */
export class Unusable extends Error {
  override name = 'Unusable';
}

/**
 * A request and its whole answer, as `fetch` has them. Unlike it, it follows no address that a server names, waits for the first byte as
 * long as the caller does (a model may think for minutes), and takes no more than `mostBytes`. Nothing is said of the machine.
 *
 * @throws Error with the reason as a line
 */
export async function exchange(address: string | URL | Request, init: RequestInit = {}): Promise<Response> {
  const url = new URL(address instanceof Request ? address.url : address);
  const headers = Object.fromEntries(
    [...new Headers(init.headers)].filter(([name]) => !name.startsWith('x-stainless-') && name !== 'user-agent'),
  );
  const body = typeof init.body === 'string' ? Buffer.from(init.body) : null;
  return await new Promise((resolve, reject) => {
    const asked = (url.protocol === 'https:' ? encrypted : plainly)(
      url,
      {
        method: init.method ?? 'GET',
        headers: { ...headers, ...(body && { 'content-length': body.length }) },
        ...(init.signal && { signal: init.signal }),
      },
      (answer) => {
        const pieces: Buffer[] = [];
        let size = 0;
        answer.on('data', (piece: Buffer) => {
          size += piece.length;
          if (size <= mostBytes) pieces.push(piece);
          else asked.destroy(new Unusable(`its answer has more than ${megabytes(mostBytes)}`));
        });
        answer.on('error', reject);
        answer.on('close', () => reject(new Error('the connection was cut')));
        answer.on('end', () => {
          const { statusCode: status = 500 } = answer;
          const told = Object.entries(answer.headers).flatMap(([name, value]) =>
            typeof value === 'string' ? [[name, value] as [string, string]] : [],
          );
          // A `Response` takes no other.
          if (status < 200 || status > 599) reject(new Unusable(`the server answered ${status}`));
          else
            resolve(
              new Response(status === 204 || status === 304 ? null : Buffer.concat(pieces), { status, headers: told }),
            );
        });
      },
    );
    asked.on('error', reject);
    asked.end(body ?? undefined);
  });
}
