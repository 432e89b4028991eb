import { describe, expect, test } from 'vitest';
import { courtJson } from '../court-json.ts';
import { courtXml } from '../court-xml.ts';
import type { Format } from '../format.ts';
import { html } from '../html.ts';

/** The text of the one docket in a file, with what each row is cited by. */
async function docketIn(format: Format, path: string, source: string): Promise<{ text: string; rows: string[] }> {
  const [opened] = await format.open(new TextEncoder().encode(source), { path });
  if (!opened || !('draft' in opened)) throw new Error(JSON.stringify(opened));
  const { text, origin } = opened.draft;
  return { text, rows: (origin?.parts ?? []).map(({ name, start, end }) => `${name}: ${text.slice(start, end)}`) };
}

const head = `Oak v. Harbour Light LLC et al

Docket number: 2:31-cv-00417-RMB`;

describe('the pages of CM/ECF', () => {
  test('of a district court', async () => {
    const page = `<html><head><title>Maine CM/ECF</title></head><body><ul><li>Query</li></ul>
<h3 align="center">U.S. District Court<br> District of Maine (Portland)<br> CIVIL DOCKET FOR CASE #: 2:31-cv-00417-RMB</h3>
<table><tr><td><br>Oak v. Harbour Light LLC et al<br> Assigned to: Judge Rosa Marsh<br> Cause: 28:1332 Diversity</td>
<td><br>Date Filed: 02/19/2031<br> Nature of Suit: 350 Motor Vehicle</td></tr></table>
<table><tr><td><b><u>Plaintiff</u></b></td></tr><tr><td><b>Ann Oak</b><br>an architect</td><td>represented by</td><td><b>Leo Elm</b><br>1 Quay Street</td></tr>
<tr><td><b><u>Defendant</u></b></td></tr><tr><td><b>Harbour Light LLC</b></td><td></td><td></td></tr></table>
<table><tr><td>Date Filed</td><th>#</th><td>Docket Text</td></tr>
<tr><td>02/19/2031</td><td><a href="#">1</a>&nbsp;</td><td>COMPLAINT against Harbour Light LLC. Answer due 3/12/2031. (Entered: 02/20/2031)</td></tr>
<tr><td>03/03/2031</td><td>&nbsp;</td><td>Set Deadlines: <i>Responses</i> due 3/26/2031.</td></tr></table></body></html>`;
    const { text, rows } = await docketIn(html, 'a.html', page);
    expect(text.split('\n\n')).toEqual([
      ...head.split('\n\n'),
      'Court: U.S. District Court, District of Maine',
      'Date filed: 2031-02-19',
      'Assigned to: Rosa Marsh',
      'Cause: 28:1332 Diversity',
      'Nature of suit: 350 Motor Vehicle',
      'Parties',
      'Plaintiff: Ann Oak',
      'Counsel for Ann Oak: Leo Elm',
      'Defendant: Harbour Light LLC',
      'Docket entries',
      '2031-02-19 #1 COMPLAINT against Harbour Light LLC. Answer due 3/12/2031. (Entered: 02/20/2031)',
      '2031-03-03 Set Deadlines: Responses due 3/26/2031.',
    ]);
    expect(rows.map((row) => row.slice(0, 36))).toEqual([
      'entry 1: 2031-02-19 #1 COMPLAINT aga',
      'entry of 2031-03-03: 2031-03-03 Set ',
    ]);
  });

  test('of an appeals court', async () => {
    const page = `<html><body><center>United States Court of Appeals for the First Circuit</center>
<table><tr><td><b>Court of Appeals Docket #: </b>31-1862</td><td><b>Docketed:</b> 05/27/2031</td></tr><tr><td>Oak v. Harbour Light LLC</td></tr>
<tr><td><b>Appeal From:</b> District of Maine</td></tr><tr><td><b>District: </b>0100-2 : <a>2:31-cv-00417</a></td></tr></table>
<table><tr><td>ANN OAK<br>&nbsp; Plaintiff - Appellant,</td><td>Leo Elm</td></tr></table>
<table><tr><td>05/27/2031</td><td><input type="checkbox">&nbsp;1&nbsp;<br>4 pg</td><td>CIVIL CASE docketed. Notice of appeal filed by Ann Oak.</td></tr></table></body></html>`;
    const { text } = await docketIn(html, 'a.html', page);
    expect(text.split('\n\n')).toEqual([
      'Oak v. Harbour Light LLC',
      'Docket number: 31-1862',
      'Court: United States Court of Appeals for the First Circuit',
      'Date filed: 2031-05-27',
      'Lower court: District of Maine',
      'Lower court case numbers: 2:31-cv-00417',
      'Parties',
      'Plaintiff - Appellant: ANN OAK',
      'Counsel for ANN OAK: Leo Elm',
      'Docket entries',
      '2031-05-27 #1 CIVIL CASE docketed. Notice of appeal filed by Ann Oak.',
    ]);
  });

  test('the notice of a filing is its docket with one entry; who it was sent to is no party', async () => {
    const page = `<html><body><p>U.S. District Court</p><p>District of Maine</p><p>Notice of Electronic Filing</p>
<p>The following transaction was entered by Elm, L. on 3/5/2031 at 10:16 PM EST and filed on 3/5/2031</p>
<table><tr><td>Case Name:</td><td>Oak v. Harbour Light LLC</td></tr><tr><td>Case Number:</td><td>2:31-cv-00417-RMB</td></tr><tr><td>Document Number:</td><td>35</td></tr></table>
<p>Docket Text:<br>MOTION to Dismiss by Harbour Light LLC. (Elm, L.)</p><p>2:31-cv-00417-RMB Notice has been electronically mailed to:</p><p>Rosa Birch</p></body></html>`;
    const { text, rows } = await docketIn(html, 'a.html', page);
    expect(text).toBe(
      'Oak v. Harbour Light LLC\n\nDocket number: 2:31-cv-00417-RMB\n\nCourt: U.S. District Court, District of Maine\n\nDocket entries\n\n2031-03-05 #35 MOTION to Dismiss by Harbour Light LLC. (Elm, L.)',
    );
    expect(rows).toHaveLength(1);
  });

  test('a page that tells of a case is none', async () => {
    const page = `<html><body><h1>Board is sued</h1><p>Case #: 31-417 was filed on Tuesday, and Ann Oak said that the harbour board had known of the leak for a year.</p>
<table><tr><td>03/03/2031</td></tr></table></body></html>`;
    const { text, rows } = await docketIn(html, 'a.html', page);
    expect(rows).toEqual([]);
    expect(text).toContain('had known of the leak');
  });
});

