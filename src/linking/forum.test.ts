import { describe, expect, it } from 'vitest';
import { forumKind } from './forum.ts';
import { linkedReports } from './linked-report.ts';
import { linkParties } from './parties.ts';
import { invented } from './reading.fixture.ts';

/** The kind of a case that one sentence opens. */
function kindOf(text: string, words: string) {
  const documents = [invented({ id: 'd', published: '2031-05-01', text, events: [{ kind: 'filing', words }] })];
  const reports = linkedReports(documents, linkParties(documents), []);
  return forumKind('civil', reports, reports);
}

describe('who hears a case makes its kind', () => {
  it.each([
    ['Harbour Light took its claim to arbitration in Halden.', 'took its claim', 'arbitration'],
    ['The arbitrator opened the claim that Ann Oak had filed.', 'filed', 'arbitration'],
    ['Halden took Norland to the International Court of Justice.', 'took', 'international'],
    ['Ann Oak filed a claim with the employment tribunal in Leeds.', 'filed', 'administrative'],
    ['The FTC filed an administrative complaint against Harbour Light.', 'filed', 'administrative'],
    ['The European Commission opened a case against Harbour Light.', 'opened', 'administrative'],
    ['The FTC sued Harbour Light in federal court.', 'sued', 'civil'],
    ['The SEC filed a complaint against Harbour Light.', 'filed', 'civil'],
    ['Ann Oak sued Harbour Light, whose contracts provide for arbitration, in state court.', 'sued', 'civil'],
    ['Ann Oak sued Harbour Light.', 'sued', 'civil'],
  ])('%s', (text, words, kind) => expect(kindOf(text, words)).toBe(kind));
});
