import { asideRule } from './aside-rule.ts';

export const pageFurniture = asideRule({
  name: 'page-furniture',
  patterns: [
    /^(?:home|menu|main menu|search|search for|search\.{3}|close|open|back|back to (?:top|home|news|results)|next|previous|prev|contact|contact us|about|about us|careers|jobs|faq|help|resources|podcasts|community engagement|accessibility|sitemap|site map|press|press (?:room|center|releases?)|news(?:room)?|media|events|tags?|tagged with|topics?|categor(?:y|ies)|filed under|archives?|español|english|language|skip to (?:main )?content|skip to navigation|scroll to top|go to top|toggle navigation|navigation|breadcrumb|explore|sections?|all sections|my account|account|edition|local|u\.?s\.?|world|politics|business|sports?|opinion|weather|more)\s?:?$/i,
    /^(?:name|e-?mail|phone|message|subject|comment|website|first name|last name|zip code)\s?\*$/i,
    /^(?:please leave this field empty|are you a human\??|required fields?|submit|send|reset|cancel|loading)\b.{0,40}$/i,
    /^(?:[#*_=~•·–—-]\s?){1,60}$/,
    /^-?\s?30\s?-$/,
    /^(?:page )?\d{1,3} (?:of|\/) \d{1,3}$/i,
    /^[\s​﻿]*$/,
    /^powered by\b.{0,40}$/i,
  ],
  longest: 90,
  within: Number.POSITIVE_INFINITY,
  finds: ['Skip to content', 'Contact Us', '# # #', '-30-', '___', 'Name*', 'Page 2 of 4', 'Press'],
  skips: [
    'Press freedom groups sued.',
    'News of the verdict spread.',
    'Home owners filed the suit.',
    '5 of 9 jurors wept.',
  ],
});
