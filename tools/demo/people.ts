import { northwindCases, type CaseStory } from './case-stories.ts';
import { northwindHelp, noHelp, type HelpStories } from './help-stories.ts';
import { northwindPlans, type PlanStory } from './plan-stories.ts';
import { northwindStandings, type Standing } from './standings.ts';

/** The people of the demo: the same every time, so that a screenshot and a talk about it stay true. */
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
export type Part = 'engineer' | 'lead' | 'head' | 'hr' | 'admin' | 'one-step' | 'failed-gate' | 'too-little-data' | 'only-one' | 'vague-evidence' | 'frontend-heavy' | 'ready';

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

/** A customer of the house, as an HR system knows it. */
export interface Company {
  /** The same every time: who seeds again finds what is there. */
  readonly id: string;
  readonly name: string;
  readonly domain: string;
  readonly divisions: readonly Division[];
  readonly parts: Readonly<Record<string, Part>>;
  readonly hr: string;
  readonly admin: string;
  /** Who can sign in beside HR, admin, the first lead and the first head. */
  readonly welcome: readonly string[];
  /** How far people are in the open cycle, which both sides rate in; none: people assess themselves alone. */
  readonly standings: readonly Standing[];
  /** Whom HR's file had forgotten: they come when the cycle is open, and are added to it. */
  readonly late: readonly string[];
  readonly plans: readonly PlanStory[];
  readonly cases: readonly CaseStory[];
  readonly help: HelpStories;
}

/** 64 people: two heads, seven leads, 53 engineers, one in HR, one administrator. */
export const northwind: Company = {
  id: '01980000-0000-7000-8000-0000000d0001',
  name: 'Northwind',
  domain: 'northwind.example',
  divisions: [
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
  ],
  parts: {
    'Amara Okafor': 'one-step',
    'Tomás Herrera': 'failed-gate',
    'Chiara Romano': 'too-little-data',
    'Kwame Mensah': 'only-one',
    'Lena Fischer': 'ready',
    'Hiroshi Tanaka': 'ready',
    'Maya Cohen': 'vague-evidence',
    'Daniel Novák': 'frontend-heavy',
    'Eva Horvat': 'ready',
    'Leila Rahimi': 'ready',
    'Grace Kim': 'vague-evidence',
  },
  hr: 'Helen Marsh',
  admin: 'Alex Rivera',
  welcome: ['Amara Okafor'],
  standings: northwindStandings,
  late: ['Chiara Romano'],
  plans: northwindPlans,
  cases: northwindCases,
  help: northwindHelp,
};

/** Another customer in the same house. Nobody of Northwind may ever see that it exists. */
export const fabrikam: Company = {
  id: '01980000-0000-7000-8000-0000000d0002',
  name: 'Fabrikam',
  domain: 'fabrikam.example',
  divisions: [{ name: 'Engineering', head: 'Mona Keller', teams: [{ name: 'Payments', lead: 'Ivan Horak', members: ['Amara Diallo', 'Paul Schmid', 'Rita Gomes', 'Tim Larsen'] }] }],
  parts: { 'Amara Diallo': 'ready' },
  hr: 'Nora Blum',
  admin: 'Gil Duarte',
  welcome: [],
  standings: [],
  late: [],
  plans: [],
  cases: [],
  help: noHelp,
};

const titles = ['Backend Developer', 'Software Engineer', 'Backend Developer II', 'Full-stack Developer', 'Site Reliability Engineer'];

export function emailOf({ domain }: Company, name: string): string {
  const plain = name.normalize('NFD').replace(/[\u0300-\u036f’']/g, '').toLowerCase();
  return `${plain.replaceAll(' ', '.')}@${domain}`;
}

export function peopleOf(company: Company): DemoPerson[] {
  const staff = { title: '', team: 'People Operations' };
  return [
    ...company.divisions.flatMap((division) => divisionPeople(company, division)),
    person(company, company.hr, { ...staff, title: 'HR Partner', roles: 'hr', part: 'hr' }),
    person(company, company.admin, { ...staff, title: 'Systems Administrator', roles: 'admin', part: 'admin' }),
  ];
}

function divisionPeople(company: Company, { name, head, teams }: Division): DemoPerson[] {
  return [
    person(company, head, { title: 'Head of Engineering', team: name, roles: 'engineer', part: 'head' }),
    ...teams.flatMap((team) => [
      person(company, team.lead, { title: 'Engineering Manager', team: name, manager: head, roles: 'engineer', part: 'lead' }),
      ...team.members.map((member, index) =>
        person(company, member, { title: titles[index % titles.length] ?? '', team: team.name, manager: team.lead, roles: 'engineer', part: company.parts[member] ?? 'engineer' }),
      ),
    ]),
  ];
}

function person(company: Company, name: string, more: Omit<DemoPerson, 'name' | 'email' | 'managerEmail'> & { manager?: string }): DemoPerson {
  const { manager, ...rest } = more;
  return { name, email: emailOf(company, name), managerEmail: manager ? emailOf(company, manager) : '', ...rest };
}

/** The file an HR system would export: the demo is imported the way a customer's people are. */
export function peopleCsv(people: readonly DemoPerson[], firstDay: (person: DemoPerson) => string): string {
  const rows = people.map((one) => [one.email, one.name, one.title, one.team, one.managerEmail, one.roles, firstDay(one)].join(','));
  return ['email,name,title,team,manager_email,roles,from', ...rows].join('\n');
}
