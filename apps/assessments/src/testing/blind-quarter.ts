import { v7 } from 'uuid';
import type { Api } from './api.js';
import { Assessing } from './assessing.js';
import { everyAnswer } from './every-answer.js';
import type { House } from './house.js';
import { Quarter } from './quarter.js';
import { Rating } from './rating.js';

export const insiders = ['ada', 'ben', 'lead', 'head', 'elsewhere', 'hr', 'admin'] as const;
export type Insider = (typeof insiders)[number];
export type Subject = 'ada' | 'ben';
export type Rater = 'lead' | 'head' | 'elsewhere';

export type Step =
  | { readonly do: 'save-self' | 'submit-self'; readonly of: Subject; readonly level: number }
  | { readonly do: 'save-ratings' | 'submit-ratings'; readonly of: Subject; readonly by: Rater; readonly level: number }
  | { readonly do: 'both-submit'; readonly of: Subject; readonly by: Rater; readonly level: number }
  | { readonly do: 'new-lead'; readonly by: Rater }
  | { readonly do: 'reopen'; readonly of: Subject; readonly managerToo: boolean }
  | { readonly do: 'close' | 'tick' };

/** What was written by one author about one person, and where it is by the words of domain.md. */
interface Side {
  draft: string | null;
  submitted: string | null;
}

interface Known {
  readonly self: Side;
  readonly managers: Map<Rater, Side>;
  by: Rater | null;
  isRevealed: boolean;
  isReopened: boolean;
}

type Instance = Pick<Api, 'graphql'>;

/** One cycle of both sides, played at random on two instances beside a plain model of what may be seen by whom. */
export class BlindQuarter {
  /** Everything that was ever written: a text that is found nowhere else, and who wrote it. */
  readonly written = new Map<string, Insider>();
  /** What both sides see, in the order in which it came to be. */
  readonly revealed: { readonly of: Subject; readonly text: string }[] = [];
  readonly #known: Record<Subject, Known>;
  #isClosed = false;
  #version = 1;

  private constructor(
    private readonly instances: readonly [Api, Instance],
    private readonly house: House,
    readonly cycleId: string,
  ) {
    const fresh = (): Known => ({ self: { draft: null, submitted: null }, managers: new Map(), by: null, isRevealed: false, isReopened: false });
    this.#known = { ada: fresh(), ben: fresh() };
  }

  static async begin(instances: readonly [Api, Instance]): Promise<BlindQuarter> {
    const house = await instances[0].settle();
    await instances[0].publish(house, 'security');
    return new BlindQuarter(instances, house, await instances[0].open(house, 3_600_000, { kind: 'SELF_AND_MANAGER' }));
  }

  /** Does a step and notes what became of it. Who wrote, if anybody, and whether something was submitted. */
  async take(step: Step): Promise<{ readonly author: Insider | null; readonly isSubmit: boolean }> {
    switch (step.do) {
      case 'save-self': return this.#saveSelf(step.of, step.level);
      case 'submit-self': return this.#submitSelf(step.of, step.level);
      case 'save-ratings': return this.#saveRatings(step.of, step.by, step.level);
      case 'submit-ratings': return this.#submitRatings(step.of, step.by);
      case 'both-submit': {
        await this.#saveRatings(step.of, step.by, step.level);
        await Promise.all([this.#submitSelf(step.of, step.level), this.#submitRatings(step.of, step.by)]);
        return { author: null, isSubmit: true };
      }
      case 'new-lead': await this.house.tellTeam({ teamId: this.house.team, version: (this.#version += 1), name: 'Team', parentTeamId: this.house.division, leadId: this.house[step.by].personId }); break;
      case 'reopen': await this.#reopen(step.of, step.managerToo); break;
      case 'close': await this.instances[0].closeCycle(this.house, this.cycleId); this.#isClosed = true; await this.#settle(); break;
      case 'tick': await this.#settle(); break;
    }
    return { author: null, isSubmit: true };
  }

  async #saveSelf(of: Subject, level: number) {
    const text = this.#write(of);
    const own = new Assessing(this.instances[0], this.house[of], this.cycleId);
    const saved = await own.save({ revision: (await own.mine())?.revision ?? 0, answers: [{ skillId: 'security', outcome: 'LEVEL', level, comment: text }] });
    if (!saved?.reason) this.#known[of].self.draft = text;
    return { author: of, isSubmit: false } as const;
  }

  async #submitSelf(of: Subject, level: number) {
    const text = this.#write(of);
    const known = this.#known[of];
    const submitted = await new Assessing(this.instances[0], this.house[of], this.cycleId).submit({ answers: [{ skillId: 'security', outcome: 'LEVEL', level, comment: text }] });
    if (!submitted?.reason) {
      known.self.submitted = text;
      this.#revealIfDue(of, 'self');
    }
    return { author: of, isSubmit: true } as const;
  }

  async #saveRatings(of: Subject, by: Rater, level: number) {
    const text = this.#write(by);
    const { saved } = await this.#rating(by).save([{ personId: this.house[of].personId, skillId: 'security', level, comment: text }]);
    if (saved.length > 0) this.#sideOf(of, by).draft = text;
    return { author: by, isSubmit: false } as const;
  }

  async #submitRatings(of: Subject, by: Rater) {
    const submitted = await this.#rating(by).submit(this.house[of].personId);
    if (!submitted.reason) {
      const side = this.#sideOf(of, by);
      side.submitted = side.draft;
      this.#known[of].by = by;
      this.#revealIfDue(of, 'manager');
    }
    return { author: by, isSubmit: true } as const;
  }

  async #reopen(of: Subject, managerToo: boolean) {
    await new Quarter(this.instances[0], this.house).reopen(this.cycleId, this.house[of].personId, { managerToo });
    const known = this.#known[of];
    known.isReopened = true;
    known.self.submitted = null;
    if (!managerToo || !known.by) return;
    this.#sideOf(of, known.by).submitted = null;
    known.by = null;
  }

