import classes from './Wordmark.module.css';

/** The name of the product with its mark: a way between two posts. */
export function Wordmark() {
  return (
    <span className={classes.wordmark}>
      <svg width="24" height="24" viewBox="0 0 32 32" aria-hidden>
        <rect width="32" height="32" rx="8" fill="#3f4cbf" />
        <path d="M7 22.5 12.2 9.5 16 19l3.8-9.5L25 22.5" fill="none" stroke="#fff" strokeWidth="3" strokeLinecap="round" strokeLinejoin="round" />
        <circle cx="16" cy="24.2" r="1.9" fill="#7fe0cf" />
      </svg>
      Waymark
    </span>
  );
}
