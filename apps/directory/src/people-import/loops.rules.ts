/** Loops in a map from each thing to the one above it; every loop once, in the order in which one walks up. */
export function loopsIn(above: ReadonlyMap<string, string>): string[][] {
  const loops: string[][] = [];
  const done = new Set<string>();
  for (const start of above.keys()) {
    const path = new Map<string, number>();
    let at: string | undefined = start;
    while (at !== undefined && !done.has(at) && !path.has(at)) {
      path.set(at, path.size);
      at = above.get(at);
    }
    if (at !== undefined && path.has(at)) loops.push([...path.keys()].slice(path.get(at)));
    for (const passed of path.keys()) done.add(passed);
  }
  return loops;
}

/** `a → b → a`, cut in the middle where it is long. */
export function loopText(loop: readonly string[]): string {
  const shown = loop.length > 8 ? [...loop.slice(0, 4), '…', ...loop.slice(-3)] : loop;
  return [...shown, loop[0]].join(' → ');
}
