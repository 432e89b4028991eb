import type { Disagreement } from '../../casefile/schema.ts';
import { sourceName } from '../../document/citations.ts';
import { listed } from '../../words/lists.ts';
import { shownText } from '../../words/shown-text.ts';
import { useCase } from '../frame/case.ts';
import { valueWords } from './value-words.ts';

/** A disagreement in short: its values side by side, each with the sources that give it. */
export function Values({ disagreement }: { disagreement: Disagreement }) {
  const { index } = useCase();
  return (
    <ul className="values" aria-label={`The sources differ on the ${disagreement.field}`}>
      {disagreement.values.map(({ value, reports }) => {
        const names = reports.flatMap(({ document }) => {
          const source = index.documents.get(document);
          return source === undefined ? [] : [shownText(sourceName(source))];
        });
        return (
          <li key={value}>
            <b>{valueWords(disagreement.field, value)}</b> <bdi>{listed([...new Set(names)])}</bdi>
          </li>
        );
      })}
    </ul>
  );
}
