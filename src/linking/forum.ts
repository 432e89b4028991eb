import { traitsOf } from '../field/kinds/index.ts';
import { type Forum, forumsElsewhere, type ProceedingKind } from '../field/values.ts';
import type { LinkedReport } from './linked-report.ts';

/** Of the sentences that name a forum or a court, the share that must name the forum. */
const most = 0.6;

/**
 * The kind of a case by who hears it. What the sentences of its openings say decides, where they are silent those of all its reports.
 * An appeal is one whoever heard the case before; a case with an arrest, a plea or a sentence is a court's.
 */
export function forumKind(
  kind: ProceedingKind,
  opening: readonly LinkedReport[],
  all: readonly LinkedReport[],
): ProceedingKind {
  if (kind === 'appeal') return kind;
  if (all.some(({ report }) => traitsOf(report.kind).courtOnly)) return kind;
  for (const reports of [opening, all]) {
    const naming = (forum: Forum) => reports.filter(({ report }) => report.forums.includes(forum)).length;
    const inCourt = naming('court');
    const [top] = forumsElsewhere.map((forum) => ({ forum, count: naming(forum) })).sort((a, b) => b.count - a.count);
    if (top !== undefined && top.count > 0 && top.count >= most * (top.count + inCourt)) return top.forum;
    if (inCourt > 0) return kind;
  }
  return kind;
}
