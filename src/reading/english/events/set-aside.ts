import type { Span } from '../../../document/document.ts';
import type { SetAside } from '../../reading.ts';
import type { ReadReport } from '../../report.ts';
import type { Unlikely } from '../encoder/told.ts';

/** What is too unlikely to be believed, where its sentence reports nothing of that kind; of several in a sentence the likeliest. */
export function setAsideBeside(
  reports: readonly Pick<ReadReport, 'kind' | 'sentence'>[],
  unlikely: readonly Unlikely[],
  sentences: readonly Span[],
): SetAside[] {
  const told = new Set(reports.map(({ kind, sentence }) => `${sentence} ${kind}`));
  const likeliest = new Map<string, Unlikely>();
  for (const one of unlikely) {
    const key = `${one.sentence} ${one.kind}`;
    const known = likeliest.get(key);
    if (!told.has(key) && (known === undefined || one.probability > known.probability)) likeliest.set(key, one);
  }
  return [...likeliest.values()].map(({ kind, start, end, sentence, probability }) => ({
    kind,
    start: sentences[sentence]!.start,
    end: sentences[sentence]!.end,
    trigger: { start, end },
    confidence: probability,
  }));
}
