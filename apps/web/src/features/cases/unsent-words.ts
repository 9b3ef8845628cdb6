/** Where words of a case wait until they are sent: a reload or a dead battery loses none. */
export interface UnsentWords {
  /** Null: nothing waits. */
  readonly read: () => unknown;
  /** Null once they are sent, or given up. */
  readonly write: (value: unknown) => void;
}

function parse(text: string | null): unknown {
  try {
    return text === null ? null : (JSON.parse(text) as unknown);
  } catch {
    return null;
  }
}

/** Kept in this browser alone, per person and case: nobody else sees what was not sent, and two people at one computer never see each other's. */
export function unsentWords(personId: string, about: string, storage: Storage = localStorage): UnsentWords {
  const key = `waymark:unsent-case:${personId}:${about}`;
  return {
    read: () => parse(storage.getItem(key)),
    write: (value) => {
      try {
        if (value === null) storage.removeItem(key);
        else storage.setItem(key, JSON.stringify(value));
      } catch {
        // A full or forbidden store: what is typed is still in the page.
      }
    },
  };
}
