import { type DeadlineFormula, deadlineFormulas } from '../../../field/deadlines/formulas.ts';
import type { Participant } from '../../report.ts';
import type { EventSentence, ReportRead } from './event-sentence.ts';
import { isAfter } from './when.ts';

/** How surely such words set a day for the act, and how surely it is this one. */
const sure = 0.75;
const onThatDay = 0.9;
/** Somebody named right before the words, or between the order and what is ordered, must do it. */
const named = 0.8;

/** So much before and behind a day is looked at, in UTF-16 code units. */
const reach = 200;

const formulas = deadlineFormulas.map((formula) => ({
  formula,
  before: new RegExp(`(?:${formula.before})$`, 'i'),
  behind: formula.behind === undefined ? null : new RegExp(formula.behind, 'i'),
}));

/** The formula by which a day is a deadline, with the place where its words begin; `null` for none. */
export function deadlineAt(
  before: string,
  behind: string,
): { readonly formula: DeadlineFormula; readonly start: number } | null {
  for (const { formula, before: words, behind: follows } of formulas) {
    const match = words.exec(before);
    if (match !== null && (follows === null || follows.test(behind))) return { formula, start: match.index };
  }
  return null;
}

/** What a sentence says must be done, or is promised, by a day to come. */
export function deadlinesIn({ context, sentence, times, here, day }: EventSentence): ReportRead[] {
  const { text } = context.document;
  return times.flatMap(({ place: expression, expression: { start, end, edtf, derivation } }): ReportRead[] => {
    if (edtf === null || end > sentence.end) return [];
    const whole = edtf.replace(/^\.\.\//, '');
    if (!isAfter(whole, day.written)) return [];
    const from = Math.max(sentence.start, start - reach);
    const reckoned = derivation.rule === 'within-paper';
    // "Within 14 days of this order" says by itself that it is by a day.
    const before = `${oneSpaced(text.slice(from, start))}${reckoned ? 'by ' : ''}`;
    const found = deadlineAt(before, text.slice(end, Math.min(sentence.end, end + reach)).replace(/\s/g, ' '));
    if (found === null) return [];
    const trigger = { start: from + found.start, end };
    return [
      {
        kind: found.formula.kind,
        trigger,
        rule: `${found.formula.kind}/deadline: ${found.formula.name}`,
        confidence: sure,
        weight: sure,
        status: 'scheduled',
        time: {
          edtf: found.formula.onDay ? whole : `../${whole}`,
          expression,
          from: 'clause',
          certainty: onThatDay,
        },
        outcome: null,
        alters: false,
        participants: whoMust({ start: trigger.start, end: start }, here, text),
      },
    ];
  });
}

/** Line breaks as spaces, one for one, so that places stay. */
const oneSpaced = (words: string): string => words.replace(/\s/g, ' ');

function whoMust(trigger: ReportRead['trigger'], here: EventSentence['here'], text: string): readonly Participant[] {
  const inside = here.filter(({ start, end }) => start > trigger.start && end <= trigger.end);
  const before = here.findLast(({ end }) => end <= trigger.start && text.slice(end, trigger.start).trim() === '');
  const ordered = orders.test(text.slice(trigger.start, trigger.end));
  const one = ordered ? (inside.length === 1 ? inside[0] : undefined) : before;
  return one === undefined || one.kind === 'court' || one.kind === 'jury'
    ? []
    : [{ role: 'agent', entity: one.entity, certainty: named }];
}

/** By such words it is ordered: the order is an event of its own. */
const orders = /^(?:order|direct|instruct|require|command|told|gave|gives|granted|allowed)/i;

/**
 * Reports of a sentence beside what it says is due by a day: what else was read in the same words, or as coming on that day, is the same, and what
 * is told as done was not done then.
 */
export function besideDeadlines(
  reports: readonly ReportRead[],
  deadlines: readonly ReportRead[],
  text: string,
): ReportRead[] {
  const days = new Set(deadlines.flatMap(({ time }) => time?.expression ?? []));
  const ofDay = ({ time }: ReportRead) => time !== null && time.expression !== null && days.has(time.expression);
  const inWords = ({ trigger }: ReportRead) =>
    deadlines.some(
      ({ trigger: { start, end } }) =>
        trigger.start < end && trigger.end > start && !orders.test(text.slice(start, end)),
    );
  return reports.flatMap((report) => {
    if (inWords(report)) return [];
    if (!ofDay(report)) return [report];
    return report.status === 'scheduled' || report.status === 'expected' ? [] : [{ ...report, time: null }];
  });
}
