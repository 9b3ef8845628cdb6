/** Later than a dialog gives the focus back to what opened it, in milliseconds. */
const afterDialogs = 50;

/** Higher than this on the page, in pixels, something is behind the bars that stay in view. */
const behindBars = 140;

/** Leads the reader on once what was done is drawn, where what had the focus goes away with it; nowhere if there is no such place. */
export function goOnAt(find: () => HTMLElement | null | undefined): void {
  window.setTimeout(() => {
    const place = find();
    if (!place) return;
    place.focus({ preventScroll: true });
    const { top, bottom } = place.getBoundingClientRect();
    if (top < behindBars || bottom > window.innerHeight) place.scrollIntoView({ block: 'center' });
  }, afterDialogs);
}

/** The one heading of the page. */
export function pageHeading(): HTMLElement | null {
  return document.querySelector('h1');
}
