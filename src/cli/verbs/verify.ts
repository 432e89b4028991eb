import { decode } from '../../document/decoding.ts';
import type { PileOptions } from '../../document/pile.ts';
import { counted } from '../../words/counts.ts';
import type { Effects } from '../effects.ts';
import { openDocuments } from '../open-documents.ts';
import { harmless } from '../terminal-text.ts';
import { type Verification, verifyCaseFile } from '../verification.ts';
import { buildOptions, buildOptionsOf } from './arguments.ts';
import { UsageError, type Verb } from './verb.ts';

export const verify: Verb = {
  name: 'verify',
  usage: 'CASEFILE.json DIR...',
  summary: 'check that the words of every entry stand at their place in the documents',
  options: { published: buildOptions.published, 'no-ocr': buildOptions['no-ocr'] },
  act: async (effects, [file, ...paths], values) => {
    if (file === undefined || paths.length === 0) throw new UsageError('verify wants a case file and a folder');
    const { published, scans } = buildOptionsOf(values);
    let caseFile: unknown;
    try {
      const decoded = decode(effects.disk.read(file));
      if (decoded.text === null) throw new Error(decoded.why);
      caseFile = JSON.parse(decoded.text);
    } catch (error) {
      effects.warn(`${harmless(`${file}: ${error instanceof Error ? error.message : 'cannot be read'}`)}\n`);
      return 1;
    }
    const texts = await textsOf(effects, paths, { published, withoutScans: !scans });
    const { faults, spans, looked } = verifyCaseFile(caseFile, texts);
    for (const fault of faults) effects.print(`${harmless(`${fault.entry}: ${fault.what}`)}\n`);
    effects.print(
      faults.length === 0
        ? `${tally(looked, spans)}: all words stand at their place.\n`
        : `${faults.length} of ${spans} stretches of text do not hold.\n`,
    );
    return faults.length === 0 ? 0 : 1;
  },
};

/** The texts of all documents, by path. */
async function textsOf(
  effects: Effects,
  paths: readonly string[],
  options: PileOptions,
): Promise<ReadonlyMap<string, string>> {
  return new Map((await openDocuments(effects, paths, options)).map(({ path, text }) => [path, text]));
}

/** "12 events, 3 quotations, ... with 40 stretches of text". */
function tally({ events, quotations, sayings, parties, disagreements }: Verification['looked'], spans: number): string {
  const counts = [
    counted(events, 'event'),
    counted(quotations, 'quotation'),
    counted(sayings, 'saying'),
    counted(parties, 'party', 'parties'),
    counted(disagreements, 'disagreement'),
  ];
  return `${counts.join(', ')} with ${counted(spans, 'stretch of text', 'stretches of text')}`;
}
