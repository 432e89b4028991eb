import { asideRule } from './aside-rule.ts';

export const updateNotice = asideRule({
  name: 'update-notice',
  patterns: [
    /^(?:this|the above) (?:is a )?(?:breaking|developing)(?: news)? (?:story|post|report|article|news)\b.{0,160}$/i,
    /^(?:breaking|developing)(?: news| story)?[.:!]?$/i,
    /^\(?this (?:story|article|post|page|report) (?:has been|was|is being|will be) updated\b(?! to (?:correct|fix|clarify)).{0,120}$/i,
    /^(?:please )?(?:check back|stay with us|refresh this page|come back)\b.{0,120}$/i,
    /^(?:editor['’]?s['’]? note: )?this (?:story|article) (?:contains|includes) (?:graphic|disturbing|explicit|offensive|language|details|descriptions)\b.{0,160}$/i,
    /^\(?(?:more to follow|more to come|story developing|end(?:s)?)\)?\.?$/i,
  ],
  longest: 320,
  within: Number.POSITIVE_INFINITY,
  finds: [
    'This is a developing story. Check back for updates.',
    'This story has been updated with additional information.',
    '(This story was updated to add new information.)',
    'BREAKING NEWS',
    'Check back for more details and for the ruling itself.',
    'More to follow',
  ],
  skips: [
    'Correction: An earlier version of this story gave the wrong date for the verdict.',
    'This story has been updated to correct the amount of the award.',
    'Breaking the seal was lawful, the court said.',
  ],
});
