import { asideRule } from './aside-rule.ts';

/** Lines that a court's filing system, a printer or a reporter puts on every page of a paper. They are blocks of their own. */
export const courtPage = asideRule({
  name: 'court-page',
  patterns: [
    // "Case 1:20-cv-90011-XYZ   Document 214   Filed 09/06/23   Page 1 of 25", "USCA4 Appeal: 22-9001  Doc: 46  Filed: ... Pg: 2 of 9"
    /^(?:Case|USCA\d*|USDC)\b.{0,60}\b(?:Doc(?:ument|\.|:)?|ECF|Dkt)\b.{0,60}\b(?:Filed|Entered|Page|Pg)\b.{0,80}$/i,
    /^(?:Doc(?:ument|\.)|ECF No\.|Dkt\.?) ?\d{1,4}\b.{0,40}\b(?:Filed|Page|Pg)\b.{0,60}$/i,
    /^(?:\d{1,3}|\(?[ivxl]{1,6}\)?)\s{1,20}.{2,60} v\. .{2,60}$/,
    /^Cite as: .{4,60}$/,
    /^(?:Opinion of the Court|Per Curiam|Syllabus|Slip Op(?:inion)?\.?(?: at \d{1,3})?)$/i,
    /^(?:-|–|—|\[|\()?\s?(?:Page |p\. ?)?\d{1,3}(?: of \d{1,3})?\s?(?:-|–|—|\]|\))?$/i,
    /^FILED(?::|\b.{0,60}\b(?:CLERK|COUNTY|COURT)\b).{0,60}$/,
    /^(?:INDEX NO\.|NYSCEF DOC\. NO\.|RECEIVED NYSCEF:).{0,60}$/,
  ],
  longest: 200,
  within: Number.POSITIVE_INFINITY,
  finds: [
    'Case 2:22-cv-90417-HB   Document 214   Filed 09/06/23   Page 1 of 25',
    'USCA1 Appeal: 23-9101 Doc: 46 Filed: 09/10/2024 Pg: 2 of 9',
    '- 14 -',
    'Page 3 of 12',
    'Opinion of the Court',
    'FILED: LINDEN COUNTY CLERK 08/20/2024 11:02 AM',
    'NYSCEF DOC. NO. 12',
    '12                        OAK v. HARBOUR BOARD',
  ],
  skips: [
    'Case No. 2:22-cv-90417',
    'Filed August 20, 2024',
    'The document was filed on page 3 of the record.',
    'OAK v. HARBOUR BOARD',
    '2023',
  ],
});
