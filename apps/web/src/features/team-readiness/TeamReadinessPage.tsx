export function TeamReadinessPage() {
  return <h1>Team readiness</h1>;
}

export { TeamReadinessPage as Component };
