import type { ModelAnswer } from '../../reading/model/answer.ts';
import type { SqliteFile } from './file.ts';
import { rowSum } from './row-sum.ts';

interface Row extends ModelAnswer {
  readonly sum: number | null;
}

const sumOf = ({ document, model, prompt, part, content }: ModelAnswer): number =>
  rowSum([document, model, prompt, part, content]);

/** What language models answered, as it came. One that is damaged was never answered. */
export function answersIn(file: SqliteFile) {
  const all = file.prepare('SELECT document, model, prompt, part, content, _sum AS sum FROM _answers ORDER BY number');
  // Kept anew, it is the newest.
  const put = file.prepare(
    'INSERT OR REPLACE INTO _answers (document, model, prompt, part, content, _sum) VALUES (@document, @model, @prompt, @part, @content, @sum)',
  );
  const keep = file.transaction((answers: readonly ModelAnswer[]) => {
    for (const { document, model, prompt, part, content } of answers) {
      const one = { document, model, prompt, part, content: content.toWellFormed() };
      put.run({ ...one, sum: sumOf(one) });
    }
  });
  return {
    keep: (answers: readonly ModelAnswer[]): void => keep.immediate(answers),
    all: (): ReadonlyMap<string, readonly ModelAnswer[]> =>
      Map.groupBy(
        (all.all() as Row[]).flatMap(({ sum, ...answer }) => (sum === sumOf(answer) ? [answer] : [])),
        ({ document }) => document,
      ),
  };
}
