import { afterEach, expect, test, vi } from 'vitest';
import { overHttp } from './over-http.ts';

afterEach(() => vi.unstubAllGlobals());

/** A server whose token is `token`, and which writes it into its page. */
function serve(token: string): string[] {
  const asked: string[] = [];
  vi.stubGlobal('fetch', async (path: string, init: RequestInit) => {
    const given = new Headers(init.headers).get('X-Casetrail-Token');
    asked.push(`${path} ${given}`);
    if (path === './') return new Response(`<meta name="casetrail-token" content="${token}">`);
    return given === token
      ? new Response('{}')
      : new Response(JSON.stringify({ error: 'load the page again' }), { status: 403 });
  });
  return asked;
}

test('a server that was started again is written to with the token that it gives now', async () => {
  const asked = serve('new');
  const source = overHttp('old', true);
  await source.saw();
  await source.saw();
  expect(asked).toEqual(['./api/seen old', './ null', './api/seen new', './api/seen new']);
});

test('what is refused for another reason is asked once', async () => {
  const asked = serve('other');
  vi.stubGlobal('fetch', async (path: string) => {
    asked.push(path);
    return path === './'
      ? new Response('<meta name="casetrail-token" content="same">')
      : new Response(JSON.stringify({ error: 'no' }), { status: 403 });
  });
  await expect(overHttp('same', true).saw()).rejects.toThrow('no');
  expect(asked).toEqual(['./api/seen', './']);
});
