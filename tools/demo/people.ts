/** The people of the demo organisation: the same every time, so that a screenshot and a talk about it stay true. */
export interface DemoPerson {
  readonly name: string;
  readonly email: string;
  readonly title: string;
  readonly team: string;
  readonly managerEmail: string;
  readonly roles: string;
  readonly part: Part;
}

/** What a person is in the demo for. */
export type Part = 'engineer' | 'lead' | 'head' | 'hr' | 'admin' | 'one-step' | 'failed-gate' | 'too-little-data' | 'only-one' | 'vague-evidence' | 'ready';

interface Team {
  readonly name: string;
  readonly lead: string;
  readonly members: readonly string[];
}

interface Division {
  readonly name: string;
  readonly head: string;
  readonly teams: readonly Team[];
}

const divisions: readonly Division[] = [
  {
    name: 'Commerce',
    head: 'Ingrid Solberg',
    teams: [
      { name: 'Payments', lead: 'Priya Raman', members: ['Amara Okafor', 'Tomás Herrera', 'Lena Fischer', 'Kwame Mensah', 'Sofia Lindqvist', 'Hiroshi Tanaka', 'Maya Cohen', 'Daniel Novák', 'Chiara Romano'] },
      { name: 'Checkout', lead: 'Oliver Grant', members: ['Fatima Zahra', 'Jonas Weber', 'Mei Lin', 'Rafael Costa', 'Anika Sharma', 'Pavel Dvořák', 'Grace Kim', 'Elias Berg'] },
      { name: 'Catalogue', lead: 'Nadia Haddad', members: ['Liam O’Connor', 'Yuki Sato', 'Zanele Dube', 'Mateo Silva', 'Hanna Virtanen', 'Omar Farouk', 'Julia Kowalska', 'Noah Peters'] },
      { name: 'Search', lead: 'Viktor Petrov', members: ['Aisha Bello', 'Lucas Moreau', 'Ewa Nowak', 'Samir Patel', 'Freya Holm', 'Diego Ramos', 'Ines Carvalho'] },
    ],
  },
  {
    name: 'Platform',
    head: 'Marcus Adeyemi',
    teams: [
      { name: 'Infrastructure', lead: 'Sara Johansson', members: ['Ravi Menon', 'Clara Dubois', 'Tariq Aziz', 'Eva Horvat', 'Ben Carter', 'Naledi Khumalo', 'Petra Zeman'] },
      { name: 'Data', lead: 'David Levi', members: ['Nina Petersen', 'Arjun Rao', 'Leila Rahimi', 'Oscar Lund', 'Camille Bernard', 'Minh Tran', 'Agnes Szabo'] },
      { name: 'Identity', lead: 'Rosa Jiménez', members: ['Kofi Asante', 'Emilia Conti', 'Stefan Ionescu', 'Ruth Alemu', 'Felix Braun', 'Sana Malik', 'Hugo Marchetti'] },
    ],
  },
];

const parts: Readonly<Record<string, Part>> = {
  'Amara Okafor': 'one-step',
  'Tomás Herrera': 'failed-gate',
  'Chiara Romano': 'too-little-data',
  'Kwame Mensah': 'only-one',
  'Lena Fischer': 'ready',
  'Maya Cohen': 'vague-evidence',
};

const titles = ['Backend Developer', 'Software Engineer', 'Backend Developer II', 'Full-stack Developer', 'Site Reliability Engineer'];

export const demoDomain = 'northwind.example';

export function emailOf(name: string): string {
  const plain = name.normalize('NFD').replace(/[\u0300-\u036f’']/g, '').toLowerCase();
  return `${plain.replaceAll(' ', '.')}@${demoDomain}`;
}

function person(name: string, more: Omit<DemoPerson, 'name' | 'email' | 'managerEmail'> & { manager?: string }): DemoPerson {
  const { manager, ...rest } = more;
  return { name, email: emailOf(name), managerEmail: manager ? emailOf(manager) : '', ...rest };
}

function teamPeople(division: Division, team: Team): DemoPerson[] {
  return [
    person(team.lead, { title: 'Engineering Manager', team: division.name, manager: division.head, roles: 'engineer', part: 'lead' }),
    ...team.members.map((name, index) =>
      person(name, { title: titles[index % titles.length] ?? '', team: team.name, manager: team.lead, roles: 'engineer', part: parts[name] ?? 'engineer' }),
    ),
  ];
}

/** 64 people: two heads, seven leads, 53 engineers, one in HR, one administrator. */
export const demoPeople: readonly DemoPerson[] = [
  ...divisions.flatMap((division) => [
    person(division.head, { title: 'Head of Engineering', team: division.name, roles: 'engineer', part: 'head' }),
    ...division.teams.flatMap((team) => teamPeople(division, team)),
  ]),
  person('Helen Marsh', { title: 'HR Partner', team: 'People Operations', roles: 'hr', part: 'hr' }),
  person('Alex Rivera', { title: 'Systems Administrator', team: 'People Operations', roles: 'admin', part: 'admin' }),
];

/** The file an HR system would export: the demo is imported the way a customer's people are. */
export function peopleCsv(people: readonly DemoPerson[], from: string): string {
  const rows = people.map((one) => [one.email, one.name, one.title, one.team, one.managerEmail, one.roles, from].join(','));
  return ['email,name,title,team,manager_email,roles,from', ...rows].join('\n');
}
