/** A page of the web with these words. */
export const pageOf = (words: string): string =>
  `<!doctype html><html><head><meta charset="utf-8"><title>The Beacon</title></head><body><p>${words}</p></body></html>`;

/** What was fetched for a web archive. */
export interface Fetched {
  readonly url: string;
  readonly words: string;
  readonly type?: string;
  readonly status?: string;
}

/** A web archive of these answers of a server. */
export function warcOf(answers: readonly Fetched[]): string {
  return answers
    .map(({ url, words, type = 'text/html; charset=utf-8', status = '200 OK' }) => {
      const answer = `HTTP/1.1 ${status}\r\nContent-Type: ${type}\r\n\r\n${words}`;
      const length = new TextEncoder().encode(answer).length;
      return `WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: ${url}\r\nWARC-Date: 2031-03-09T08:00:00Z\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: ${length}\r\n\r\n${answer}\r\n\r\n`;
    })
    .join('');
}

/** A page as a browser saves it, with frames. */
export function mhtmlOf(page: string, ...frames: readonly string[]): string {
  const parts = [page, ...frames].map(
    (markup, at) =>
      `------b\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: base64\r\nContent-Location: https://beacon.example/${at}\r\n\r\n${base64(markup)}\r\n`,
  );
  return `From: <Saved by a browser>\r\nSnapshot-Content-Location: https://beacon.example/harbour\r\nSubject: The harbour\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="----b"\r\n\r\n${parts.join('\r\n')}------b--\r\n`;
}

const base64 = (words: string): string => Buffer.from(words).toString('base64').replace(/.{76}/g, '$&\r\n');
