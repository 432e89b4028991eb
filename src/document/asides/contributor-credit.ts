import { asideRule } from './aside-rule.ts';

export const contributorCredit = asideRule({
  name: 'contributor-credit',
  patterns: [
    /^\W{0,3}(?:[Cc]ontribut(?:ing|ors?|ed):|(?:[Aa]dditional )?[Rr]eporting by|[Ee]dit(?:ing|ed) by|[Cc]ompiled by|[Ww]rit(?:ten|ing) by|[Ww]ith (?:reporting|files) (?:from|by)) ?:? ?[A-Z].{0,240}$/,
    /\bcontributed (?:to|reporting (?:to|for)) this (?:report|story|article|piece)\b.{0,40}$/i,
    /^(?:the )?(?:associated press|reuters|afp|bloomberg|[A-Z][\w’' ]{2,40}) contributed(?: to this (?:report|story|article))?\.?$/i,
    /^\(?(?:material|information|reporting|some information) from .{2,80} (?:was|were|is) used in this (?:report|story|article)\b/i,
    /^\((?:reporting|editing|additional reporting|writing) by .{2,240}\)$/i,
    /^(?:this (?:story|article|report) (?:was (?:originally |first )?published|originally appeared|first appeared|is (?:part|republished|published)|was produced|was reported|has been republished)|(?:originally|first) published)\b.{0,240}$/i,
  ],
  longest: 320,
  within: Number.POSITIVE_INFINITY,
  finds: [
    'Contributing: The Associated Press',
    'Ada Example and Sam Sample contributed to this report.',
    "– HNN's Ada Example contributed to this report.",
    'Reporting by Ada Example; Editing by Sam Sample',
    '(Reporting by Ada Example in Port Linden)',
    'Material from the Associated Press was used in this report.',
    'This article originally appeared on Harbour Post: Jury finds board liable',
  ],
  skips: [
    'The board contributed to the spill, the jury found.',
    'Reporting of the spill was late, the suit says.',
    'The report was first published in May and withdrawn after the suit.',
  ],
});
