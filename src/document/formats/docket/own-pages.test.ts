import { describe, expect, test } from 'vitest';
import { courtJson } from '../court-json.ts';
import { feed } from '../feed.ts';
import { html } from '../html.ts';
import { mail } from '../mail.ts';

/** The lines of each docket in a file. */
async function docketsIn(source: string, format = html, path = 'a.html'): Promise<string[][]> {
  const opened = await format.open(new TextEncoder().encode(source), { path });
  return opened.map((one) => ('draft' in one ? one.draft.text.split('\n\n') : [JSON.stringify(one)]));
}

const behindTitle = `<tr><td>Docketed:</td><td>March 12, 2031</td></tr><tr><td>Lower Ct:</td><td>Supreme Court of Maine</td></tr>
<tr><td>Case Nos.:</td><td>(91591-1)</td></tr></table>`;
const rows = `<tr><td>Mar 1 2031</td><td>Petition for a writ of certiorari filed. (Response due April 7, 2031)</td></tr>
<tr><td>May 28 2031</td><td>Petition DENIED.</td></tr>`;

describe('the page of a case at the Supreme Court', () => {
  const expected = [
    'Ann Oak v. Harbour Light LLC',
    'Docket number: 30-1001',
    'Court: Supreme Court of the United States',
    'Date filed: 2031-03-12',
    'Lower court: Supreme Court of Maine',
    'Lower court case numbers: 91591-1',
    'Parties',
    'Petitioner: Ann Oak',
    'Respondent: Harbour Light LLC',
    'Docket entries',
    '2031-03-01 Petition for a writ of certiorari filed. (Response due April 7, 2031)',
    '2031-05-28 Petition DENIED.',
  ];
  const title = '<tr><td>Ann Oak, Petitioner</td></tr><tr><td>v.</td></tr><tr><td>Harbour Light LLC</td></tr>';

  test('in its older form', async () => {
    const page = `<html><body><p>Search</p><table><tr><td>No. 30-1001</td></tr><tr><td>Title:</td><td><table>${title}</table></td></tr>${behindTitle}
<table><tr><td>~~~Date~~~</td><td>~~~~~~~Proceedings and Orders~~~~~~~~~</td></tr>${rows}</table></body></html>`;
    expect(await docketsIn(page)).toEqual([expected]);
  });

  test('in its newer form', async () => {
    const page = `<html><body><p>Search</p><table><tr><td>No. 30-1001</td></tr><tr><td>Title:</td><td><table>${title}</table></td></tr>${behindTitle}
<p>Proceedings and Orders</p><table>${rows}</table><p>Attorneys for Petitioners</p></body></html>`;
    expect(await docketsIn(page)).toEqual([expected]);
  });

  test('a story with such a number is no docket', async () => {
    const page = `<html><body><h1>Court turns the harbour away</h1><p>No. 30-1001 was the last case on the list of petitions that the court declined on Monday to take up.</p></body></html>`;
    expect((await docketsIn(page))[0]).not.toContain('Docket entries');
  });

  test('the mail that tells of a new entry is the docket with that entry', async () => {
    const message = `From: Court <a@court.example>\r\nSubject: New entry\r\nDate: Mon, 2 Jun 2031 10:00:00 -0400\r\n\r\nA new docket entry, "Judgment REVERSED." has been added for Ann T. Oak, Petitioner v. Harbour Light LLC. You have been signed up for mail about No. 30-1001.\r\n`;
    expect(await docketsIn(message, mail, 'a.eml')).toEqual([
      [
        'Ann T. Oak v. Harbour Light LLC',
        'Docket number: 30-1001',
        'Court: Supreme Court of the United States',
        'Docket entries',
        '2031-06-02 Judgment REVERSED.',
      ],
    ]);
  });
});

