import { useEffect, useState } from 'react';

/** A waiting time in words: "45 seconds", "2 minutes". Rounded up, so that it never promises too little. */
export function waitInWords(seconds: number): string {
  if (seconds < 60) return seconds === 1 ? '1 second' : `${seconds} seconds`;
  const minutes = Math.ceil(seconds / 60);
  return minutes === 1 ? '1 minute' : `${minutes} minutes`;
}

interface CountdownProps {
  /** Milliseconds since 1970. */
  until: number;
  onEnd: () => void;
}

/** The time left, in words, renewed each second. */
export function Countdown({ until, onEnd }: CountdownProps) {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    if (now >= until) {
      onEnd();
      return undefined;
    }
    const next = setTimeout(() => setNow(Date.now()), 1000);
    return () => clearTimeout(next);
  }, [now, until, onEnd]);
  return <>{waitInWords(Math.max(1, Math.ceil((until - now) / 1000)))}</>;
}
