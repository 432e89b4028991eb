import { describe, expect, test } from 'vitest';
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
<table><tr><td>Details</td><td>1-1</td><td>04/25/2031</td><td>Claim #1 filed by Oak &amp; Sons Co., Amount claimed: $20.00</td></tr></table></body></html>`;
    const [docket] = await docketsIn(page);
    expect(docket).toEqual([
      'Harbour Light LLC',
      'Docket number: 31-10160-RM',
      'Court: med',
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
