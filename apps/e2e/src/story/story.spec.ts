import { brokers, describeOnKafka } from '../support/brokers.ts';
import { givenHouse, type House, houseAt, type SignIn, skippedSince, startHouse } from '../support/house.ts';
import { cellOf, openMatrix, rowOf, sentenceOf, wordsOf } from '../support/matrix.ts';
import { processOf, speaksTo } from '../support/processes.ts';
import { downloadReport, tracksOnScreen } from '../support/report.ts';
import { Stage } from '../support/stage.ts';
import { answerByKeyboard, answeredCount, chosenAnswer, nameOfKey, submit, type Answered } from './assessment.ts';
import { accept, checkFile, importFile, invite, openCycle, publishFramework } from './organisation.ts';
import { brokenFile, domain, engineer, hr, manager, otherFile, peopleFile, stranger, teamSize } from './people.ts';

const track = 'Senior Backend Developer';
const admin: SignIn = { email: `ada@${domain}`, password: 'the first of all of them' };

function tellStory(name: string, open: () => Promise<House>): Stage {
  const stage = new Stage({ name, open, inOrder: true });
  const answers: Answered = new Map();

  stage.scene('an operator makes an organisation; its admin signs in', async () => {
    const ada = await stage.visitor('admin');
    const signIn = await stage.house.makeOrganisation('Story', admin);
    await ada.signIn(signIn!);
    await ada.page.getByRole('heading', { name: 'People' }).waitFor();
  });

  stage.scene('a file with a mistake changes nothing; the file put right is applied; the same again changes nothing', async () => {
    const ada = await stage.visitor('admin');
    await checkFile(ada, brokenFile);
    await ada.page.getByText(`${teamSize} rows are refused`).waitFor();
    expect(await ada.page.getByRole('button', { name: 'Apply the import' }).isDisabled()).toBe(true);
    await checkFile(ada, peopleFile);
    await ada.page.getByText(`people.csv: ${teamSize + 2} new people, 0 changed, 0 unchanged, 3 new teams`).waitFor();
    await ada.page.goto('/people');
    await ada.page.getByText('1 person', { exact: true }).waitFor();
    expect(await importFile(ada, peopleFile)).toContain(`${teamSize + 2} new people`);
    await checkFile(ada, peopleFile);
    await ada.page.getByText(/0 new people, 0 changed, 7 unchanged/).waitFor();
    expect(await ada.page.getByRole('button', { name: 'Apply the import' }).isDisabled()).toBe(true);
  });

  stage.scene('people are invited, choose a password, and are in', async () => {
    const ada = await stage.visitor('admin');
    for (const person of [hr, manager, engineer]) {
      const link = await invite(ada, person);
      await accept(await stage.visitor(person.name), link, person);
    }
    expect(ada.complaints).toEqual([]);
  });

  stage.scene('HR puts a framework in force and opens a cycle', async () => {
    const helen = await stage.visitor(hr.name);
    await publishFramework(helen);
    await openCycle(helen, '2026 story');
    expect(helen.complaints).toEqual([]);
  });

  stage.scene('the manager sees a team of whom nothing is known', async () => {
    const { page } = await stage.visitor(manager.name);
    await openMatrix(page);
    await page.getByText(`Nothing is known yet of the ${teamSize} people here`).waitFor();
    expect(await wordsOf(cellOf(page, engineer.name, 'Security'))).toBe(`${engineer.name}, Security: no level known, 3 required`);
  });

  stage.scene('the engineer answers by keyboard; a page that is left at once loses nothing', async () => {
    const { page } = await stage.visitor(engineer.name);
    await page.goto('/my-assessment');
    await answerByKeyboard(page, answers, { first: 0, count: 3 });
    await page.reload();
    expect(await answeredCount(page)).toEqual([3, expect.any(Number)]);
    for (const [skill, key] of answers) expect(await chosenAnswer(page, skill)).toMatch(nameOfKey(key));
    const [, total] = await answeredCount(page);
    await answerByKeyboard(page, answers, { first: 3, count: total - 3 });
    await page.getByRole('status').filter({ hasText: /^Saved / }).waitFor();
  });

  stage.scene('what is a draft is seen by nobody else', async () => {
    const { page } = await stage.visitor(manager.name);
    await page.reload();
    await page.getByText(/Nothing is known yet/).waitFor();
  });

  stage.scene('the engineer submits, and the manager sees the cells change on the page that stands open', async () => {
    const { page } = await stage.visitor(engineer.name);
    expect(await submit(page)).toContain(`${answers.size} of ${answers.size} skills answered`);
    const matrix = (await stage.visitor(manager.name)).page;
    const level = Number(answers.get('Security'));
    const words = level >= 3 ? (level > 3 ? 'exceeds' : 'meets') : `short by ${3 - level}`;
    await matrix.getByRole('gridcell', { name: `${engineer.name}, Security: level ${level} of 3 required, ${words}, not confirmed` }).waitFor();
    expect(await sentenceOf(matrix)).toMatch(new RegExp(`^0 of ${teamSize} reach every level asked for; `));
  });

  stage.scene('the manager opens a cell beside the grid, and from there the person', async () => {
    const { page, complaints } = await stage.visitor(manager.name);
    const row = await wordsOf(rowOf(page, engineer.name));
    await cellOf(page, engineer.name, 'Security').click();
    const panel = page.getByRole('complementary', { name: `${engineer.name}, Security` });
    await panel.getByText('Required: 3 Practitioner').waitFor();
    expect(await panel.getByRole('region', { name: 'Ratings' }).getByRole('listitem').innerText()).toMatch(new RegExp(`${engineer.name} .*2026 story`, 's'));
    await panel.getByRole('link', { name: `Open ${engineer.name}` }).click();
    await page.getByRole('heading', { name: engineer.name, level: 1 }).waitFor();
    const [, met, of, score] = /meets (\d+) of (\d+), score (\d+)/.exec(row)!;
    const onPage = (await tracksOnScreen(page)).find((one) => one.track === track);
    expect(onPage).toMatchObject({ met: Number(met), requirements: Number(of), score: Number(score) });
    expect(complaints).toEqual([]);
  });

  stage.scene('a change of track changes what is asked for', async () => {
    const { page } = await stage.visitor(manager.name);
    await openMatrix(page);
    await page.getByRole('combobox', { name: 'Track' }).click();
    await page.getByRole('option', { name: 'Architect' }).click();
    await page.getByRole('grid', { name: 'Payments toward Architect' }).waitFor();
    expect(page.url()).toContain('track=architect');
    expect(await wordsOf(cellOf(page, engineer.name, 'System design'))).toContain('of 4 required');
  });

  stage.scene('HR downloads the report, and its numbers are those of the screen', async () => {
    const { page, complaints } = await stage.visitor(hr.name);
    await page.goto('/report');
    const report = await downloadReport(page);
    expect(report.said).toContain(`${report.rows.length} rows in ${report.fileName}`);
    await page.goto('/people');
    await page.getByRole('link', { name: engineer.name }).click();
    const onScreen = await tracksOnScreen(page);
    expect(onScreen).toHaveLength(4);
    const inFile = report.rows.filter(({ Person }) => Person === engineer.name);
    expect(inFile.map((row) => ({ track: row.Track, met: Number(row['Requirements met']), requirements: Number(row.Requirements), score: Number(row.Score), coverage: Number(row['Coverage %']) }))).toEqual(onScreen);
    expect(complaints).toEqual([]);
  });

  stage.scene('a plain engineer has no access to the matrix', async () => {
    const { page } = await stage.visitor(engineer.name);
    await page.goto('/matrix');
    await page.getByRole('heading', { name: 'This page is not for your role' }).waitFor();
    expect(await page.getByRole('grid').count()).toBe(0);
  });

  (givenHouse ? it.skip : stage.scene.bind(stage))(`another organisation has none either, with the very address${givenHouse ? skippedSince : ''}`, async () => {
    const boss = await stage.visitor('other admin');
    await boss.signIn((await stage.house.makeOrganisation('Elsewhere', { ...admin, email: 'gil@elsewhere.example' }))!);
    await importFile(boss, otherFile);
    const rita = await stage.visitor(stranger.name);
    await accept(rita, await invite(boss, stranger), stranger);
    await publishFramework(rita);
    const asked = await (await stage.visitor(manager.name)).context.request.post('/graphql', { data: { query: '{ me { ledTeams { id } } }' } });
    const { data } = (await asked.json()) as { data: { me: { ledTeams: { id: string }[] } } };
    await rita.page.goto(`/matrix?team=${data.me.ledTeams[0]!.id}`);
    await rita.page.getByRole('alert').filter({ hasText: /not shared with you/ }).waitFor();
    expect(await rita.page.content()).not.toContain(engineer.name);
  });

  stage.scene('whoever signs out is out', async () => {
    const petra = await stage.visitor(manager.name);
    const [session] = await petra.context.cookies();
    await petra.signOut();
    await petra.page.goto('/matrix');
    await petra.page.getByRole('button', { name: 'Sign in' }).waitFor();
    const answer = await fetch(`${stage.house.address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie: `${session!.name}=${session!.value}` },
      body: JSON.stringify({ query: '{ me { person { id } } }' }),
    });
    expect(answer.status).toBe(401);
  });
  return stage;
}

if (givenHouse) {
  describe('the story in the house at E2E_ADDRESS', () => void tellStory('given house', async () => houseAt(givenHouse!)));
} else {
  describe('the story on the embedded event log', () => void tellStory('story', () => startHouse('story', { args: ['--no-demo'] })));
  describeOnKafka('the story on Apache Kafka', () => {
    const stage = tellStory('story on Kafka', () => startHouse('kafka', { script: 'start:kafka', args: ['--no-demo'], env: { KAFKA_BROKERS: brokers ?? '' } }));

    stage.scene('and it was Kafka', async () => {
      const port = Number(brokers!.split(',')[0]!.split(':')[1]);
      const services = ['directory', 'assessments', 'readiness', 'plans'].map((name) => processOf(stage.house.data!, new RegExp(`apps/${name}/dist/main\\.js`)));
      expect(services.map((pid) => speaksTo(pid, port))).toEqual(services.map(() => true));
    });
  });
}
