import { useState } from 'react';
import type { CaseEvent } from '../../casefile/schema.ts';
import { ReportWords } from '../entry/report-words.tsx';
import { SourceLine } from '../entry/source-line.tsx';
import { useCase } from '../frame/case.ts';
import { DecisionForm } from './decision-form.tsx';

/** Chooses the reports that leave an entry and become one of their own. */
export function SplitForm({ event, close }: { event: CaseEvent; close: () => void }) {
  const { index } = useCase();
  const [leaving, setLeaving] = useState<ReadonlySet<number>>(new Set());
  return (
    <DecisionForm
      opens="split"
      title="Split this entry"
      submit="Split"
      close={close}
      note="The reports you choose become an entry of their own."
      ask={() => {
        const reports = [...leaving].sort((a, b) => a - b);
        if (reports.length === 0) return { problem: 'Choose the reports that are to leave.', at: 'leaving' };
        if (reports.length === event.reports.length) {
          return { problem: 'One report has to stay. Choose fewer.', at: 'leaving' };
        }
        return { decision: { act: 'split', entry: event.id, reports }, line: `Split: ${event.summary}` };
      }}
    >
      <ul className="choosing">
        {event.reports.map((report, place) => {
          const source = index.documents.get(report.document);
          return (
            <li key={`${report.document}:${report.start}:${report.trigger.start}:${report.rule}`}>
              <label>
                <input
                  type="checkbox"
                  name="leaving"
                  checked={leaving.has(place)}
                  onChange={({ target }) => {
                    const next = new Set(leaving);
                    if (target.checked) next.add(place);
                    else next.delete(place);
                    setLeaving(next);
                  }}
                />
                <span className="said">
                  {source !== undefined && (
                    <span className="source">
                      <SourceLine document={source} />
                    </span>
                  )}
                  <span className="sentence">
                    <ReportWords report={report} trigger={report.trigger} />
                  </span>
                </span>
              </label>
            </li>
          );
        })}
      </ul>
    </DecisionForm>
  );
}
