import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { Failure } from './failure.ts';

/** How many requests of one connection may wait for the answer to an earlier one; browsers send the next when they have it. */
const mostWaiting = 16;
/** Requests turned away before the connection is ended: their answers, too, wait for the first one. */
const mostRefused = 16;

interface Line {
  /** Requests of the connection that are not answered. */
  open: number;
  /** Resolves when the last of them is. */
  last: Promise<void>;
}

const lines = new WeakMap<Socket, Line>();

/**
 * Resolves when every earlier request of the connection is answered and its answer taken: requests that come one behind another
 * without waiting (pipelining, RFC 9112, 9.3.2) are not worked on at once, and no more answers are made than are read.
 * @throws Failure (429) when too many wait
 */
export async function inTurn({ socket }: IncomingMessage, answer: ServerResponse): Promise<void> {
  const line = lines.get(socket) ?? { open: 0, last: Promise.resolve() };
  lines.set(socket, line);
  if (line.open >= mostWaiting + mostRefused) {
    socket.destroy();
    throw new Failure(429, 'Too many requests on one connection.');
  }
  const before = line.last;
  const waiting = line.open;
  line.open++;
  line.last = answered(answer).then(() => void line.open--);
  if (waiting >= mostWaiting) {
    throw new Failure(429, 'Too many requests on one connection; wait for the answers.', {
      'Retry-After': '1',
      Connection: 'close',
    });
  }
  await before;
  stillThere(answer);
}

/** @throws Failure when nobody is left to take the answer: it need not be made. */
export function stillThere(answer: ServerResponse): void {
  if (answer.closed || answer.destroyed) throw new Failure(503, 'The connection has ended.');
}

/** Resolves when the answer is handed to the system, or nobody is left to take it. */
export function answered(answer: ServerResponse): Promise<void> {
  return new Promise((resolve) => {
    if (answer.closed) resolve();
    else answer.once('close', resolve);
  });
}
