/** What was typed and not acknowledged yet, with what it began from. */
export interface Unsent {
  readonly id: string;
  readonly base: string;
  readonly text: string;
  /** The revision that it began from; 0 of a new note. */
  readonly revision: number;
}

/** Where it waits in this browser: a reload, a crash or a dead battery loses none, and two people at one computer never see each other's. */
export interface UnsentNote {
  readonly read: () => Unsent | null;
  readonly write: (unsent: Unsent | null) => void;
}

function isUnsent(value: unknown): value is Unsent {
  if (typeof value !== 'object' || value === null || !('id' in value && 'base' in value && 'text' in value && 'revision' in value)) return false;
  return [value.id, value.base, value.text].every((part) => typeof part === 'string') && typeof value.revision === 'number';
}

/** `place`: the id of a note, or the person about whom a new one is begun. */
export function unsentNote(viewerId: string, place: string, storage: Storage = localStorage): UnsentNote {
  const key = `waymark:unsent-note:${viewerId}:${place}`;
  return {
    read: () => {
      try {
        const value: unknown = JSON.parse(storage.getItem(key) ?? 'null');
        return isUnsent(value) ? value : null;
      } catch {
        return null;
      }
    },
    write: (unsent) => {
      try {
        if (unsent) storage.setItem(key, JSON.stringify(unsent));
        else storage.removeItem(key);
      } catch {
        // A full or forbidden store: the text is still in the page and on its way to the server.
      }
    },
  };
}
