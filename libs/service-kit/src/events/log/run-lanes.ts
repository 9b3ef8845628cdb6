import type { Lane } from '../lane.js';
import type { Step } from '../work-lane.js';

/** Steps through the lanes that were woken, in turn, one at a time, until each has nothing more. */
export class RunLanes<Kind extends Lane> {
  readonly #awake = new Set<Kind>();
  readonly #pauses = new Map<Kind, NodeJS.Timeout>();
  #running: Promise<void> | undefined;
  #stopped = false;

  constructor(private readonly step: (lane: Kind) => Promise<Step>) {}

  wake(lanes: Iterable<Kind>): void {
    if (this.#stopped) return;
    // A lane in its pause is woken by the end of the pause alone.
    for (const lane of lanes) if (!this.#pauses.has(lane)) this.#awake.add(lane);
    this.#running ??= this.#run().finally(() => {
      this.#running = undefined;
      if (this.#awake.size > 0) this.wake([]);
    });
  }

  async #run(): Promise<void> {
    // A lane added again while the set is walked through comes last.
    for (const lane of this.#awake) {
      this.#awake.delete(lane);
      const { again, pause } = await this.step(lane);
      if (this.#stopped) return;
      if (pause > 0) this.#wakeAfter(lane, pause);
      else if (again) this.#awake.add(lane);
    }
  }

  #wakeAfter(lane: Kind, pause: number): void {
    const timer = setTimeout(() => {
      this.#pauses.delete(lane);
      this.wake([lane]);
    }, pause);
    this.#pauses.set(lane, timer);
  }

  /** What is under way ends; nothing more begins. */
  async stop(): Promise<void> {
    this.#stopped = true;
    for (const timer of this.#pauses.values()) clearTimeout(timer);
    this.#awake.clear();
    await this.#running;
  }
}