test('the page of a case at an appellate court of Texas: an event in two lists is one', async () => {
  const page = `<html><body><p>Texas Judicial<br>Branch</p><p>Home/</p><p>Courts/</p><p>First Court of Appeals</p>
<div>Case:</div><div>01-31-00434-CV</div><div>Date Filed:</div><div>06/11/2031</div><div>Case Type:</div><div>Contract</div>
<div>Style:</div><div>Oak &amp; Sons Co.</div><div>v.:</div><div>Ann Birch</div>
<table><tr><th>Date</th><th>Event Type</th><th>Description</th><th>Document</th></tr><tr><td>08/04/2031</td><td>Brief filed</td><td>Appellant</td><td>PDF</td></tr></table>
<table><tr><th>Date</th><th>Event Type</th><th>Disposition</th><th>Document</th></tr>
<tr><td>09/01/2031</td><td>Motion to extend time disposed</td><td>Motion granted</td><td></td></tr><tr><td>08/04/2031</td><td>Brief filed</td><td></td><td>PDF</td></tr></table>
<table><tr><th>Party</th><th>PartyType</th><th>Representative</th></tr><tr><td>Ann Birch</td><td>Appellee</td><td>Mr. Leo Elm<br></td></tr></table></body></html>`;
  expect(await docketsIn(page)).toEqual([
    [
      'Oak & Sons Co. v. Ann Birch',
      'Docket number: 01-31-00434-CV',
      'Court: First Court of Appeals of Texas',
      'Date filed: 2031-06-11',
      'Nature of suit: Contract',
      'Parties',
      'Appellee: Ann Birch',
      'Counsel for Ann Birch: Mr. Leo Elm',
      'Docket entries',
      '2031-08-04 Brief filed. Appellant',
      '2031-09-01 Motion to extend time disposed. Motion granted',
    ],
  ]);
});

describe('reports of CM/ECF', () => {
  const menu = '<a href="https://ecf.med.uscourts.gov/cgi-bin/query.pl">Query</a>';

  test('the history of a case', async () => {
    const page = `<html><body>${menu}<center><b>2:31-mc-00105-RM</b> In the Matter of Harbour Light LLC<br>Rosa Marsh, presiding<br><b>Date filed:</b> 04/20/2031<br></center>
<table><tr><th>Doc. No.</th><th>Dates</th><th>Description</th></tr>
<tr><td>1</td><td><table><tr><td>Filed &amp; Entered:</td><td>04/20/2031</td></tr></table></td><td>Standing Order</td></tr>
<tr><td></td><td><table><tr><td>Filed:</td><td>05/15/2031</td></tr><tr><td>Entered:</td><td>05/16/2031</td></tr></table></td><td>Notice</td></tr></table></body></html>`;
    expect(await docketsIn(page)).toEqual([
      [
        'In the Matter of Harbour Light LLC',
        'Docket number: 2:31-mc-00105-RM',
        'Court: med',
        'Date filed: 2031-04-20',
        'Assigned to: Rosa Marsh',
        'Docket entries',
        '2031-04-20 #1 Standing Order',
        '2031-05-15 Notice',
      ],
    ]);
  });

  test('a register of claims', async () => {
    const page = `<html><body>${menu}<h2>District of Maine<br>Claims Register</h2><a>31-10160-RM Harbour Light LLC</a> <span>Converted</span> 04/16/2031<table><tr><td>Judge: Rosa Marsh</td></tr></table>
<table><tr><td>Details</td><td>1-1</td><td>04/25/2031</td><td>Claim #1 filed by Oak &amp; Sons Co., Amount claimed: $20.00</td></tr></table>
<h3>Claims Register Summary</h3><b>Case Name:</b> Harbour Light LLC<br><b>Date Filed:</b>\t01/28/2031<br><b>Total Number Of Claims:</b> 1</body></html>`;
    const [docket] = await docketsIn(page);
    expect(docket).toEqual([
      'Harbour Light LLC',
      'Docket number: 31-10160-RM',
      'Court: med',
      'Date filed: 2031-01-28',
      'Assigned to: Rosa Marsh',
      'Docket entries',
      '2031-04-25 Claim #1 filed by Oak & Sons Co., Amount claimed: $20.00',
    ]);
  });

  test('a list of written opinions is a docket a row', async () => {
    const row = (number: string, name: string, words: string) =>
      `<tr><td><a>${number} </a><br><b>${name}</b></td><td>04/01/2031</td><td>25</td><td>${words}</td><td><i>Cause:</i> 28:1332 Diversity</td></tr>`;
    const page = `<html><body>${menu}<h3>Written Opinions Report</h3><table>${row('2:31-cv-00417-RM', 'Oak v. Harbour Light LLC', 'ORDER granting the motion')}${row('2:31-cv-00418-RM', 'Birch v. Elm', 'OPINION')}</table></body></html>`;
    expect((await docketsIn(page)).map((lines) => [lines[1], lines.at(-1)])).toEqual([
      ['Docket number: 2:31-cv-00417-RM', '2031-04-01 #25 ORDER granting the motion'],
      ['Docket number: 2:31-cv-00418-RM', '2031-04-01 #25 OPINION'],
    ]);
  });

  test('a page that begins with a number and a name, without a day filed, is none', async () => {
    const page =
      '<html><body><p>31-10160 Harbour Light and its boats</p><p>They sail at noon and come back at six.</p></body></html>';
    expect((await docketsIn(page))[0]).not.toContain('Docket entries');
  });
});

