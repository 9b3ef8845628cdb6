/** A team as far as its place in the tree goes. */
export interface TreeTeam {
  id: string;
  name: string;
  parentId?: string | null;
}

export interface PlacedTeam<T extends TreeTeam> {
  team: T;
  /** 0 at the top of what the viewer may see. */
  depth: number;
}

/** Teams in reading order, each beneath its parent, siblings by name. A team whose parent is not among them stands at the top. */
export function teamsInOrder<T extends TreeTeam>(teams: readonly T[]): PlacedTeam<T>[] {
  const known = new Set(teams.map(({ id }) => id));
  const beneath = Map.groupBy(teams, ({ parentId }) => (parentId && known.has(parentId) ? parentId : null));
  const placed: PlacedTeam<T>[] = [];
  const visit = (parent: string | null, depth: number): void => {
    const children = (beneath.get(parent) ?? []).toSorted((a, b) => a.name.localeCompare(b.name, 'en'));
    for (const team of children) {
      placed.push({ team, depth });
      visit(team.id, depth + 1);
    }
  };
  visit(null, 0);
  return placed;
}

/** The first team with people in it: an empty division is a poor place to begin. */
export function firstTeam<T extends TreeTeam & { memberCount: number }>(teams: readonly T[]): T | undefined {
  const inOrder = teamsInOrder(teams).map(({ team }) => team);
  return inOrder.find(({ memberCount }) => memberCount > 0) ?? inOrder[0];
}
