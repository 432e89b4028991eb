/** A state or territory of the United States with its federal districts. */
export interface FederalState {
  /** Two or three letters, as in the codes that the courts' own electronic dockets go by ("nysd" is New York, Southern District). */
  readonly code: string;
  readonly name: string;
  /** The first letters of its districts (Central, Eastern, Middle, Northern, Southern, Western); empty where it is one district. */
  readonly districts: string;
}

const state = (code: string, name: string, districts = ''): FederalState => ({ code, name, districts });

/** 28 U.S.C. §§ 81-131. */
export const federalStates: readonly FederalState[] = [
  state('al', 'Alabama', 'nms'),
  state('ak', 'Alaska'),
  state('az', 'Arizona'),
  state('ar', 'Arkansas', 'ew'),
  state('ca', 'California', 'cens'),
  state('co', 'Colorado'),
  state('ct', 'Connecticut'),
  state('de', 'Delaware'),
  state('dc', 'Columbia'),
  state('fl', 'Florida', 'mns'),
  state('ga', 'Georgia', 'mns'),
  state('gu', 'Guam'),
  state('hi', 'Hawaii'),
  state('id', 'Idaho'),
  state('il', 'Illinois', 'cns'),
  state('in', 'Indiana', 'ns'),
  state('ia', 'Iowa', 'ns'),
  state('ks', 'Kansas'),
  state('ky', 'Kentucky', 'ew'),
  state('la', 'Louisiana', 'emw'),
  state('me', 'Maine'),
  state('md', 'Maryland'),
  state('ma', 'Massachusetts'),
  state('mi', 'Michigan', 'ew'),
  state('mn', 'Minnesota'),
  state('ms', 'Mississippi', 'ns'),
  state('mo', 'Missouri', 'ew'),
  state('mt', 'Montana'),
  state('ne', 'Nebraska'),
  state('nv', 'Nevada'),
  state('nh', 'New Hampshire'),
  state('nj', 'New Jersey'),
  state('nm', 'New Mexico'),
  state('ny', 'New York', 'nesw'),
  state('nc', 'North Carolina', 'emw'),
  state('nd', 'North Dakota'),
  state('nmi', 'the Northern Mariana Islands'),
  state('oh', 'Ohio', 'ns'),
  state('ok', 'Oklahoma', 'enw'),
  state('or', 'Oregon'),
  state('pa', 'Pennsylvania', 'emw'),
  state('pr', 'Puerto Rico'),
  state('ri', 'Rhode Island'),
  state('sc', 'South Carolina'),
  state('sd', 'South Dakota'),
  state('tn', 'Tennessee', 'emw'),
  state('tx', 'Texas', 'ensw'),
  state('ut', 'Utah'),
  state('vt', 'Vermont'),
  state('vi', 'the Virgin Islands'),
  state('va', 'Virginia', 'ew'),
  state('wa', 'Washington', 'ew'),
  state('wv', 'West Virginia', 'ns'),
  state('wi', 'Wisconsin', 'ew'),
  state('wy', 'Wyoming'),
];

export const districtWords: Readonly<Record<string, string>> = {
  c: 'Central',
  e: 'Eastern',
  m: 'Middle',
  n: 'Northern',
  s: 'Southern',
  w: 'Western',
};

/** The federal courts of appeals, by their codes. */
export const federalCircuits: readonly (readonly [code: string, circuit: string])[] = [
  ['ca1', 'First'],
  ['ca2', 'Second'],
  ['ca3', 'Third'],
  ['ca4', 'Fourth'],
  ['ca5', 'Fifth'],
  ['ca6', 'Sixth'],
  ['ca7', 'Seventh'],
  ['ca8', 'Eighth'],
  ['ca9', 'Ninth'],
  ['ca10', 'Tenth'],
  ['ca11', 'Eleventh'],
  ['cadc', 'District of Columbia'],
  ['cafc', 'Federal'],
];
