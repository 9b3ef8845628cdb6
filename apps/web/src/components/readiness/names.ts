/** Whom the page speaks of: to themselves as "you", to others by name. */
export interface Who {
  readonly name: string;
  readonly own: boolean;
}

/** What people call what the formula knows by its ids. An id without a name stands for itself. */
export interface Names {
  readonly skill: (skillId: string) => string;
  /** Of the skill that a requirement asks for, the first of several. */
  readonly category: (requirementId: string) => string;
  /** As the framework words the requirement. */
  readonly requirement: (requirementId: string) => string;
  /** Within a sentence: the one skill that is asked for, or the requirement's own words. */
  readonly short: (requirementId: string) => string;
  readonly cycle: (cycleId: string) => string;
  readonly evidence: (evidenceId: string) => string;
  /** Of the framework's scale; 0 is "Not demonstrated". */
  readonly level: (level: number) => string;
}
