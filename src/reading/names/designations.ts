import type { CaseMention } from './case-mention.ts';
import type { Draft } from './clusters.ts';
import type { Columns } from './columns.ts';

/** Writes down what the document itself says each person or body is. */
export function designate(
  _text: string,
  _columns: Columns,
  drafts: readonly Draft[],
  _cases: readonly CaseMention[],
): void {
  byTitle(drafts);
}

/** "U.S. District Judge Ann Oak", "plaintiff Ann Oak". */
function byTitle(drafts: readonly Draft[]): void {
  for (const one of drafts) {
    if (one.kind !== 'person') continue;
    for (const { start, title } of one.names)
      if (title?.role)
        one.designations.push({
          role: title.role,
          span: { start: start - title.length, end: start - 1 },
          of: null,
          rule: title.rule,
        });
  }
}
