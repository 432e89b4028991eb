import { eventKind } from './kind.ts';

export const discovery = eventKind({
  name: 'discovery',
  label: 'Discovery and evidence',
  means: 'evidence is asked for, handed over, unsealed or disclosed, or somebody is questioned under oath before trial',
  family: 'brought',
  recurrence: 'step',
  calendar: 'set for a day',
  afterOpening: true,
  followedUp: true,
  disputeWeight: 1,
  alsoCalled: 'discovery deposition depose disclosure document subpoena produce',
  wordings: {
    subpoenas: '([subpoena]|[issue] … subpoenas?|[serve] … subpoenas?|[receive] … subpoenas?)',
    'the subpoena': ['subpoenas? (for|from|requires?|seeks?|to|was|were)', { voice: 'nominal' }],
    deposes:
      '([depose]|(was|were|been|be) deposed|(sat|sit|sits|appear|appeared|appears) for (a |his |her |their )?depositions?)',
    deposition: [
      '(depositions?|deposition testimony) (of|by|with|in|on|from|was|were|taken|are|come|scheduled|transcripts?)',
      { voice: 'nominal', unless: '(in|during) (a |his |her )?deposition' },
    ],
    documents: [
      '(documents?|emails?|e-mails?|texts?|text messages|records|transcripts?|affidavits?|videos?|footage|recordings?|messages) … (was|were|been|be)? ?(released|unsealed|made public|turned over|handed over|disclosed|produced|revealed|unredacted)',
      { voice: 'passive' },
    ],
    unseals:
      '([unseal]|[turn over]|[hand over]|[produce]|[release]|[disclose]|[unredact]) (DET )*(\\w+ ){0,3}?(documents?|emails?|e-mails?|texts?|messages|records|transcripts?|affidavits?|evidence|tapes?|footage|recordings?|files)',
    evidence: [
      '(evidence|exhibits?) (was|were|has been|had been) (disclosed|shared|shown|presented|withheld)',
      { voice: 'passive' },
    ],
  },
  finds: [
    'The committee [subpoenaed] Alder in June.',
    'She [was deposed] for six hours.',
    'Oak [turned over internal documents] last week.',
    'The [subpoena seeks] ten years of mail.',
    'The [deposition of] the captain was taken.',
    'The [emails were unsealed].',
    '[Evidence was withheld].',
  ],
  skips: ['The discovery of penicillin changed medicine.', 'He released an album.'],
});
