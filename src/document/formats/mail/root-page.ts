import { parseMail } from './parse-mail.ts';

/** The page that a file in parts is about. */
export interface RootPage {
  readonly markup: string;
  readonly title: string | null;
  readonly url: string | null;
}

/** Parts that are looked at, and length of the headers of one. */
const most = { parts: 5_000, headers: 20_000 } as const;

/**
 * The first page in a file of several parts (`multipart/related`), decoded; `null` where there is none. The other pages are frames: they
 * are of others.
 */
export async function rootPage(bytes: Uint8Array): Promise<RootPage | null> {
  const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const head = headersIn(whole, 0);
  const boundary = /boundary="?([^";\r\n]{1,200})"?/i.exec(head)?.[1];
  const [title, url] = [field(head, subject), field(head, saved)];
  for (const part of boundary === undefined ? [whole] : partsOf(whole, boundary)) {
    const headers = headersIn(part, 0);
    if (!/^Content-Type: *text\/html/im.test(headers)) continue;
    const { html } = await parseMail(new Uint8Array(part), { maxNestingDepth: 10 });
    if (html) return { markup: html, title: plain(title), url: url ?? field(headers, location) };
  }
  return null;
}

const subject = /^Subject: (.{1,2000})$/im;
const saved = /^Snapshot-Content-Location: (.{1,2000})$/im;
const location = /^Content-Location: (.{1,2000})$/im;

const field = (headers: string, name: RegExp): string | null => name.exec(unfolded(headers))?.[1]?.trim() ?? null;

const unfolded = (headers: string): string => headers.replace(/\r?\n[ \t]+/g, ' ').replace(/\r/g, '');

/** A title that is written in encoded words is left to the page. */
const plain = (title: string | null): string | null => (title === null || title.includes('=?') ? null : title);

function headersIn(bytes: Buffer, from: number): string {
  const text = bytes.subarray(from, from + most.headers).toString('latin1');
  const end = text.search(/\r?\n\r?\n/);
  return end < 0 ? text : text.slice(0, end);
}

function* partsOf(bytes: Buffer, boundary: string): Generator<Buffer> {
  const mark = Buffer.from(`--${boundary}`, 'latin1');
  let start = bytes.indexOf(mark);
  for (let count = 0; start >= 0 && count < most.parts; count += 1) {
    const from = bytes.indexOf('\n', start) + 1;
    if (from === 0) return;
    const end = bytes.indexOf(mark, from);
    yield bytes.subarray(from, end < 0 ? bytes.length : end);
    start = end;
  }
}
