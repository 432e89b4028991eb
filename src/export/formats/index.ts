import type { ExportFormat } from '../format.ts';
import { csv } from './csv.ts';
import { csvOpus2 } from './csv-opus2.ts';
import { docx } from './docx.ts';
import { html } from './html.ts';
import { ics } from './ics.ts';
import { json } from './json.ts';
import { markdown } from './markdown.ts';
import { sqlite } from './sqlite.ts';
import { timelinejs } from './timelinejs.ts';
import { webAnnotation } from './web-annotation.ts';
import { xlsx } from './xlsx.ts';

/** The ways to hand a case file over, in the order of the menu. To add one: a file beside this, and its line here. */
export const exportFormats: readonly ExportFormat[] = [
  docx,
  xlsx,
  csv,
  csvOpus2,
  markdown,
  html,
  timelinejs,
  ics,
  webAnnotation,
  json,
  sqlite,
];

/** `null` when there is none of that name. */
export const formatNamed = (name: string): ExportFormat | null =>
  exportFormats.find((format) => format.name === name) ?? null;
