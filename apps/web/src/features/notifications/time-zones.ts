/** Every time zone that this browser knows by name, and those that are chosen though it does not. */
export function timeZones(...chosen: readonly (string | null | undefined)[]): string[] {
  const known = Intl.supportedValuesOf('timeZone');
  return [...new Set(['UTC', ...known, ...chosen.filter((zone) => typeof zone === 'string')])].toSorted();
}

/** Where this browser is. */
export function hereZone(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/** "America/Sao Paulo, now 09:12", so that one sees whether it is one's own. */
export function zoneText(zone: string, now = new Date()): string {
  const name = zone.replaceAll('_', ' ');
  try {
    return `${name}, now ${new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: zone }).format(now)}`;
  } catch {
    return name;
  }
}