  async #settle() {
    await Promise.all([this.instances[0].tick(), this.instances[0].tick()]);
    if (!this.#isClosed) return;
    for (const whom of ['ada', 'ben'] as const) {
      const known = this.#known[whom];
      if (!known.isRevealed && !known.isReopened) this.#reveal(whom, [known.self.submitted, this.#submittedBy(whom)]);
    }
  }

  #revealIfDue(of: Subject, side: 'self' | 'manager') {
    const known = this.#known[of];
    const [self, manager] = [known.self.submitted, this.#submittedBy(of)];
    if (known.isRevealed) this.#reveal(of, [side === 'self' ? self : manager]);
    else if (self && manager) this.#reveal(of, [self, manager]);
  }

  #reveal(of: Subject, texts: readonly (string | null)[]) {
    const there = texts.filter((text) => text !== null);
    if (there.length > 0) this.#known[of].isRevealed = true;
    this.revealed.push(...there.map((text) => ({ of, text })));
  }

  #submittedBy(of: Subject): string | null {
    const { by } = this.#known[of];
    return by ? this.#sideOf(of, by).submitted : null;
  }

  #sideOf(of: Subject, by: Rater): Side {
    const { managers } = this.#known[of];
    const side = managers.get(by) ?? { draft: null, submitted: null };
    managers.set(by, side);
    return side;
  }

  #rating(by: Rater): Rating {
    return new Rating(this.instances[1], this.house[by], this.cycleId);
  }

  #write(author: Insider): string {
    const text = `words ${v7()}`;
    this.written.set(text, author);
    return text;
  }

  /** Everything that one of the house can ask. */
  answersTo(who: Insider): Promise<string> {
    return everyAnswer(this.instances[0], this.house, { who, cycleId: this.cycleId });
  }

  told(topic?: string): Promise<object[]> {
    return this.instances[0].told(this.house.organisationId, topic);
  }

  /** Comments of revealed ratings as the person sees them, and how many rows there are. */
  async ratingsOf(of: Subject): Promise<string[]> {
    const ratings = (await new Assessing(this.instances[0], this.house[of], this.cycleId).ratings()) as { comment: string }[];
    return ratings.map(({ comment }) => comment).toSorted();
  }

  /** What of both sides is said to have been submitted, to HR. */
  async submitted(of: Subject): Promise<readonly [boolean, boolean]> {
    const where = await new Quarter(this.instances[0], this.house).where(this.cycleId, this.house[of].personId);
    return [where?.selfSubmitted ?? false, (where?.managerSubmittedBy ?? null) !== null];
  }

  hasSubmitted(of: Subject): readonly [boolean, boolean] {
    const { self, by } = this.#known[of];
    return [self.submitted !== null, by !== null];
  }
}
