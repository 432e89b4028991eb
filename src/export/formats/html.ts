import { createHash } from 'node:crypto';
import { jsonText } from '../../words/json-text.ts';
import type { ExportFormat, ExportMeans } from '../format.ts';
import { bytesOf } from '../told.ts';
import { htmlText } from './timelinejs.ts';

/** The element of the page that holds the case file; the page reads it instead of asking a server (`src/web`). */
const caseFileElement = 'casetrail-case-file';

/**
 * The page in one file: scripts, styles and icon inside it, the case file with its texts too. It asks nobody for anything, and its
 * content security policy would not let it: only the scripts and styles whose hashes it names run.
 */
export const html: ExportFormat = {
  name: 'html',
  label: 'Web page',
  extension: '.html',
  mediaType: 'text/html; charset=utf-8',
  summary: 'the page in one file that can be mailed or put on a site, texts included, no network',
  madeOf: 'page',
  write: async (caseFile, { page }) => {
    const index = textOf(page, 'index.html');
    const scripts: string[] = [];
    const styles: string[] = [];
    const body = index
      // The server's own: the token, and what it says about its address.
      .replace(/<meta\b[^>]*\bname="casetrail-token"[^>]*>\s*/gi, '')
      .replace(/<link\b[^>]*\brel="modulepreload"[^>]*>\s*/gi, '')
      .replace(/<link\b[^>]*\brel="stylesheet"[^>]*>\s*/gi, (tag) => {
        styles.push(insideStyle(textOf(page, attribute(tag, 'href'))));
        return '';
      })
      .replace(/<link\b[^>]*\brel="icon"[^>]*>\s*/gi, (tag) => {
        const type = attribute(tag, 'type') || 'image/svg+xml';
        const bytes = fileOf(page, attribute(tag, 'href'));
        return `<link rel="icon" type="${htmlText(type)}" href="data:${htmlText(type)};base64,${Buffer.from(bytes).toString('base64')}">`;
      })
      .replace(/<script\b[^>]*\bsrc="[^>]*>\s*<\/script>\s*/gi, (tag) => {
        scripts.push(insideScript(textOf(page, attribute(tag, 'src'))));
        return '';
      });
    const built = [...page.keys()].filter((path) => path.endsWith('.js')).length;
    if (built > scripts.length)
      throw new Error('the page is built of several scripts; a page in one file needs them as one');
    if (scripts.length === 0) throw new Error('the built page has no script; build it anew ("npm run build:web")');
    const policy = [
      "default-src 'none'",
      `script-src ${scripts.map(hashOf).join(' ')}`,
      `style-src ${styles.map(hashOf).join(' ') || "'none'"}`,
      'img-src data:',
      "base-uri 'none'",
      "form-action 'none'",
    ].join('; ');
    const title = caseFile.matters.length === 1 ? caseFile.matters[0]!.title : 'Casetrail';
    const head = [
      `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
      '<meta name="referrer" content="no-referrer">',
      ...styles.map((style) => `<style>${style}</style>`),
    ].join('\n    ');
    const foot = [
      `<script type="application/json" id="${caseFileElement}">${insideJson(jsonText(caseFile))}</script>`,
      ...scripts.map((script) => `<script type="module">${script}</script>`),
    ].join('\n    ');
    // Replaced by functions: a "$&" in a script is not a pattern.
    const written = body
      .replace(/<title>[^<]*<\/title>/i, () => `<title>${htmlText(title)}</title>`)
      .replace(/(<meta\b[^>]*\bcharset=[^>]*>)/i, (tag) => `${tag}\n    ${head}`)
      .replace(/<\/body>/i, () => `  ${foot}\n  </body>`);
    if (!written.includes(caseFileElement) || !written.includes('Content-Security-Policy')) {
      throw new Error('the built page has no <meta charset> or no <body>; build it anew ("npm run build:web")');
    }
    return bytesOf(written);
  },
};

const attributes = {
  href: /\bhref="([^"]*)"/,
  src: /\bsrc="([^"]*)"/,
  type: /\btype="([^"]*)"/,
} as const;

const attribute = (tag: string, name: keyof typeof attributes): string => attributes[name].exec(tag)?.[1] ?? '';

/** @throws when the page was built without the file. */
function fileOf(page: ExportMeans['page'], path: string): Uint8Array {
  const file = page.get(path.replace(/^\.?\//, ''));
  if (!file) throw new Error(`the built page has no ${path || 'file of that name'}; build it ("npm run build:web")`);
  return file;
}

const textOf = (page: ExportMeans['page'], path: string): string => new TextDecoder().decode(fileOf(page, path));

/** JSON that cannot end its element: no `<` in it, and no line ends that old scripts stumble over. */
const insideJson = (text: string): string =>
  text.replaceAll('<', '\\u003c').replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029');

/**
 * A script that cannot end its element. What is replaced stands inside strings, templates and regular expressions only, where `\x3C`
 * is the same sign.
 */
function insideScript(text: string): string {
  const own = text.replace(/\n?\/\/# sourceMappingURL=\S*\s*$/, '');
  return own.replace(/<(?=\/script|!--)/gi, '\\x3C');
}

/** A style that cannot end its element and asks for no file. */
function insideStyle(text: string): string {
  if (/url\(\s*(?!["']?(?:data:|#))/i.test(text)) throw new Error('a style of the page asks for a file');
  return text.replace(/<(?=\/style)/gi, '\\3C ');
}

const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}'`;
