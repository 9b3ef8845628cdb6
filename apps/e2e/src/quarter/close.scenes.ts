import { openMatrix, rowOf, wordsOf } from '../support/matrix.ts';
import { downloadReport, tracksOnScreen } from '../support/report.ts';
import { samSaid } from './blind.scenes.ts';
import { closeNow, completionOf } from './cycle.ts';
import { ask } from './entering.ts';
import { erik, hr, mia, nils, petra, sam } from './people.ts';
import { cycleName, type Play } from './play.ts';

/** The cycle closes: what was not submitted is kept, and everything that counts says the same. */
export function tellTheClose(play: Play): void {
  const { stage } = play;

  stage.scene('HR closes; what was not submitted is kept, as not submitted, and seen by nobody else', async () => {
    const { page, complaints } = await play.visitor(hr);
    await closeNow(page, cycleName);
    expect(new Set(await completionOf(page, 'Research'))).toEqual(new Set(['0 of 1']));
    expect((await completionOf(page, 'Payments')).slice(0, 3)).toEqual(['1 of 1', '1 of 1', '1 of 1']);
    const late = await play.visitor(sam);
    const { mySelfAssessment: kept } = await ask<{ mySelfAssessment: { state: string; takesAnswers: boolean; answers: { comment: string | null }[] } }>(
      late, 'query ($id: ID!) { mySelfAssessment(cycleId: $id) { state takesAnswers answers { comment } } }', { id: play.cycleId },
    );
    await late.page.goto('/my-assessment');
    await late.page.getByText(`You had not submitted in ${cycleName}`).waitFor();
    await late.page.getByText(samSaid).first().waitFor();
    expect(kept).toEqual({ state: 'DRAFT', takesAnswers: false, answers: [{ comment: samSaid }] });
    await (await play.witness(nils)).read('/rate', '/matrix', `/people/${play.id(sam)}`, '/conversations');
    for (const reader of [erik, mia, petra, nils, hr]) expect([reader.name, (await play.witness(reader)).heardOf(samSaid)]).toEqual([reader.name, []]);
    expect(complaints).toEqual([]);
  });

  stage.scene('matrix, readiness page and report say the same of who was rated', async () => {
    const { page, complaints } = await play.visitor(hr);
    const [, met, of, score] = /meets (\d+) of (\d+), score ([\d.]+)/.exec(await inMatrix())!;
    await page.goto('/report');
    const { rows } = await downloadReport(page);
    await page.goto(`/people/${play.id(erik)}`);
    const onScreen = await tracksOnScreen(page);
    const inFile = rows.filter(({ Person }) => Person === erik.name);
    expect(inFile.map((row) => ({ track: row.Track, met: Number(row['Requirements met']), requirements: Number(row.Requirements), score: Number(row.Score), coverage: Number(row['Coverage %']) }))).toEqual(onScreen);
    expect(onScreen.find(({ track }) => track === 'Senior Backend Developer')).toMatchObject({ met: Number(met), requirements: Number(of), score: Math.round(Number(score)) });
    expect(complaints).toEqual([]);
  });

  async function inMatrix(): Promise<string> {
    const page = await play.page(petra);
    await openMatrix(page);
    return wordsOf(rowOf(page, erik.name));
  }
}
