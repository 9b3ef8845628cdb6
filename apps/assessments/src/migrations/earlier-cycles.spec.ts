import { migrateService, provisionDatabase } from '@waymark/service-kit';
import { Client } from 'pg';
import { v7 } from 'uuid';
import { database } from '../data-source.js';

const [organisation, framework, open, past, ada, ben, lead] = Array.from({ length: 7 }, () => v7()) as [string, string, string, string, string, string, string];
const cycle = (id: string, state: string, fromTo: string) =>
  `insert into cycle values ('${organisation}', '${id}', 1, 'x', 'self_only', '${state}', ${fromTo}, '${framework}', false)`;
const rating = (kind: string, rater: string, level: number) =>
  `insert into rating values ('${organisation}', '${v7()}', '${past}', '${ada}', 'security', '${kind}', 'level', ${level}, '${rater}', '2026-01-02', '2026-01-03')`;

/** What stood in a database before cycles had dates and participants. */
const before = [
  `insert into framework_version values ('${organisation}', '${framework}', '${v7()}', 1, 'published', '2025-01-01', '{}')`,
  cycle(past, 'closed', `'2026-01-01', '2026-02-01'`),
  cycle(open, 'open', `now() - interval '1 day', now() + interval '1 day'`),
  rating('self', ada, 2),
  rating('manager', lead, 3),
  ...[ada, ben, lead].map((id) => `insert into known_person values ('${organisation}', '${id}', 1, 'Somebody', null, true)`),
  `insert into known_team values ('${organisation}', '${v7()}', 1, 'Team', null, '${lead}')`,
  `insert into known_membership values ('${organisation}', '${ben}', '${v7()}', '2024-01-01', null)`,
];

it('cycles from before have dates, and those in them who said something, were rated, or are asked now', async () => {
  const superuserUrl = process.env.TEST_POSTGRES_URL ?? '';
  const name = `earlier_${v7().replaceAll('-', '')}`;
  const { owner } = await provisionDatabase({ superuserUrl, service: 'assessments', secret: 'test', database: name });
  const first = database.migrations.findIndex(({ name: made }) => made.startsWith('QuarterlyCycle'));
  await migrateService({ service: 'assessments', url: owner, migrations: database.migrations.slice(0, first) });
  const url = new URL(superuserUrl);
  url.pathname = name;
  const eye = new Client({ connectionString: url.toString() });
  await eye.connect();
  try {
    for (const statement of before) await eye.query(statement);
    await migrateService({ service: 'assessments', url: owner, migrations: database.migrations });
    const { rows: cycles } = await eye.query('select id, self_due_at = closes_at and manager_due_at = closes_at as due from cycle order by opens_at');
    expect(cycles).toEqual([{ id: past, due: true }, { id: open, due: true }]);
    const { rows } = await eye.query(
      'select cycle_id, person_id, self_submitted_at is not null as self, manager_submitted_by, revealed_at is not null as revealed from cycle_participant order by cycle_id = $1, person_id', [open]);
    const asked = { cycle_id: open, self: false, manager_submitted_by: null, revealed: false };
    expect(rows).toEqual([
      { cycle_id: past, person_id: ada, self: true, manager_submitted_by: lead, revealed: true },
      { ...asked, person_id: ben },
      { ...asked, person_id: lead },
    ]);
    const { rows: unforced } = await eye.query(`select relname from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace and relrowsecurity and not relforcerowsecurity`);
    expect(unforced).toEqual([]);
  } finally {
    await eye.end();
  }
});
