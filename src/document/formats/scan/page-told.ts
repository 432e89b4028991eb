import { BroadcastChannel } from 'node:worker_threads';

/** How far the reading of a scan is: it takes seconds a page, in whatever thread does it. */
export interface PageTold {
  readonly path: string;
  readonly page: number;
  readonly of: number;
}

const name = 'casetrail: pages of scans';

/** Tells whoever listens in this program that a page of a scan is being read. */
export function tellPage(told: PageTold): void {
  const channel = new BroadcastChannel(name);
  channel.postMessage(told);
  channel.close();
}

/** Listens until it is stopped; does not keep the program from ending. */
export function onPages(listener: (told: PageTold) => void): { readonly stop: () => void } {
  const channel = new BroadcastChannel(name);
  channel.onmessage = (event: unknown) => listener((event as { readonly data: PageTold }).data);
  channel.unref();
  return { stop: () => channel.close() };
}
