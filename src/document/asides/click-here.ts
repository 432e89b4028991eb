import { asideRule } from './aside-rule.ts';

export const clickHere = asideRule({
  name: 'click-here',
  patterns: [
    /^click (?:here|on|through|to)\b.{0,200}$/i,
    /\bclick here\b(?: (?:to|for)\b.{0,120})?[.!]?$/i,
    /^(?:to|for) (?:read|see|view|learn|find|watch|submit|report|more information)\b.{0,160}\b(?:click|visit|go to)\b.{0,120}$/i,
    /^(?:https?:\/\/|www\.)\S{3,400}$/i,
    /^(?:tap|swipe|scroll) (?:here|down|up|left|right|to)\b.{0,100}$/i,
    /^(?:have|got) a (?:news )?(?:tip|story|question|comment)s?\b.{0,200}$/i,
  ],
  longest: 420,
  within: Number.POSITIVE_INFINITY,
  finds: [
    'Click here to read the ruling.',
    'Can’t see the map? Click here.',
    'To learn more about the case, visit harbourpost.example.',
    'https://www.harbourpost.example/files/order.pdf',
    'Have a tip? Write to our court reporters.',
  ],
  skips: [
    'Users who clicked the button were enrolled, the complaint says.',
    'To appeal, he must go to the circuit court first.',
    'The site told users to click here and there, she testified.',
  ],
});
