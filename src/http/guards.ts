import { createHash, timingSafeEqual } from 'node:crypto';
import type { Context } from 'hono';
import { Failure } from './failure.ts';

/** The header in which a write brings the token. */
export const tokenHeader = 'X-Casetrail-Token';

/** A guard throws a `Failure`, or lets the request pass. */
export type Guard = (c: Context) => void;

/** The names under which this server is meant: a foreign name that resolves to 127.0.0.1 is not one. */
export function hostGuard(hosts: () => ReadonlySet<string>): Guard {
  return (c) => {
    if (!hosts().has((c.req.header('host') ?? '').toLowerCase())) throw new Failure(421, 'Not a name of this server.');
  };
}

/**
 * A request that a browser makes for somebody else's page says so, in Origin or in Sec-Fetch-Site; a program that is no
 * browser sends neither. `same-site` is another port of this machine, which is somebody else too.
 */
export function originGuard(hosts: () => ReadonlySet<string>): Guard {
  return (c) => {
    const origin = c.req.header('origin')?.toLowerCase();
    const site = c.req.header('sec-fetch-site');
    const own = origin === undefined || (origin.startsWith('http://') && hosts().has(origin.slice('http://'.length)));
    if (!own || (site !== undefined && site !== 'same-origin' && site !== 'none')) {
      throw new Failure(403, 'Requests from other sites are not answered.');
    }
  };
}

/** Only who has read the page knows the token, and no other site can read the page. */
export function tokenGuard(token: string): Guard {
  const wanted = digest(token);
  return (c) => {
    // Digests are of one length, so comparing takes the same time for every guess.
    if (!timingSafeEqual(wanted, digest(c.req.header(tokenHeader) ?? ''))) {
      throw new Failure(
        403,
        `The header ${tokenHeader} is missing or old: load the page again. Its value is in the page's <meta name="casetrail-token">.`,
      );
    }
  };
}

const digest = (text: string) => createHash('sha256').update(text).digest();
