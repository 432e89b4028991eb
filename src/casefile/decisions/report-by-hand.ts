import type { Span } from '../../document/document.ts';
import { contentStems } from '../../language/stems.ts';
import { daysOf, type LinkedReport } from '../../linking/linked-report.ts';
import { asItStands } from '../../reading/clause.ts';
import type { ReadReport } from '../../reading/report.ts';
import { byHand } from './by-hand.ts';
import type { Act } from './decision.ts';
import type { Shelf } from './desk.ts';

/** A report made of what a person said of the words selected. Who takes part is not read from them. */
export function reportByHand(
  { inDocument, document: { document, reading } }: Shelf,
  place: Span,
  what: Extract<Act, { readonly act: 'add' }>,
  index: number,
): LinkedReport {
  const around = reading.sentences.filter((one) => one.start < place.end && one.end > place.start);
  const start = Math.min(place.start, ...around.map((one) => one.start));
  const end = Math.max(place.end, ...around.map((one) => one.end));
  const stems = contentStems(document.text.slice(place.start, place.end));
  const sentence = Math.max(
    0,
    reading.sentences.findIndex((one) => one.end > place.start),
  );
  // What becomes of a step is told by its sentence, whoever found it.
  const others = reading.reports.filter((one) => one.start < end && one.end > start);
  const report: ReadReport = {
    start,
    end,
    kind: what.report.kind,
    trigger: { start: place.start, end: place.end },
    clause: asItStands(place),
    rule: `${what.report.kind}${byHand}`,
    confidence: 1,
    weight: 1,
    status: what.status,
    time: what.date === null ? null : { edtf: what.date, expression: null, from: 'clause', certainty: 1 },
    outcome: what.outcome ?? null,
    alters: false,
    amountChange: null,
    grounds: [],
    amount: null,
    count: null,
    participants: [],
    claims: [],
    claimsOnly: null,
    claimsAtIssue: [],
    case: null,
    court: null,
    source: null,
    sentence,
    reference: {
      properNames: [],
      rank: null,
      year: null,
      separate: false,
      alongside: false,
      elsewhere: false,
      possible: false,
    },
    forums: [],
    effects: [...new Set(others.flatMap((one) => one.effects))],
    stems: { trigger: stems, near: stems },
    conductTypes: [],
  };
  const words = new Set(contentStems(document.text.slice(start, end)));
  return {
    index,
    record: null,
    inDocument,
    report,
    published: document.published,
    days: what.date === null ? null : daysOf(what.date),
    sentence,
    agents: [],
    patients: [],
    beneficiaries: [],
    cast: [],
    against: [],
    named: [],
    trigger: new Set(stems),
    conductTypes: new Set(),
    claims: new Set(),
    claimsAtIssue: new Set(),
    words,
    near: new Set(stems),
    around: words,
    namedAround: [],
    depth: 0,
  };
}
