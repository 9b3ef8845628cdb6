// `npm run bench [matrix propagation throughput import start cycle plans closing pages] [--rounds N]`: measures; what it prints goes to docs/benchmarks.md by hand.
import { buildHouse } from '../house/build.ts';
import { markdownOf, type Finding } from './report.ts';

type Bench = (rounds: number) => Promise<Finding>;

// Asked for only when the house is built: some of them run what is built in this very process.
const benches: Readonly<Record<string, () => Promise<Bench>>> = {
  matrix: async () => (await import('./matrix.bench.ts')).benchMatrix,
  propagation: async () => (await import('./propagation.bench.ts')).benchPropagation,
  throughput: async () => (await import('./throughput.bench.ts')).benchThroughput,
  import: async () => (await import('./import.bench.ts')).benchImport,
  start: async () => (await import('./start.bench.ts')).benchStart,
  cycle: async () => (await import('./cycle.bench.ts')).benchCycle,
  plans: async () => (await import('./plans.bench.ts')).benchPlans,
  closing: async () => (await import('./closing.bench.ts')).benchClosing,
  pages: async () => (await import('./pages.bench.ts')).benchPages,
};

const given = process.argv.slice(2);
const at = given.indexOf('--rounds');
const rounds = at < 0 ? 7 : Number(given[at + 1]);
const named = given.filter((word) => word in benches);

await buildHouse();
for (const [name, load] of Object.entries(benches)) {
  if (named.length > 0 && !named.includes(name)) continue;
  const bench = await load();
  console.log(markdownOf(await bench(rounds)));
}
process.exit(0);
