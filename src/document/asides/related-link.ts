import { asideRule } from './aside-rule.ts';

export const relatedLink = asideRule({
  name: 'related-link',
  patterns: [
    /^\W{0,3}(?:read|see|watch|learn|know|hear) (?:more|also|next|here|the full (?:story|ruling|complaint|opinion|indictment))\b(?:.{0,3}$|\s*[:|–—-]|\s+(?:on|about|from|stories|coverage)\b)/i,
    /^\W{0,3}(?:more|related|also|also read|see also|read more|read next|up next|watch|listen|video|gallery|photos|in pictures|opinion|analysis|explainer|fact check|update|live updates?|previously|background|from the archives?|don't miss|in case you missed it|recommended|related (?:stories|story|articles?|coverage|content|links?|topics?)|more (?:stories|coverage|news|reading|on this (?:story|topic)|from .{2,40}))\s?[:|]\s?\S.{0,200}$/i,
    /^\W{0,3}(?:up next|read next|related|related (?:stories|story|articles?|coverage|content|links?|topics?)|more (?:stories|coverage|on this (?:story|topic))|more from .{2,40}|(?:most|trending) (?:read|viewed|popular)|popular (?:stories|now)|recommended(?: for you)?|you (?:may|might) also (?:like|be interested in)|top stories|latest (?:posts|news|stories)|recent posts|trending(?: now)?|editors['’] picks|what to read next|keep reading|continue reading|read more|see more|show more|load more)[.…:]?$/i,
    // A label glued to the words of its link, as pages print them once the mark-up is gone: "Timeline:How the suit grew".
    /^[A-Z"“‘'][^:.!\n]{1,60}:["“‘']?[A-Z][^\n]{8,160}[^.\n]$/,
    /^[►▶➡→»›]\s?\S.{4,220}$/,
    /^\((?:read|see|watch|related)\b[^)]{0,160}\)$/i,
    /\bread (?:more|the full (?:story|ruling|opinion|complaint|indictment)) (?:here|below)\b\.?$/i,
    /^(?:read|see|watch) .{0,100}\bhere\.?$/i,
  ],
  longest: 260,
  where: 'anywhere',
  finds: [
    'More:Oak Mills sues harbour board over false safety claims',
    "MORE: What we know about the harbour board's settlement",
    'Read more on the Oak Mills trial',
    'READ MORE',
    'Related: Judge throws out second suit against board',
    'Timeline:How the harbour suit came to trial',
    '►Three outlets sue over sealed files in Oak Mills case',
    'UP NEXT',
    'See also: The jury in its own words',
    'Watch:Lawyers leave court after the verdict',
    'Read the full ruling here.',
  ],
  skips: [
    'More than 40 people sued, she said.',
    'Related cases are pending in three states.',
    'Her message was short: “He lied.”',
    'He asked for one thing: Time to appeal the ruling of the court.',
    'WHAT: Oak Mills will appear before the court.',
    'The vote was 5:4 for the board.',
    'Oak told reporters: "We will see them in court."',
  ],
});
