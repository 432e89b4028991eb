import type { CaseFile } from '../casefile/schema.ts';
import { shortCitation } from '../document/citations.ts';
import { kindWords } from '../words/kinds.ts';
import { oneLine } from '../words/one-line.ts';
import type { Terminal } from './chronology.ts';
import { renderLine, run } from './terminal-text.ts';

/** What `casetrail build --set-aside` shows: by matter and document the sentences that may tell an event, the surest of a matter first. */
export function setAside(caseFile: CaseFile, terminal: Terminal): string {
  const documents = new Map(caseFile.documents.map((document) => [document.id, document]));
  const lines: string[] = [];
  for (const matter of caseFile.matters) {
    lines.push(renderLine([run(matter.title, 'bold')], terminal, 0));
    if (matter.setAside.length === 0) lines.push(renderLine([run('  nothing is set aside')], terminal, 2));
    for (const { kind, document, sentence, confidence, builtInAlone } of matter.setAside.toSorted(
      (a, b) => b.confidence - a.confidence,
    )) {
      const source = documents.get(document);
      lines.push(
        renderLine(
          [
            run(`  ${confidence.toFixed(2)}  `, 'green'),
            run(`“${oneLine(source?.text.slice(sentence.start, sentence.end) ?? '')}”`),
            run(`  [${kindWords(kind)}]  ${shortCitation(source ?? null)}`, 'dim'),
            ...(builtInAlone ? [run('  read by the built-in reader alone', 'yellow')] : []),
          ],
          terminal,
          8,
        ),
      );
    }
  }
  return lines.join('');
}
