import type { Attachment, Email, PostalMimeOptions } from 'postal-mime';
import { decode } from '../../decoding.ts';

/** A mail whose attachments keep the charset that they came under. */
export interface ParsedMail extends Omit<Email, 'attachments'> {
  readonly attachments: readonly (Attachment & { readonly charset: string | null })[];
}

/** What is used of a part of a mail, as the library holds it. */
interface Part {
  content: ArrayBuffer | null;
  readonly contentType: { readonly parsed: { readonly value: string; readonly params: Record<string, string> } };
}

/** What the library does with a part: parts of its class that its types leave out. */
interface Collects {
  isInlineTextNode: (part: Part) => boolean;
  collectAttachment: (part: Part, ...rest: readonly unknown[]) => void;
  readonly attachments: (Attachment & { charset?: string | null })[];
}

/** Parses a mail. The words of a part that names no charset are decoded as those of a file are; an attachment keeps the one it names. */
export async function parseMail(bytes: Uint8Array, options: PostalMimeOptions): Promise<ParsedMail> {
  const { default: PostalMime } = await import('postal-mime');
  const parser = new PostalMime(options);
  const collects = parser as unknown as Collects;
  const { isInlineTextNode, collectAttachment } = collects;
  collects.isInlineTextNode = (part) => {
    const isText = isInlineTextNode.call(parser, part);
    if (isText) decodeUndeclared(part);
    return isText;
  };
  collects.collectAttachment = (part, ...rest) => {
    collectAttachment.call(parser, part, ...rest);
    collects.attachments.at(-1)!.charset = part.contentType.parsed.params.charset ?? null;
  };
  const mail = await parser.parse(bytes);
  return { ...mail, attachments: mail.attachments.map((one) => ({ charset: null, ...one })) };
}

function decodeUndeclared(part: Part): void {
  const { value, params } = part.contentType.parsed;
  if (part.content === null || params.charset !== undefined) return;
  const { text } = decode(new Uint8Array(part.content), value);
  if (text === null) return;
  part.content = new TextEncoder().encode(text).buffer as ArrayBuffer;
  params.charset = 'utf-8';
}
