/** The people of the story, and the file that an HR system would export of them. */
export const domain = 'story.example';
const password = 'a long walk along the river';

export interface Someone {
  readonly name: string;
  readonly email: string;
  readonly password: string;
}

function someone(name: string, at = domain): Someone {
  return { name, email: `${name.toLowerCase().replace(' ', '.')}@${at}`, password };
}

export const hr = someone('Helen Marsh');
export const manager = someone('Petra Novak');
export const engineer = someone('Erik Lund');
const colleagues = ['Mia Berg', 'Sam Okoye', 'Lea Fontaine', 'Ivo Horvat'].map((name) => someone(name));
export const teamSize = colleagues.length + 1;
export const stranger = someone('Rita Gomes', 'elsewhere.example');

const header = 'email,name,title,team,manager_email,roles,from';

export const peopleFile = [
  header,
  `${hr.email},${hr.name},HR Partner,People,,hr,2024-02-01`,
  `${manager.email},${manager.name},Engineering Manager,Engineering,,engineer,2024-02-01`,
  ...[engineer, ...colleagues].map(({ email, name }) => `${email},${name},"Backend\n Developer",Payments,${manager.email},engineer,2024-02-01`),
].join('\n');

/** The same with a manager whom nobody knows. */
export const brokenFile = peopleFile.replaceAll(`Payments,${manager.email}`, 'Payments,nobody@story.example');

/** Another customer: one person who leads a team and is HR too, so may see all that there is at home. */
export const otherFile = [
  header,
  `${stranger.email},${stranger.name},Manager,Payments,,hr,2024-02-01`,
  `amara@elsewhere.example,Amara Diallo,Developer,Payments,${stranger.email},engineer,2024-02-01`,
].join('\n');
