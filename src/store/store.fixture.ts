import type { CaseEvent, Matter } from '../casefile/schema.ts';
import type { Document } from '../document/document.ts';

// Small documents and matters to put into a store.

export function documentOf(id: string, changes: Partial<Document> = {}): Document {
  const text = changes.text ?? `Ann Oak sued Birch Bakery (${id}).`;
  return {
    id,
    path: `${id}.txt`,
    title: `Document ${id}`,
    publisher: 'The Stannery Post',
    url: null,
    published: '2024-03-05',
    publishedFrom: 'header',
    kind: 'article',
    text,
    blocks: [{ kind: 'paragraph', start: 0, end: text.length }],
    ...changes,
  };
}

export function eventOf(id: string, document: Document, changes: Partial<CaseEvent> = {}): CaseEvent {
  return {
    id,
    kind: 'filing',
    date: '2024-03-05',
    dateReason: 'stated',
    status: 'occurred',
    fate: null,
    confidence: 0.9,
    dateConfidence: 0.9,
    proceedingConfidence: 0.9,
    proceeding: 'oak-v-birch',
    proceedingReason: null,
    outcome: null,
    amount: null,
    participants: [{ party: 'ann-oak', role: 'agent' }],
    summary: 'Ann Oak sues Birch Bakery',
    reports: [
      {
        document: document.id,
        start: 0,
        end: document.text.length,
        trigger: { start: 8, end: 12 },
        stated: null,
        derivation: null,
        alternatives: [],
        confidence: 0.9,
        amountChange: null,
        grounds: [],
        status: 'occurred',
        outcome: null,
        amount: null,
        rule: 'filing/sues',
        source: null,
        words: document.text,
      },
    ],
    sources: 1,
    reasons: [],
    review: 'unreviewed',
    decided: [],
    comments: [],
    marks: [],
    tags: [],
    ...changes,
  };
}

export function matterOf(id: string, document: Document, events: readonly CaseEvent[]): Matter {
  return {
    id,
    title: 'Oak v. Birch Bakery',
    parties: [
      {
        id: 'ann-oak',
        name: 'Ann Oak',
        kind: 'person',
        aliases: ['Oak'],
        mentions: [{ document: document.id, start: 0, end: 7 }],
      },
    ],
    proceedings: [
      {
        id: 'oak-v-birch',
        label: 'Oak v. Birch Bakery',
        caption: null,
        kind: 'civil',
        court: null,
        docketNumber: null,
        filed: null,
        claims: ['fraud'],
        posture: 'Filed.',
        claimPostures: [],
        parties: [{ party: 'ann-oak', role: 'plaintiff' }],
        relations: [],
        reasons: [],
      },
    ],
    events,
    passing: [],
    setAside: [],
    rejected: [],
    quotes: [],
    sayings: [],
    statements: [],
    disagreements: [],
  };
}

export const sampleMatter = (id: string, document: Document): Matter =>
  matterOf(id, document, [eventOf(`filing-${document.id}`, document)]);
