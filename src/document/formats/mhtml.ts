import { openingOf } from '../decoding.ts';
import { endingOf, type Format, type Opened } from './format.ts';
import { html } from './html.ts';
import { rootPage } from './mail/root-page.ts';

/** A page as a browser saves it in one file (RFC 2557): the page itself; its frames, pictures and scripts are left out. */
export const mhtml: Format = {
  name: 'saved page (MHTML)',
  unit: 'file',
  largest: 100_000_000,
  recognises: (bytes, { path, mediaType }) =>
    ['mhtml', 'mht'].includes(endingOf(path)) ||
    mediaType?.startsWith('multipart/related') === true ||
    /^Snapshot-Content-Location: /m.test(openingOf(bytes, 2000)),
  open: async (bytes) => {
    const root = await rootPage(bytes);
    if (root === null) return [{ problem: 'a saved page (MHTML) without a page in it' }];
    const opened = await html.open(new TextEncoder().encode(root.markup), {
      path: 'page.html',
      mediaType: 'text/html; charset=utf-8',
    });
    return opened.map((one): Opened => {
      if (!('draft' in one)) return one;
      return { ...one, draft: { ...one.draft, title: one.draft.title ?? root.title, url: one.draft.url ?? root.url } };
    });
  },
};
