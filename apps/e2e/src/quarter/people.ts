/** The people of the quarter, and the files that an HR system would export of them. */
export const domain = 'quarter.example';
export const password = 'a stone thrown over the lake';

export interface Someone {
  readonly name: string;
  readonly email: string;
}

function someone(name: string): Someone {
  return { name, email: `${name.toLowerCase().replace(' ', '.')}@${domain}` };
}

export const hr = someone('Helen Marsh');
/** Leads Payments. */
export const petra = someone('Petra Novak');
/** Leads Search and Research. */
export const nils = someone('Nils Dahl');
/** Does everything that there is to do in a quarter. */
export const erik = someone('Erik Lund');
/** Moves from Payments to Search in the middle of it. */
export const mia = someone('Mia Berg');
/** Is in no team that was asked, and comes in late. */
export const sam = someone('Sam Okoye');
export const everybody = [hr, petra, nils, erik, mia, sam];

const header = 'email,name,title,team,manager_email,roles,from';
const engineer = (person: Someone, { team, lead, from = '2024-02-01' }: { team: string; lead: Someone; from?: string }) => `${person.email},${person.name},Developer,${team},${lead.email},engineer,${from}`;

export const peopleFile = [
  header,
  `${hr.email},${hr.name},HR Partner,People,,hr,2024-02-01`,
  ...[petra, nils].map(({ email, name }) => `${email},${name},Engineering Manager,Engineering,,engineer,2024-02-01`),
  engineer(erik, { team: 'Payments', lead: petra }),
  engineer(mia, { team: 'Payments', lead: petra }),
  engineer(someone('Ida Roos'), { team: 'Search', lead: nils }),
  engineer(sam, { team: 'Research', lead: nils }),
].join('\n');

/** Mia has moved to Search, today. */
export function fileOfTheMove(today: string): string {
  return [header, engineer(mia, { team: 'Search', lead: nils, from: today })].join('\n');
}
