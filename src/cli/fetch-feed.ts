import { largestFile, megabytes } from '../document/sheet.ts';

/** Milliseconds after which an answer is waited for no more. */
const patience = 60_000;

/**
 * The bytes at an address, which the user has named: nothing else that this program does reaches the network.
 *
 * @throws Error with the reason as a line
 */
export async function fetchFeed(address: string, signal: AbortSignal): Promise<Uint8Array> {
  const answer = await fetch(address, {
    signal: AbortSignal.any([signal, AbortSignal.timeout(patience)]),
    headers: { Accept: 'application/rss+xml, application/atom+xml, application/xml;q=0.9, text/xml;q=0.9' },
  }).catch((error: unknown) => {
    throw new Error(reasonOf(error));
  });
  if (!answer.ok) throw new Error(`the server answered ${answer.status}`);
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of answer.body ?? []) {
    size += piece.length;
    if (size > largestFile) throw new Error(`more than ${megabytes(largestFile)}`);
    pieces.push(piece);
  }
  return new Uint8Array(Buffer.concat(pieces));
}

function reasonOf(error: unknown): string {
  const { name, cause } = (error ?? {}) as { readonly name?: string; readonly cause?: { readonly code?: string } };
  if (name === 'TimeoutError') return `no answer within ${patience / 1000} s`;
  return cause?.code ?? (error instanceof Error ? error.message : 'unknown error');
}
