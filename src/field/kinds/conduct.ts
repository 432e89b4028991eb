import { eventKind } from './kind.ts';

export const conduct = eventKind({
  name: 'conduct',
  label: 'Conduct at issue',
  means:
    'what somebody is accused of having done, or is found to have done, that the dispute is over: the deed itself, not the accusing',
  family: 'before',
  recurrence: 'deed',
  accuses: true,
  mood: 'deed',
  background: true,
  nouns: ['killing', 'murder', 'shooting', 'crash', 'collision', 'attack'],
  bench: 'hears',
  sumWithin: 40,
  prominence: 4,
  alsoCalled: 'incident accident crash fraud breach infringe collision conduct assault act',
  wordings: {
    kills: [
      '([kill]|[murder]|[stab]|[shoot]|[slay]|slain|[strangle]|[poison]|[beat]|[attack]|[ambush]|[bomb]|[drown]|[burn]|[die])( (to death|by|in|of|after|him|her|them|on|at|with|from|and))?',
      { unless: 'shooting star|(photo|film) shoot|killing time' },
    ],
    'violence nominal': [
      '(murders?|killings?|slayings?|shootings?|stabbings?|deaths?|homicides?|attacks?|assaults?|bombings?|kidnappings?|abductions?|robber(y|ies)|crash(es)?|collisions?|accidents?|explosions?|fires?) (of|in|on|at|that|which|by|outside|near|during|killed|involving|last|took place|occurred|happened)',
      { voice: 'nominal' },
    ],
    abuses: [
      '([rape]|[assault]|[molest]|[abuse]|[grope]|[harass]|[kidnap]|[abduct]|[rob]|[threaten]|[stalk]|[torture]|[punch]|[choke]|[attack])( (him|her|them|by|in|at|a|the|his|and|more))?',
      { unless: '(assault|abuse|rape|harassment) (charges|claims|allegations|case|lawsuit|survivors?|victims?)' },
    ],
    'abuse nominal': [
      '(sexual(ly)?|physical(ly)?|domestic) (abuse|assault|harassment|misconduct|assaults|abused|assaulted)( (of|on|by|in|at|that))?',
      { voice: 'nominal' },
    ],
    deceives:
      '([defraud]|[deceive]|[mislead]|misled|[cheat]|[bribe]|[embezzle]|[launder]|[steal]|[swindle]|[bilk]|[scam]|[forge]|[falsify]|[fabricate]|[lie] (to|about|under)|[conceal]|[hide]|[smuggle]|[hack]|[leak]|[overcharge]|[inflate]|[rig]|[manipulate]|[extort]|[blackmail]|[plot]|[conspire]|[solicit]|[pocket])( (to|by|in|from|about|the|a|his|her|investors|customers|consumers))?',
    'wrong nominal': [
      '(scheme|plot|conspiracy|fraud|bribes?|kickbacks?|cover-up|insider trading|breach|leak|price[- ]fixing|negligence) (to|of|in|that|by|which|involving|from|between)',
      { voice: 'nominal', unless: 'charge of|charges of|counts? of|convicted of' },
    ],
    violates: [
      '([violate]|[breach]|[infringe]|[discriminate]|[retaliate]|[copy]|[defame]|[pollute]|[contaminate]|[dump]|[fail] to (disclose|warn|pay|protect|provide|report|tell|meet|turn|stop|prevent|act|maintain))( (against|on|the|its|his|her|their|federal|state|antitrust|in|by))?',
      { unless: 'violated parole' },
    ],
    accused: [
      '(accus(ed|es|ing)|alleg(es|ed|ing|edly)|suspected|blamed) (\\S+ ){0,4}?(of|that|for|having)( \\w+ing)?',
      { voice: 'passive', status: 'alleged' },
    ],
    injures: [
      '([injure]|[wound]|[crash]|[collide]|[knock]|[hit]|[strike]|[sicken]|[infect]|[recall]|[malfunction]|[explode]|[spill])( (him|her|them|into|by|in|with|a|the|from|people))?',
      { unless: 'strike (a|the) deal|hit (by|with) (a )?(lawsuit|suit)|recalled (that|how|seeing)' },
    ],
    deals: [
      '([fire]|[terminate]|[resign]|[step down]|[hire]|[acquire]|[purchase]|[buy]|[sell]|[cancel]|[invest]|[oust]|[suspend]|[evict]|[quit])( (from|as|in|the|his|her|its|their|a|over|after|him|by|to))?',
      { unless: '(fired (a|the|his|her) (gun|shot|weapon))|sold out' },
    ],
  },
  finds: [
    'Police say Harlow [stabbed him] twice.',
    'He [defrauded investors] for years.',
    'The company [failed to disclose the] defect.',
    'She [resigned from] the board.',
    'The [murder of] a night guard shook Harlow.',
    'He [kidnapped her] in May.',
    'She spoke of [sexual abuse by] a teacher.',
    'They ran a [scheme to] hide the losses.',
    'The firm is [accused of hiding] the defect.',
    'The van [hit a] cyclist.',
  ],
  skips: ['The meeting was long.', 'A judge denied bail.'],
});
