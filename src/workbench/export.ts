import type { CaseFile } from '../casefile/schema.ts';
import type { ExportFormat } from '../export/format.ts';
import { lastPublished } from '../export/told.ts';
import { slug } from '../words/slug.ts';

export type { ExportFormat, ExportMeans } from '../export/format.ts';
export { exportFormats, formatNamed } from '../export/formats/index.ts';

/** A format as a menu shows it: what `GET /api/exports` lists. */
export type ListedFormat = Pick<ExportFormat, 'name' | 'label' | 'extension' | 'mediaType' | 'summary'>;

export const listedFormat = ({ name, label, extension, mediaType, summary }: ExportFormat): ListedFormat => ({
  name,
  label,
  extension,
  mediaType,
  summary,
});

/** Whether a terminal could not show it. */
export const isBinary = ({ mediaType }: ExportFormat): boolean =>
  !/^(?:text\/|application\/(?:ld\+)?json\b)/.test(mediaType);

/** The name of the file it is saved as, in ASCII: `tarrant-v-castellan-ferries-inc-2024-12-12.docx`. */
export function exportFileName(caseFile: CaseFile, { name, extension }: ExportFormat): string {
  const title = caseFile.matters.length === 1 ? slug(caseFile.matters[0]!.title) : 'case-file';
  const ascii = title.replace(/[^a-z0-9-]/g, '').replace(/^-+|(?<!-)-+$/g, '') || 'case-file';
  const layout = name.includes('-') && extension === '.csv' ? `-${name.slice(name.indexOf('-') + 1)}` : '';
  const day = lastPublished(caseFile);
  return `${ascii}${day === null ? '' : `-${day}`}${layout}${extension}`;
}
