import { openingOf } from '../decoding.ts';
import { endingOf, type Format } from './format.ts';
import { openMessage } from './mail/message.ts';

/** Headers by one of which a message opens, and the line that a mail box puts before each. */
const opening =
  /^(?:From \S{1,200} .{0,80}\d{4}.{0,20}\r?\n)?(?:Return-Path|Received|Delivered-To|Message-ID|MIME-Version|From|Date|Subject|To|X-[\w-]{1,40}): .{0,998}\r?\n(?:[\w-]{1,60}:|[ \t])/i;

/** A mail (RFC 5322). Its date header is the day; what is attached to it are documents of their own. */
export const mail: Format = {
  name: 'mail',
  unit: 'file',
  largest: 100_000_000,
  recognises: (bytes, { path, mediaType }) =>
    ['eml', 'msg-eml'].includes(endingOf(path)) ||
    mediaType?.startsWith('message/rfc822') === true ||
    (endingOf(path) === '' && !isBox(bytes) && isMail(bytes)),
  open: (bytes) => openMessage(bytes, null),
};

/** What opens as several headers of a mail is one; a text with a header of its own has other keys. */
function isMail(bytes: Uint8Array): boolean {
  const start = openingOf(bytes, 4000);
  return opening.test(start) && /^(?:Message-ID|Received|MIME-Version): /im.test(start);
}

const isBox = (bytes: Uint8Array): boolean => /^From \S{1,200} .{6,60}\d{4}/.test(openingOf(bytes, 300));

const newline = 10;
const from = [...'From '].map((character) => character.charCodeAt(0));

/** A mail box (RFC 4155): its messages, one after the other. */
export const mailBox: Format = {
  name: 'mail box',
  unit: 'file',
  largest: 300_000_000,
  recognises: (bytes, { path }) => ['mbox', 'mbx'].includes(endingOf(path)) || (endingOf(path) === '' && isBox(bytes)),
  open: async (bytes) => {
    const messages = messagesIn(bytes);
    const opened = [];
    for (const [at, message] of messages.entries()) opened.push(...(await openMessage(message, String(at + 1))));
    return opened;
  },
};

/** A message begins with "From " at the start of a line that follows an empty one. */
function messagesIn(bytes: Uint8Array): readonly Uint8Array[] {
  const starts: number[] = [];
  for (let at = 0; at < bytes.length; at += 1) {
    const isStart = at === 0 || (bytes[at - 1] === newline && (bytes[at - 2] === newline || bytes[at - 3] === newline));
    if (isStart && from.every((byte, place) => bytes[at + place] === byte)) starts.push(at);
  }
  const places = starts[0] === 0 ? starts : [0, ...starts];
  return places.map((start, at) => {
    const message = bytes.subarray(start, places[at + 1] ?? bytes.length);
    const isFrom = from.every((byte, place) => message[place] === byte);
    return asWritten(isFrom ? message.subarray(message.indexOf(newline) + 1) : message);
  });
}

const quote = '>'.charCodeAt(0);

/** A box writes ">" before a line of a message that begins with "From ", and before one that begins so already; here the first comes off. */
function asWritten(message: Uint8Array): Uint8Array {
  const off: number[] = [];
  for (let at = message.indexOf(quote); at >= 0; at = message.indexOf(quote, at + 1)) {
    if (at > 0 && message[at - 1] !== newline) continue;
    let behind = at;
    while (message[behind] === quote) behind += 1;
    if (from.every((byte, place) => message[behind + place] === byte)) off.push(at);
    at = behind;
  }
  if (off.length === 0) return message;
  const left = new Uint8Array(message.length - off.length);
  let start = 0;
  let written = 0;
  for (const at of [...off, message.length]) {
    left.set(message.subarray(start, at), written);
    written += at - start;
    start = at + 1;
  }
  return left;
}
