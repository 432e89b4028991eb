import type { CaseEvent, CaseFile, CaseFileDocument, Matter } from '../../src/casefile/schema.ts';
import { eventKinds } from '../../src/field/kinds/index.ts';

/** A case file of one matter with so many entries, the same each time. All names are invented. */
export function manyEntries(entries: number): CaseFile {
  const documentCount = Math.max(1, Math.round(entries / 4));
  const documents = Array.from({ length: documentCount }, (_, at): CaseFileDocument => {
    const text = `On day ${at} of the orchard suit, Hollis Wren ${at} sued the town of Larkmere over well ${at}.`;
    return {
      id: `d${at}`,
      path: `pile/${at}.txt`,
      title: `The orchard suit, day ${at}`,
      publisher: `Paper ${at % 40}`,
      url: null,
      published: day(at),
      publishedFrom: 'header',
      kind: 'article',
      sameAs: null,
      text,
      blocks: [{ kind: 'paragraph', start: 0, end: text.length }],
    };
  });
  const events = Array.from({ length: entries }, (_, at): CaseEvent => {
    const of = documents[Math.floor((at / entries) * documentCount)]!;
    const start = of.text.indexOf('Hollis');
    return {
      id: `E${at}`,
      kind: eventKinds[at % eventKinds.length]!.name,
      date: of.published,
      dateReason: 'day stated by one source',
      status: at % 11 === 0 ? 'scheduled' : 'occurred',
      fate: null,
      confidence: 0.9,
      dateConfidence: 0.9,
      proceedingConfidence: 0.9,
      proceeding: at % 9 === 0 ? null : `C${at % 7}`,
      proceedingReason: 'names both parties',
      outcome: null,
      amount: at % 13 === 0 ? { value: 1000 * at, currency: 'USD' } : null,
      participants: [
        { party: `P${at % 200}`, role: 'agent' },
        { party: `P${(at + 1) % 200}`, role: 'patient' },
      ],
      summary: `Party ${at % 200} sues party ${(at + 1) % 200} over well ${at}${at % 5 === 0 ? ', and asks for what it would have had of the harvest of two years and more' : ''}`,
      reports: [
        {
          document: of.id,
          start,
          end: of.text.length,
          trigger: { start: of.text.indexOf('sued'), end: of.text.indexOf('sued') + 4 },
          stated: of.published,
          derivation: null,
          alternatives: [],
          status: 'occurred',
          outcome: null,
          amount: null,
          confidence: 0.9,
          amountChange: null,
          grounds: [],
          rule: 'filing/sues',
          source: null,
          words: of.text.slice(start),
        },
      ],
      sources: 1,
      reasons: [],
      review: at % 3 === 0 ? 'accepted' : 'unreviewed',
      decided: [],
      comments: [],
      marks: at % 50 === 0 ? ['key'] : [],
      tags: at % 70 === 0 ? ['damages'] : [],
    };
  });
  const matter: Matter = {
    id: 'M1',
    title: 'The orchard suits',
    parties: Array.from({ length: 200 }, (_, at) => ({
      id: `P${at}`,
      name: `Party ${at}`,
      kind: 'person',
      aliases: [],
      mentions: [],
    })),
    proceedings: Array.from({ length: 7 }, (_, at) => ({
      id: `C${at}`,
      label: `Orchard ${at}`,
      caption: `Wren v. Larkmere ${at}`,
      kind: 'civil',
      court: 'Larkmere County Court',
      docketNumber: null,
      filed: null,
      claims: [],
      posture: 'Filed, awaiting decision.',
      claimPostures: [],
      parties: [],
      relations: [],
      reasons: [],
    })),
    events,
    passing: [],
    setAside: [],
    rejected: [],
    quotes: [],
    sayings: [],
    statements: [],
    disagreements: events
      .filter((_, at) => at % 40 === 0)
      .map(({ id, date, reports }) => ({
        event: id,
        field: 'date',
        kind: 'conflict',
        values: [
          { value: date!, reports },
          { value: '1999-01-01', reports },
        ],
        settled: null,
      })),
  };
  return { version: 1, documents, matters: [matter], orphaned: [] };
}

function day(at: number): string {
  return new Date(Date.UTC(2001, 0, 1 + at)).toISOString().slice(0, 10);
}
