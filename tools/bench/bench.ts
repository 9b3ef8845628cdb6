// `npm run bench [matrix propagation throughput import start cycle plans closing pages] [--rounds N]`: measures; what it prints goes to docs/benchmarks.md by hand.
import { buildHouse } from '../house/build.ts';
import { benchClosing } from './closing.bench.ts';
import { benchCycle } from './cycle.bench.ts';
import { benchImport } from './import.bench.ts';
import { benchMatrix } from './matrix.bench.ts';
import { benchPages } from './pages.bench.ts';
import { benchPlans } from './plans.bench.ts';
import { benchPropagation } from './propagation.bench.ts';
import { markdownOf, type Finding } from './report.ts';
import { benchStart } from './start.bench.ts';
import { benchThroughput } from './throughput.bench.ts';

const benches: Readonly<Record<string, (rounds: number) => Promise<Finding>>> = {
  matrix: benchMatrix,
  propagation: benchPropagation,
  throughput: benchThroughput,
  import: benchImport,
  start: benchStart,
  cycle: benchCycle,
  plans: benchPlans,
  closing: benchClosing,
  pages: benchPages,
};

const given = process.argv.slice(2);
const at = given.indexOf('--rounds');
const rounds = at < 0 ? 7 : Number(given[at + 1]);
const named = given.filter((word) => word in benches);

await buildHouse();
for (const [name, bench] of Object.entries(benches)) {
  if (named.length > 0 && !named.includes(name)) continue;
  console.log(markdownOf(await bench(rounds)));
}
process.exit(0);
