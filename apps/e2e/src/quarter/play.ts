import type { Page } from 'playwright-core';
import type { Stage } from '../support/stage.ts';
import type { Visitor } from '../support/visitor.ts';
import { cellOf, openMatrix, wordsOf } from '../support/matrix.ts';
import { ask, idIn, type Ids } from './entering.ts';
import { erik, type Someone } from './people.ts';
import { Witness } from './witness.ts';

/** Name of the cycle that the story is about. */
export const cycleName = 'The quarter';

/** What the scenes of a quarter share. */
export class Play {
  readonly stage: Stage;
  #ids: Ids = new Map();
  #cycleId = '';
  /** Of the promotion case that is held. */
  caseId = '';
  readonly #witnesses = new Map<string, Witness>();

  constructor(stage: Stage) {
    this.stage = stage;
  }

  known(ids: Ids): void {
    this.#ids = ids;
  }

  id(person: Someone): string {
    return idIn(this.#ids, person);
  }

  get cycleId(): string {
    return this.#cycleId;
  }

  /** Learns the id of the cycle, as HR's list has it. */
  async findCycle(who: Someone): Promise<void> {
    const { cycles } = await ask<{ cycles: { id: string; name: string }[] }>(await this.visitor(who), '{ cycles { id name } }');
    this.#cycleId = cycles.find(({ name }) => name === cycleName)?.id ?? '';
  }

  visitor({ name }: Someone): Promise<Visitor> {
    return this.stage.visitor(name);
  }

  async page(person: Someone): Promise<Page> {
    return (await this.visitor(person)).page;
  }

  /** The same witness each time: it has heard everything since it was first asked for. */
  async witness(person: Someone): Promise<Witness> {
    const witness = this.#witnesses.get(person.name) ?? (await Witness.of(await this.visitor(person)));
    this.#witnesses.set(person.name, witness);
    return witness;
  }

  /** What the matrix of a manager or HR says of one of Erik's skills. */
  async cell(reader: Someone, skill: string, person = erik): Promise<string> {
    const page = await this.page(reader);
    await openMatrix(page);
    return wordsOf(cellOf(page, person.name, skill));
  }

  /** The id of a team that somebody leads. */
  async teamOf(lead: Someone, name: string): Promise<string> {
    const { me } = await ask<{ me: { ledTeams: { id: string; name: string }[] } }>(await this.visitor(lead), '{ me { ledTeams { id name } } }');
    return me.ledTeams.find((team) => team.name === name)?.id ?? '';
  }

  get conversation(): string {
    return `/conversations/${this.#cycleId}/${this.id(erik)}`;
  }
}
