import { mkdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { openDemoHouse } from '../support/demo-house.ts';
import { evidenceFolder, root } from '../support/folders.ts';
import { describeInOwnHouse } from '../support/house.ts';
import { cellOf, openMatrix } from '../support/matrix.ts';
import { Stage } from '../support/stage.ts';
import { priya } from './people.ts';

const wanted = process.env.UPDATE_SCREENSHOT === '1';
/** The README's picture is renewed when it is asked for: a test run leaves the working tree as it was. */
const file = wanted ? join(root, 'docs', 'images', 'team-matrix.png') : join(evidenceFolder, 'team-matrix.png');
const mostBytes = 300_000;

describeInOwnHouse('the picture of the README', () => {
  const stage = new Stage({ name: 'screenshot', open: openDemoHouse, shared: true });

  stage.scene('is the matrix with a cell open beside it', async () => {
    const visitor = await stage.visitor('Priya');
    const { page } = visitor;
    await visitor.signIn(priya);
    await openMatrix(page);
    await cellOf(page, 'Tomás Herrera', 'Security').click();
    await page.getByRole('region', { name: 'Ratings' }).getByRole('listitem').first().waitFor();
    await page.evaluate('document.fonts.ready');
    // No pointer over a row, no ring around the cell: nothing in it depends on the moment.
    await page.mouse.move(0, 0);
    await page.evaluate('document.activeElement.blur()');
    mkdirSync(dirname(file), { recursive: true });
    const screenshot = await page.screenshot({ path: file, animations: 'disabled' });
    expect([screenshot.readUInt32BE(16), screenshot.readUInt32BE(20)]).toEqual([1440, 900]);
    expect(statSync(file).size).toBeLessThan(mostBytes);
  });
});
