import { asideRule } from './aside-rule.ts';

export const subscribeLine = asideRule({
  name: 'subscribe-line',
  patterns: [
    /^(?:subscribe|log ?in|sign in|register|donate|support us|become a (?:member|subscriber)|already a (?:member|subscriber)\??)[.!]?$/i,
    /^subscribe\b.{0,80}\b(?:today|now|here|for (?:just|only|free)|to (?:continue|read|unlock|get|support))\b/i,
    /^(?:this (?:article|story|content) is (?:only )?(?:for|available to)|for) (?:our )?subscribers only\b/i,
    /^(?:you have|you've) (?:reached|read) your (?:limit|last)\b/i,
    /\bfree articles?\b.{0,40}\b(?:left|remaining|this month)\b/i,
    /^(?:support|consider supporting) (?:our|independent|local|nonprofit) (?:journalism|newsroom|reporting|journalists)\b/i,
    /^(?:we|the .{2,40}) (?:rel(?:y|ies)|depends?) on (?:readers|supporters|donations)\b/i,
    /\bfree to read\b.{0,60}\b(?:members?|supporters?|readers|donors|subscribers)\b/i,
    /\bbecome a (?:member|subscriber|supporter)(?: today| now)?[.!]?$/i,
    /^(?:please )?(?:make a (?:tax-deductible )?|consider (?:making )?a )(?:donation|contribution)\b/i,
  ],
  longest: 320,
  within: Number.POSITIVE_INFINITY,
  finds: [
    'Subscribe to the Harbour Post today. What are you waiting for?',
    'SUBSCRIBE',
    'Already a subscriber?',
    'Subscribe now to continue reading.',
    'You have reached your limit of free articles.',
    'Support our journalism with a gift of any size.',
    'The Harbour Post is free to read thanks to our members. Become a member today.',
  ],
  skips: [
    'Subscribers to the service sued in March, saying that they were charged twice.',
    'She was the first woman to become a member of the court.',
    'Support for the bill grew after the verdict.',
    'He was asked to log in to the court’s video link.',
  ],
});
