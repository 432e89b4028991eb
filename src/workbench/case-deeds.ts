import type { CaseAct } from '../casefile/decisions/decision.ts';
import { counted } from '../words/counts.ts';
import { dateWords } from '../words/dates.ts';
import { listed } from '../words/lists.ts';

const fieldWords = {
  label: 'name',
  caption: 'caption',
  kind: 'kind',
  court: 'court',
  docketNumber: 'docket number',
  filed: 'filing day',
  claims: 'claims',
} as const;

/** What somebody did to a proceeding, as the history tells it: "set the court to District of Elm". */
export function caseDeed(what: CaseAct): string {
  switch (what.act) {
    case 'correct-proceeding': {
      if (what.field === 'claimPosture')
        return what.value === null
          ? `leaves where the claim ${what.claim} stands to the entries of`
          : `said of the claim ${what.claim}, “${what.value}”, in`;
      const { field, value } = what;
      if (value === null || value.length === 0) return `took the ${fieldWords[field]} away`;
      const words = typeof value !== 'string' ? listed(value) : field === 'filed' ? dateWords(value) : value;
      return `set the ${fieldWords[field]} to ${words}`;
    }
    case 'merge-proceedings':
      return `merged ${listed(what.others.map(({ label }) => label))} into`;
    case 'add-proceeding':
      return what.entries.length === 0
        ? 'added the proceeding'
        : `made a proceeding of ${counted(what.entries.length, 'entry', 'entries')}`;
    case 'drop-proceeding':
      return 'dropped the proceeding';
    case 'relate':
      return what.relation === null
        ? `said that ${what.to.label} has nothing to do with`
        : `related ${what.to.label} to`;
    case 'title':
      return what.value === null ? 'calls by its proceedings again' : `named ${what.value}`;
  }
}

/** The proceeding or matter that it is about. */
export function caseNamed(what: CaseAct): string {
  if (what.act === 'title') return 'the matter';
  return what.act === 'add-proceeding' ? what.label : what.proceeding.label;
}
