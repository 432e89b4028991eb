import { courtJson } from './court-json.ts';
import { courtXml } from './court-xml.ts';
import { docx } from './docx.ts';
import { feed } from './feed.ts';
import type { Format } from './format.ts';
import { gzip } from './gzip.ts';
import { html } from './html.ts';
import { image } from './image.ts';
import { jsonLines } from './json-lines.ts';
import { mail, mailBox } from './mail.ts';
import { markdown } from './markdown.ts';
import { mhtml } from './mhtml.ts';
import { pdf } from './pdf.ts';
import { plainText } from './plain-text.ts';
import { rtf } from './rtf.ts';
import { warc } from './warc.ts';
import { zip } from './zip.ts';

/** Every input format, in the order in which a file is shown to them. */
export const formats: readonly Format[] = [
  pdf,
  image,
  docx,
  rtf,
  mhtml,
  mailBox,
  mail,
  feed,
  zip,
  gzip,
  warc,
  jsonLines,
  courtJson,
  courtXml,
  markdown,
  html,
  plainText,
];