describe('the feed of a court', () => {
  const item = (title: string, link: string, words: string, guid: string) =>
    `<item><title>${title}</title><link>${link}</link><description>${words}</description><guid>${guid}</guid><pubDate>Fri, 07 Feb 2031 09:05:16 EST</pubDate></item>`;
  const channel = (...items: string[]) =>
    `<?xml version="1.0"?><rss version="2.0"><channel><title>Recent Entries</title>${items.join('')}</channel></rss>`;
  const docket = 'https://ecf.nysb.uscourts.gov/cgi-bin/DktRpt.pl?1';

  test('each entry is the docket of its case with one row, and keeps its own name', async () => {
    const source = channel(
      item(
        '31-10992-rm Harbour Light, Inc.       ',
        docket,
        'Type: bk Office: 1 Chapter: 11 [Objection] (&lt;a href="x"&gt;5237&lt;/a&gt;)',
        `${docket}-1`,
      ),
      item(
        '31-10992-rm Harbour Light, Inc.',
        docket,
        '[Order Signed] (&lt;a href="x"&gt;5238&lt;/a&gt;)',
        `${docket}-2`,
      ),
    );
    expect(await docketsIn(source, feed, 'a.xml')).toEqual([
      [
        'Harbour Light, Inc.',
        'Docket number: 31-10992-rm',
        'Court: nysb',
        'Docket entries',
        '2031-02-07 #5237 Objection',
      ],
      [
        'Harbour Light, Inc.',
        'Docket number: 31-10992-rm',
        'Court: nysb',
        'Docket entries',
        '2031-02-07 #5238 Order Signed',
      ],
    ]);
    const opened = await feed.open(new TextEncoder().encode(source), { path: 'a.xml' });
    expect(new Set(opened.map(({ part }) => part)).size).toBe(2);
  });

  test('a feed of opinions, saved as a page', async () => {
    const address = 'https://www.ca10.uscourts.gov/opinions/1.pdf';
    const source = channel(
      item('Oak, et al. v. Birch', address, 'Docket#: 30-4110 - Date Issued: Fri Feb 7 2031 - Published Opinion', '7'),
    );
    expect(html.recognises(new TextEncoder().encode(source), { path: 'a.html' })).toBe(true);
    expect(feed.recognises(new TextEncoder().encode(source), { path: 'a.html' })).toBe(true);
    expect(await docketsIn(source, feed, 'a.html')).toEqual([
      [
        'Oak, et al. v. Birch',
        'Docket number: 30-4110',
        'Court: ca10',
        'Docket entries',
        '2031-02-07 Published Opinion',
      ],
    ]);
  });

  test('news of a court is no docket', async () => {
    const source = channel(item('31-10 people sue', 'https://news.example/1', '[Updated] The suit was filed.', '1'));
    expect((await docketsIn(source, feed, 'a.xml'))[0]).not.toContain('Docket entries');
  });
});

