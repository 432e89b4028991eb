import { jsonText } from '../../words/json-text.ts';
import type { ExportFormat } from '../format.ts';
import { bytesOf } from '../told.ts';

/** The case file as it is; `schema/casefile.schema.json` says what is in it. Nothing is lost. */
export const json: ExportFormat = {
  name: 'json',
  label: 'JSON',
  extension: '.json',
  mediaType: 'application/json',
  summary: 'the whole case file, texts included, for other programs and for verify',
  write: async (caseFile) => bytesOf(`${jsonText(caseFile, 2)}\n`),
};
