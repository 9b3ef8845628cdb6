import { createHash } from 'node:crypto';
import { ask } from '../quarter/entering.ts';
import { erik, everybody, hr, mia, nils, petra, sam, type Someone } from '../quarter/people.ts';
import type { Play } from '../quarter/play.ts';
import { handIn, keepPanel, openCase, propose, seat, vote } from './case-page.ts';
import { destination } from './plan.scenes.ts';

/** Words that are found nowhere else. */
const proposal = 'He charts every shallow before the fleet sails, 4471';
const exception = 'The soundings are not complete, 9023';
const statement = 'The pilot book is his, 3358';
const asked = 'System design';
export const votes = [
  { who: nils, is: /^Postpone\b/, requirement: asked, why: 'The lock gates creak, 2047' },
  { who: mia, is: /^Postpone\b/, requirement: asked, why: 'The map has no legend, 7719' },
  { who: sam, is: /^Promote\b/, requirement: asked, why: 'Boats run on time, 5038' },
] as const;
const [first, second, last] = votes;

/** Who is a colleague, or leads, or is HR: everybody but the one who said it. */
const others = ({ name }: Someone) => everybody.filter((person) => person.name !== name);

/** A case is nominated, prepared, and voted on blind from a packet that stays as it was. */
export function tellTheCase(play: Play): void {
  const { stage } = play;

  async function expectHeard(words: string, readers: readonly Someone[], heard: boolean): Promise<void> {
    for (const reader of readers) expect([reader.name, words, (await play.witness(reader)).heardOf(words).length > 0]).toEqual([reader.name, words, heard]);
  }

  async function everyoneReads(readers: readonly Someone[]): Promise<void> {
    await Promise.all(readers.map(async (reader) => (await play.witness(reader)).read(`/cases/${play.caseId}`)));
  }

  stage.scene('the manager proposes him although readiness does not say ready, with a reason; he sees that there is a case, and no more', async () => {
    const { page, complaints } = await play.visitor(petra);
    play.caseId = await propose(page, play.id(erik), { track: destination, reason: proposal, exception });
    await handIn(page, statement);
    const witness = await play.witness(erik);
    await witness.read('/me/cases', `/cases/${play.caseId}`);
    expect(witness.heardOf(`To ${destination}`)).not.toEqual([]);
    for (const words of [proposal, exception, statement]) await expectHeard(words, [erik, nils, mia, sam], false);
    expect(complaints).toEqual([]);
  });

  stage.scene('HR chooses the panel; who proposed him is refused at the name; the packet is frozen, and its digest can be made again', async () => {
    const { page, complaints } = await play.visitor(hr);
    await openCase(page, play.caseId);
    await (await seat(page, petra)).getByText('Petra Novak proposed the promotion.').waitFor();
    for (const { who } of votes) await seat(page, who);
    await keepPanel(page);
    await page.getByRole('button', { name: 'Freeze the packet and open' }).click();
    await page.getByText('Who is on it: 0 of 3 have voted').waitFor();
    const { document, digest } = await packet();
    expect(createHash('sha256').update(document).digest('base64url')).toBe(digest);
    await page.getByRole('button', { name: 'Versions, digest, and how to check it' }).or(page.getByText('Versions, digest, and how to check it')).first().click();
    await page.getByText(`sha256:${digest}`).waitFor();
    await page.getByText('comes to the same numbers').waitFor();
    expect(complaints).toEqual([]);
  });

  stage.scene('two vote, each blind: nobody else has heard what, or why; the last vote shows them all, to HR and the panel alone', async () => {
    for (const { who, ...said } of [first, second]) {
      const { page, complaints } = await play.visitor(who);
      await openCase(page, play.caseId);
      await vote(page, said);
      expect(complaints).toEqual([]);
    }
    await everyoneReads([hr, petra, erik, ...votes.map(({ who }) => who)]);
    await (await play.witness(hr)).read('/cases');
    for (const { who, why } of [first, second]) {
      await expectHeard(why, others(who), false);
      await expectHeard(why, [who], true);
    }
    const { page } = await play.visitor(last.who);
    await openCase(page, play.caseId);
    await vote(page, last);
    await page.getByText('How the panel voted').waitFor();
    await everyoneReads([hr, petra, erik, nils, mia]);
    for (const { why } of votes) {
      await expectHeard(why, [hr, nils, mia, sam], true);
      await expectHeard(why, [petra, erik], false);
    }
  });

  async function packet(): Promise<{ document: string; digest: string }> {
    const query = 'query ($id: ID!) { promotionCase(id: $id) { rounds { packet { document digest } } } }';
    const { promotionCase } = await ask<{ promotionCase: { rounds: { packet: { document: string; digest: string } }[] } }>(await play.visitor(hr), query, { id: play.caseId });
    return promotionCase.rounds[0]!.packet;
  }
}
