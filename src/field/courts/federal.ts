/** A state or territory of the United States with its federal districts. */
export interface FederalState {
  /** Two or three letters, as in the codes that the courts' own electronic dockets go by ("nysd" is New York, Southern District). */
  readonly code: string;
  readonly name: string;
  /** As citations shorten it: "S.D.N.Y.", "N.D. Cal.". */
  readonly cited: string;
  /** The first letters of its districts (Central, Eastern, Middle, Northern, Southern, Western); empty where it is one district. */
  readonly districts: string;
}

const state = (code: string, name: string, cited: string, districts = ''): FederalState => ({
  code,
  name,
  cited,
  districts,
});

/** 28 U.S.C. §§ 81-131. */
export const federalStates: readonly FederalState[] = [
  state('al', 'Alabama', 'Ala.', 'nms'),
  state('ak', 'Alaska', 'Alaska'),
  state('az', 'Arizona', 'Ariz.'),
  state('ar', 'Arkansas', 'Ark.', 'ew'),
  state('ca', 'California', 'Cal.', 'cens'),
  state('co', 'Colorado', 'Colo.'),
  state('ct', 'Connecticut', 'Conn.'),
  state('de', 'Delaware', 'Del.'),
  state('dc', 'Columbia', 'D.C.'),
  state('fl', 'Florida', 'Fla.', 'mns'),
  state('ga', 'Georgia', 'Ga.', 'mns'),
  state('gu', 'Guam', 'Guam'),
  state('hi', 'Hawaii', 'Haw.'),
  state('id', 'Idaho', 'Idaho'),
  state('il', 'Illinois', 'Ill.', 'cns'),
  state('in', 'Indiana', 'Ind.', 'ns'),
  state('ia', 'Iowa', 'Iowa', 'ns'),
  state('ks', 'Kansas', 'Kan.'),
  state('ky', 'Kentucky', 'Ky.', 'ew'),
  state('la', 'Louisiana', 'La.', 'emw'),
  state('me', 'Maine', 'Me.'),
  state('md', 'Maryland', 'Md.'),
  state('ma', 'Massachusetts', 'Mass.'),
  state('mi', 'Michigan', 'Mich.', 'ew'),
  state('mn', 'Minnesota', 'Minn.'),
  state('ms', 'Mississippi', 'Miss.', 'ns'),
  state('mo', 'Missouri', 'Mo.', 'ew'),
  state('mt', 'Montana', 'Mont.'),
  state('ne', 'Nebraska', 'Neb.'),
  state('nv', 'Nevada', 'Nev.'),
  state('nh', 'New Hampshire', 'N.H.'),
  state('nj', 'New Jersey', 'N.J.'),
  state('nm', 'New Mexico', 'N.M.'),
  state('ny', 'New York', 'N.Y.', 'nesw'),
  state('nc', 'North Carolina', 'N.C.', 'emw'),
  state('nd', 'North Dakota', 'N.D.'),
  state('nmi', 'the Northern Mariana Islands', 'N. Mar. I.'),
  state('oh', 'Ohio', 'Ohio', 'ns'),
  state('ok', 'Oklahoma', 'Okla.', 'enw'),
  state('or', 'Oregon', 'Or.'),
  state('pa', 'Pennsylvania', 'Pa.', 'emw'),
  state('pr', 'Puerto Rico', 'P.R.'),
  state('ri', 'Rhode Island', 'R.I.'),
  state('sc', 'South Carolina', 'S.C.'),
  state('sd', 'South Dakota', 'S.D.'),
  state('tn', 'Tennessee', 'Tenn.', 'emw'),
  state('tx', 'Texas', 'Tex.', 'ensw'),
  state('ut', 'Utah', 'Utah'),
  state('vt', 'Vermont', 'Vt.'),
  state('vi', 'the Virgin Islands', 'V.I.'),
  state('va', 'Virginia', 'Va.', 'ew'),
  state('wa', 'Washington', 'Wash.', 'ew'),
  state('wv', 'West Virginia', 'W. Va.', 'ns'),
  state('wi', 'Wisconsin', 'Wis.', 'ew'),
  state('wy', 'Wyoming', 'Wyo.'),
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
