import { answerWith, type Handlers } from '../engine/answering.ts';
import { unpackCaseFile } from '../engine/packed-case-file.ts';
import type { AnyCaseFile, HandOverWork } from './hand-over-work.ts';

const whole = (caseFile: AnyCaseFile) => (caseFile.version === 'packed' ? unpackCaseFile(caseFile) : caseFile);

// The libraries that write Word and Excel are loaded with what is asked for first.
answerWith(
  async (): Promise<Handlers<HandOverWork>> => ({
    formats: async () => {
      const { exportFormats, listedFormat } = await import('./export.ts');
      return exportFormats.map((format) => ({ ...listedFormat(format), madeOf: format.madeOf ?? null }));
    },
    write: async ({ name, caseFile, means }) => {
      const { exportFileName, formatNamed } = await import('./export.ts');
      const format = formatNamed(name);
      if (!format) return null;
      const opened = whole(caseFile);
      const bytes = await format.write(opened, means);
      return { bytes, mediaType: format.mediaType, fileName: exportFileName(opened, format) };
    },
    reconcile: async ({ caseFile, csv }) => (await import('./reconcile.ts')).reconcile(whole(caseFile), csv),
  }),
);
