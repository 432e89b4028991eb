import type { Format } from './format.ts';
import { html } from './html.ts';
import { jsonLines } from './json-lines.ts';
import { markdown } from './markdown.ts';
import { pdf } from './pdf.ts';
import { plainText } from './plain-text.ts';

/** Every input format, in the order in which a file is shown to them. */
export const formats: readonly Format[] = [pdf, jsonLines, markdown, html, plainText];
