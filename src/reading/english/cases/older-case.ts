const olderCase =
  /\b(?:relying on|relied on|citing|cited|quoting|quoted|pointing to|pointed to|invoking|invoked|following|distinguished)\b[^;]{0,80}\b(?:a|an|the|its|that) (?:(?:1[89]|20)\d\d|earlier|older|landmark) (?:[\w’'-]{1,20} ){0,3}?(?:case|decision|ruling|judgment|precedent)s? (?:(?:of|by|from) (?:[\w’'-]{1,20} ){1,4})?(?:in which|in that|where|that|which)\b[^.;]{0,80}$/i;

/** Whether words that lead up to something make it part of an older case that is only pointed to: "relying on a 1988 case in which a jury awarded". */
export const isOfOlderCase = (lead: string): boolean => olderCase.test(lead);
