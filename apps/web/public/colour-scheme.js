// Runs before the first paint, so that a dark page never flashes white. A file, not inline: the content policy forbids inline scripts.
(() => {
  let chosen = null;
  try {
    chosen = globalThis.localStorage.getItem('mantine-color-scheme-value');
  } catch {
    // Storage may be refused; the system's choice then holds.
  }
  const dark = chosen === 'dark' || (chosen !== 'light' && globalThis.matchMedia('(prefers-color-scheme: dark)').matches);
  globalThis.document.documentElement.setAttribute('data-mantine-color-scheme', dark ? 'dark' : 'light');
})();
