import { placeWords } from '../document/citations.ts';
import type { LinkedReport } from '../linking/linked-report.ts';
import { partyOfEntity } from '../linking/parties.ts';
import { rounded } from './confidence.ts';
import type { Ids } from './identity.ts';
import type { Report } from './schema.ts';
import type { WholeMatter } from './whole-document.ts';

/** A report as it is written, with the words that it stands on. */
export function reportOf(
  { report, inDocument }: LinkedReport,
  { documents, parties }: Pick<WholeMatter, 'documents' | 'parties'>,
  ids: Pick<Ids, 'party'>,
): readonly Report[] {
  const { document, reading } = documents[inDocument] ?? {};
  if (document === undefined || reading === undefined) return [];
  const expression = report.time?.expression == null ? undefined : reading.times[report.time.expression];
  const standsAt = placeWords(document, report);
  const source = report.source === null ? null : partyOfEntity(parties, inDocument, report.source);
  const modelOf = (): Pick<Report, 'model'> => {
    const name = reading.model?.name;
    const { beside } = report;
    if (name === undefined || beside === undefined) return {};
    if (beside === null) return { model: { name, beside } };
    const participants = beside.participants.flatMap(({ role, entity }) => {
      const party = partyOfEntity(parties, inDocument, entity);
      return party === null ? [] : [{ party: ids.party(party), role }];
    });
    return { model: { name, beside: { ...beside, participants } } };
  };
  return [
    {
      document: document.id,
      start: report.start,
      end: report.end,
      trigger: { start: report.trigger.start, end: report.trigger.end },
      stated: report.time?.edtf ?? null,
      derivation: expression?.derivation ?? null,
      alternatives: expression?.alternatives ?? [],
      status: report.status,
      outcome: report.outcome,
      amount: report.amount,
      amountChange: report.amountChange,
      grounds: report.grounds,
      rule: report.rule,
      confidence: rounded(report.confidence),
      source: source === null ? null : ids.party(source),
      words: document.text.slice(report.start, report.end),
      ...(standsAt !== null && { standsAt }),
      ...modelOf(),
    },
  ];
}
