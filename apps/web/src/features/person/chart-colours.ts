/** What charts of the library share with the page. */
export const tickStyle = { fill: 'var(--wm-muted)', fontSize: 12 } as const;

export const tooltipStyle = { background: 'var(--wm-surface)', border: '1px solid var(--wm-line)', borderRadius: 8, fontSize: 13 } as const;
