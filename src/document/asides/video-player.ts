import { asideRule } from './aside-rule.ts';

export const videoPlayer = asideRule({
  name: 'video-player',
  patterns: [
    /^video ad feedback\b/i,
    /^just watched\b/i,
    /\b\d{1,2}:\d\d\s?[-–—]\s?source:/i,
    /^(?:replay|play|pause|mute|unmute|skip ad|now playing|live|play video|watch (?:live|now|video)|listen|listen to this (?:article|story)|audio|\d{1,3}[- ]minute listen|loading\.{0,3}|video|videos?: .{0,120})$/i,
    /^(?:your browser does not support|this (?:video|content) (?:is not|isn't) available|unable to (?:view|play))\b/i,
    /^\d{1,2}:\d\d(?: ?\/ ?\d{1,2}:\d\d)?$/,
  ],
  longest: 400,
  within: Number.POSITIVE_INFINITY,
  finds: [
    'Video Ad Feedback Lawyer reacts to the harbour verdict 03:11 - Source: HNN',
    "JUST WATCHED Board chairman's testimony Replay More Videos",
    'Now playing',
    '2:11 / 4:30',
    'Listen to this article',
    'Unable to view our graphics? Click here to see them.',
  ],
  skips: [
    'The video was played to the jury.',
    'Live testimony began on Monday.',
    'The call came at 2:11, the witness said.',
  ],
});
