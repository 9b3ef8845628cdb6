/**
 * One text that was changed in two places since both had `base`: nothing that anybody wrote is lost. Where both changed it, what
 * stands there now comes first, and the lines of one's own that are neither in it nor in `base` follow.
 */
export function mergedText({ base, mine, theirs }: { base: string; mine: string; theirs: string }): string {
  if (mine === base || mine === theirs) return theirs;
  if (theirs === base || mine.startsWith(theirs)) return mine;
  if (theirs.startsWith(mine)) return theirs;
  const known = new Set([...base.split('\n'), ...theirs.split('\n')]);
  const own = mine.split('\n').filter((line) => !known.has(line));
  return own.length > 0 ? `${theirs}\n${own.join('\n')}` : theirs;
}
