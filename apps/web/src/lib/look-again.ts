/** For a query whose answer changes by what others do: asked again every few seconds while the page is in view. */
export const lookAgain = {
  pollInterval: 5000,
  skipPollAttempt: () => document.visibilityState !== 'visible',
} as const;
