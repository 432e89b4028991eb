import { asideRule } from './aside-rule.ts';

export const copyrightNotice = asideRule({
  name: 'copyright-notice',
  patterns: [
    /^(?:copyright\s?)?(?:©|\(c\)|copyright)\s?(?:©\s?)?(?:\d{4}|by\b).{0,200}$/i,
    /\ball rights reserved\b/i,
    /\bthis material may not be (?:published|broadcast|reproduced)\b/i,
    /\b(?:registered )?trademarks? of\b.{0,80}\b(?:inc|llc|ltd|corp)\b\.?$/i,
  ],
  longest: 420,
  within: Number.POSITIVE_INFINITY,
  finds: [
    '© 2023 Harbour Post',
    'Copyright 2023 Harbour Post. All rights reserved. No reprint of this page without our written leave.',
    '(c) 2021 by Harbour Public Radio',
  ],
  skips: ['Copyright law was the ground of the claim.', 'Oak sued for copyright infringement in 2023.'],
});
