type InstantName = 'asOf' | 'givenAt' | 'revealedAt' | 'opensAt' | 'closedAt' | 'openedAt' | 'settledAt' | 'occurredAt' | 'acceptedAt';
type AsText<Value> = Value extends number ? string : Value;

/** A fact as JSON has it: its instants are ISO 8601 text in UTC with milliseconds. All else is as in the fact. */
export type Dated<Fact> = { readonly [Name in keyof Fact]: Name extends InstantName ? AsText<Fact[Name]> : Fact[Name] };

export function textOf(instant: number): string {
  return new Date(instant).toISOString();
}

export function textOrNull(instant: number | null): string | null {
  return instant === null ? null : textOf(instant);
}

export function instantOf(text: string): number {
  return Date.parse(text);
}

export function instantOrNull(text: string | null): number | null {
  return text === null ? null : instantOf(text);
}

/** The facts in the order of their ids, compared as text. */
export function ordered<Fact>(facts: readonly Fact[], idOf: (fact: Fact) => string): Fact[] {
  return [...facts].sort((one, other) => {
    const [left, right] = [idOf(one), idOf(other)];
    return left < right ? -1 : left > right ? 1 : 0;
  });
}
