import { v7 } from 'uuid';
import type { Backbone } from './backbone.js';

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

class ChangedItsMind extends Error {}

export interface Load {
  /** Keys and versions whose commit was acknowledged: these must be in the log whatever happened. */
  readonly acknowledged: ReadonlySet<string>;
  /** Until the writers have written `turns` times each. */
  readonly finished: Promise<void>;
}

/**
 * Writers at work at once: each changes a team or two in a transaction that takes its time, one in seven takes it back,
 * and whoever lost the connection tries again. What orders commits is chance; what orders a key is the row's lock.
 */
export function writeUnderLoad(backbone: Backbone, organisationId: string, turns: number): Load {
  const teams = Array.from({ length: 25 }, () => v7()).sort();
  const acknowledged = new Set<string>();

  const once = async (turn: number): Promise<void> => {
    const chosen = [teams[Math.floor(Math.random() * 12)], teams[12 + Math.floor(Math.random() * 13)]].slice(0, 1 + (turn % 2)) as string[];
    const done = await backbone.tenants.transaction(organisationId, async (manager) => {
      const changed = [];
      for (const teamId of chosen) changed.push(await backbone.change(manager, organisationId, { teamId }));
      await pause(Math.random() * 12);
      if (turn % 7 === 3) throw new ChangedItsMind();
      return changed;
    });
    for (const { teamId, version } of done) acknowledged.add(`${organisationId}:${teamId}/${version}`);
  };

  const writer = async (): Promise<void> => {
    for (let turn = 0; turn < turns; ) {
      await once(turn).then(
        () => (turn += 1),
        (error: unknown) => (error instanceof ChangedItsMind ? void (turn += 1) : pause(50)),
      );
    }
  };
  return { acknowledged, finished: Promise.all(Array.from({ length: 8 }, writer)).then(() => undefined) };
}