describe('a list of opinions', () => {
  const list = (rows: string, title = 'Opinions') =>
    `<html><head><title>${title}</title></head><body><table>${rows}</table></body></html>`;

  test('a case a row', async () => {
    const rows = `<tr><th>Date Filed</th><th>Case</th><th>Opinion</th></tr>
<tr><td>02/26/2031</td><td>Civil Action No. 2030-1550<br>OAK v. BIRCH, LLC et al</td><td>Doc No. 36 (memorandum and opinion)<br>by Judge Ida Marsh</td></tr>
<tr><td>no day</td><td>Oak v. Elm</td><td>x</td></tr>`;
    expect(await docketsIn(list(rows))).toEqual([
      [
        'OAK v. BIRCH, LLC et al',
        'Docket number: 2030-cv-1550',
        'Docket entries',
        '2031-02-26 Doc No. 36 (memorandum and opinion)',
      ],
    ]);
  });

  test('the courts of California and New York', async () => {
    const california = `<tr><th>Date Posted</th><th>Docket #</th><th>Description</th></tr>
<tr><td>Apr 29, 2031</td><td>S275940<br>[PDF]</td><td>P. v. Oak 4/29/31 SC</td></tr>`;
    expect(await docketsIn(list(california))).toEqual([
      [
        'P. v. Oak',
        'Docket number: S275940',
        'Court: Supreme Court of California',
        'Docket entries',
        '2031-04-29 Opinion',
      ],
    ]);
    const newYork = `<tr><th>Name</th><th>Decision Date</th><th>Docket Number</th><th>Court</th><th>Official Citation</th></tr>
<tr><td>People v Oak</td><td>03/17/2031</td><td>16</td><td>Court of Appeals</td><td><a href="https://www.nycourts.gov/1.htm">2031 NYSlipOp 01444</a></td></tr>`;
    expect(await docketsIn(list(newYork))).toEqual([
      [
        'People v Oak',
        'Docket number: 2031 NY Slip Op 01444',
        'Court: New York Court of Appeals',
        'Docket entries',
        '2031-03-17 Opinion',
      ],
    ]);
  });

  test('a table of days and games is none', async () => {
    const rows = `<tr><th>Date</th><th>Name</th><th>Score</th></tr><tr><td>02/26/2031</td><td>Oak v. Birch</td><td>31-10</td></tr>`;
    expect((await docketsIn(list(rows, 'Games')))[0]).not.toContain('Docket entries');
  });
});

test('a slip opinion of New York keeps its head', async () => {
  const page = `<html><head><title>People v Oak</title></head><body><table><tr><td>People v Oak</td></tr><tr><td>2031 NY Slip Op 00028</td></tr>
<tr><td>January 6, 2031</td></tr><tr><td>Appellate Division, First Department</td></tr></table><p>Judgment unanimously affirmed.</p></body></html>`;
  const [opened] = await html.open(new TextEncoder().encode(page), { path: 'a.html' });
  expect(opened).toMatchObject({ draft: { days: [{ from: 'header', words: 'January 6, 2031' }] } });
  expect((await docketsIn(page))[0]).toContain('2031 NY Slip Op 00028');
});

describe('JSON of CourtListener', () => {
  const json = (data: unknown) => docketsIn(JSON.stringify(data), courtJson, 'a.json');

  test('clusters have no words: the line says what to save instead', async () => {
    for (const data of [{ opinion_clusters: [] }, { case_name: 'Oak v. Birch', sub_opinions: [] }])
      expect((await json(data))[0]?.[0]).toContain('download the opinions');
  });

  test('the answer to a search', async () => {
    const found = { caseName: 'Oak v. Birch', docketNumber: '1:31-cv-00417', court_id: 'med', dateFiled: '2031-02-03' };
    const entry = { entry_date_filed: '2031-02-03', entry_number: 1, description: 'COMPLAINT' };
    const head = ['Oak v. Birch', 'Docket number: 1:31-cv-00417', 'Court: med'];
    expect(await json({ results: [{ ...found, recap_documents: [entry] }] })).toEqual([
      [...head, 'Date filed: 2031-02-03', 'Docket entries', '2031-02-03 #1 COMPLAINT'],
    ]);
    expect(await json({ results: [found] })).toEqual([[...head, 'Docket entries', '2031-02-03 Opinion']]);
  });
});
