import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { recorded } from '../../test/effects.ts';
import { fetchFeed } from './fetch-feed.ts';
import { main } from './main.ts';

let server: Server;
let address: string;

beforeEach(async () => {
  server = createServer(({ url }, answer) => {
    if (url === '/gone') answer.writeHead(404).end();
    else if (url === '/endless') {
      const piece = Buffer.alloc(1_000_000);
      for (let at = 0; at < 30; at += 1) answer.write(piece);
      answer.end();
    } else answer.end('<rss></rss>');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterEach(() => {
  server.closeAllConnections();
  server.close();
});

const never = new AbortController().signal;

test('gives the bytes at an address, and says why it cannot', async () => {
  expect(new TextDecoder().decode(await fetchFeed(`${address}/news.rss`, never))).toBe('<rss></rss>');
  await expect(fetchFeed(`${address}/gone`, never)).rejects.toThrow('the server answered 404');
  await expect(fetchFeed(`${address}/endless`, never)).rejects.toThrow('more than 20 MB');
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  await expect(fetchFeed(address, never)).rejects.toThrow(/ECONNREFUSED|UND_ERR_SOCKET/);
});

test.each(['ftp://harbour.example/a.rss', 'news.rss', 'file:///etc/hostname'])(
  'watch refuses %s as a feed',
  async (feed) => {
    const { effects, warnings } = recorded();
    expect(await main(['watch', '.', '--feed', feed], effects)).toBe(2);
    expect(warnings()).toContain('--feed wants an address such as https://harbour.example/news.rss');
  },
);
