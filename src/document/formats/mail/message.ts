import { blocksOfPlainText } from '../../blocks.ts';
import type { Block } from '../../document.ts';
import type { Draft } from '../../draft.ts';
import { plainCharacters } from '../../plain-characters.ts';
import { openDockets } from '../docket/docket.ts';
import { docketOfAlert, docketsOfNotice } from '../docket/filing-notice.ts';
import type { Opened } from '../format.ts';
import { textOfWholePage } from '../page/whole-page.ts';
import { type ParsedMail, parseMail } from './parse-mail.ts';

/** Parts within parts of a message: more are made to exhaust who reads them. */
const deepest = 60;

/** A mail: its own words, and each file that is attached to it. */
export async function openMessage(bytes: Uint8Array, part: string | null): Promise<readonly Opened[]> {
  let mail: ParsedMail;
  try {
    mail = await parseMail(bytes, {
      attachmentEncoding: 'arraybuffer',
      maxNestingDepth: deepest,
      // A mail that is sent on is a document with a day of its own.
      forceRfc822Attachments: true,
    });
  } catch (error) {
    const why = error instanceof Error ? error.message.split('\n')[0]!.slice(0, 120) : 'unknown error';
    return [{ ...(part !== null && { part }), problem: `a mail that cannot be opened (${why})` }];
  }
  const draft = draftOf(mail);
  const attached = mail.attachments.flatMap((one, at) => fileOf(one, at, part));
  const alert = docketOfAlert(draft.text, draft.days[0]?.words ?? '');
  const notice = alert === null ? docketsOfNotice(draft.text) : [alert];
  const own: readonly Opened[] =
    notice !== null
      ? openDockets(notice, part)
      : draft.text !== ''
        ? [{ ...(part !== null && { part }), draft }]
        : attached.length > 0
          ? []
          : [{ ...(part !== null && { part }), problem: 'a mail without text' }];
  return [...own, ...attached];
}

function draftOf(mail: ParsedMail): Draft {
  const { text, blocks } = wordsOf(mail);
  // The day as the sender's clock had it; the library's is that of Greenwich.
  const date = mail.headers.find(({ key }) => key === 'date')?.value ?? null;
  const name = mail.from?.name?.trim() ?? '';
  return {
    title: mail.subject?.trim() || null,
    publisher: name === '' || name.includes('@') ? null : name,
    url: null,
    days: date === null ? [] : [{ from: 'header', words: date }],
    text,
    blocks,
  };
}

/** The plain words, unless the page that comes beside them says more. */
function wordsOf({ text = '', html = '' }: ParsedMail): { readonly text: string; readonly blocks: readonly Block[] } {
  const typed = plainCharacters(text).trim();
  const page = html === '' ? { text: '', blocks: [] } : textOfWholePage(html);
  if (typed.length < 0.6 * page.text.length) return page;
  return { text: typed, blocks: blocksOfPlainText(typed).map((block) => quotedMail(typed, block)) };
}

/** Words of an earlier mail, which an answer carries along. */
function quotedMail(text: string, block: Block): Block {
  const lines = text.slice(block.start, block.end).split('\n');
  const isQuoted = lines.every((line) => line.startsWith('>'));
  const isIntroduction = lines.length <= 2 && /^On .{6,120} wrote:$/.test(lines.join(' '));
  return isQuoted || isIntroduction
    ? { start: block.start, end: block.end, kind: 'aside', rule: 'quoted-mail' }
    : block;
}

/** A picture of the letterhead is not attached, it is shown. */
function fileOf(
  { filename, mimeType, charset, related, content }: ParsedMail['attachments'][number],
  at: number,
  part: string | null,
): readonly Opened[] {
  if (
    (related && mimeType.startsWith('image/')) ||
    typeof content === 'string' ||
    mimeType === 'application/pgp-signature'
  )
    return [];
  const bytes = content instanceof Uint8Array ? content : new Uint8Array(content);
  const name = filename?.trim() || `attachment ${at + 1}${endings[mimeType] ?? ''}`;
  const mediaType = charset === null ? mimeType : `${mimeType}; charset=${charset}`;
  return [{ file: { path: part === null ? name : `${part}/${name}`, mediaType, bytes } }];
}

const endings: Readonly<Record<string, string>> = {
  'message/rfc822': '.eml',
  'application/pdf': '.pdf',
  'text/html': '.html',
  'text/plain': '.txt',
};
