import { useState } from 'react';
import { useViewer } from '../../lib/viewer.js';
import { unsentWords } from './unsent-words.js';

/** How a form begins, and how what waited from an earlier visit is known to be its own. */
interface Begin<Value> {
  readonly about: string;
  readonly empty: Value;
  readonly isOwn: (value: unknown) => value is Value;
}

/** What is typed in a form of a case, kept in this browser until `sent`. */
export function useUnsent<Value>({ about, empty, isOwn }: Begin<Value>) {
  const viewer = useViewer();
  const [store] = useState(() => unsentWords(viewer.person.id, about));
  const [value, setValue] = useState<Value>(() => {
    const waiting = store.read();
    return isOwn(waiting) ? waiting : empty;
  });
  return {
    value,
    change: (next: Value) => {
      setValue(next);
      store.write(next);
    },
    sent: () => store.write(null),
  };
}

export function isText(value: unknown): value is string {
  return typeof value === 'string';
}