describe('court data', () => {
  test('of a collection of dockets', async () => {
    const data = {
      court_id: 'med',
      case_name: 'Oak v. Harbour Light LLC et al',
      docket_number: '2:31-cv-00417-RMB',
      date_filed: '2031-02-19',
      assigned_to_str: 'Rosa Marsh',
      parties: [{ name: 'Ann Oak', type: 'Plaintiff' }],
      docket_entries: [{ date_filed: '2031-02-19', document_number: '1', description: 'COMPLAINT' }],
    };
    const { text, rows } = await docketIn(courtJson, 'a.json', JSON.stringify(data));
    expect(text.startsWith(head)).toBe(true);
    expect(text).toContain(
      'Court: med\n\nDate filed: 2031-02-19\n\nAssigned to: Rosa Marsh\n\nParties\n\nPlaintiff: Ann Oak',
    );
    expect(rows).toEqual(['entry 1: 2031-02-19 #1 COMPLAINT']);
  });

  test('of the highest court, of appeals courts, of an archive', async () => {
    const highest = {
      CaseNumber: '31-417 ',
      PetitionerTitle: 'Ann Oak, Petitioner',
      RespondentTitle: 'Harbour Light LLC',
      DocketedDate: 'March 12, 2031',
      ProceedingsandOrder: [{ Date: 'Mar 01 2031', Text: 'Petition for a writ of certiorari filed.' }],
    };
    expect((await docketIn(courtJson, 'a.json', JSON.stringify(highest))).text).toBe(
      'Ann Oak, Petitioner v. Harbour Light LLC\n\nDocket number: 31-417\n\nDate filed: 2031-03-12\n\nDocket entries\n\n2031-03-01 Petition for a writ of certiorari filed.',
    );
    const appeals = {
      caseDetails: {
        name: 'Oak v. Elm',
        caseNumber: '31-417',
        caseOpened: '2031-10-03',
        partyAttorneyList: '<table><tr><td> ANN OAK<br>&nbsp;Petitioner </td><td>x</td></tr></table>',
      },
      docketInfo: {
        docketEntries: [{ endDate: '2031-10-03', entryNumber: 1, docketEntryText: '<p>PETITION&nbsp;FILED.</p>' }],
      },
    };
    expect((await docketIn(courtJson, 'a.json', JSON.stringify(appeals))).text).toBe(
      'Oak v. Elm\n\nDocket number: 31-417\n\nCourt: United States Court of Appeals\n\nDate filed: 2031-10-03\n\nParties\n\nPetitioner: ANN OAK\n\nDocket entries\n\n2031-10-03 #1 PETITION FILED.',
    );
    const archive = `<?xml version="1.0"?><gov_uscourts_docket><case_details><court>med</court><docket_num>2:31-cv-00417</docket_num><case_name>Oak v. Elm</case_name></case_details><party_list><party><name>Ann Oak</name><type>Plaintiff</type></party></party_list><document_list><document doc_num="7" attachment_num="0"><date_filed>2031-02-19</date_filed><long_desc>ORDER &amp; opinion</long_desc></document></document_list></gov_uscourts_docket>`;
    expect((await docketIn(courtXml, 'a.xml', archive)).rows).toEqual(['entry 7: 2031-02-19 #7 ORDER & opinion']);
  });

  test('opinions, as text or as pages', async () => {
    const opinion = (text: object) => ({ cluster: { case_name: 'Oak v. Elm', date_filed: '2031-02-19' }, ...text });
    const [one] = await courtJson.open(
      new TextEncoder().encode(JSON.stringify(opinion({ plain_text: 'The judgment is affirmed.\n\nSo ordered.' }))),
      { path: 'a.json' },
    );
    expect(one).toMatchObject({
      draft: { title: 'Oak v. Elm', text: 'The judgment is affirmed.\n\nSo ordered.', days: [{ words: '2031-02-19' }] },
    });
    const two = await courtJson.open(
      new TextEncoder().encode(
        JSON.stringify({
          results: [
            opinion({ plain_text: '', html: '<p>The judgment is <b>affirmed</b>.</p>' }),
            opinion({ plain_text: 'It is reversed.' }),
          ],
        }),
      ),
      { path: 'a.json' },
    );
    expect(two.map((each) => ('draft' in each ? `${each.part}: ${each.draft.text}` : each))).toEqual([
      '1: The judgment is affirmed.',
      '2: It is reversed.',
    ]);
  });

  test('other JSON and XML is named', async () => {
    for (const [format, path, source] of [
      [courtJson, 'a.json', '{"a":1}'],
      [courtJson, 'a.json', '{'],
      [courtXml, 'a.xml', '<a/>'],
    ] as const)
      expect(await format.open(new TextEncoder().encode(source), { path })).toEqual([{ problem: expect.any(String) }]);
  });
});
