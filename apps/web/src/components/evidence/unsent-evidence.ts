import { emptyEvidence, type EvidenceFields } from './evidence-fields.js';

/** Where what is typed waits until the server has it: a reload, a crash or a dead battery loses nothing. */
export interface UnsentEvidence {
  read: () => Partial<EvidenceFields>;
  write: (changes: Partial<EvidenceFields>) => void;
}

const shapes = emptyEvidence('').fields;

function isPerson(value: unknown): boolean {
  return value === null || (typeof value === 'object' && 'id' in value && 'name' in value && typeof value.id === 'string' && typeof value.name === 'string');
}

function fits(name: string, value: unknown): boolean {
  if (!Object.hasOwn(shapes, name)) return false;
  if (name === 'verifierPerson') return isPerson(value);
  if (name === 'skillIds') return Array.isArray(value) && value.every((id) => typeof id === 'string');
  return typeof value === 'string';
}

function parse(text: string | null): Partial<EvidenceFields> {
  try {
    const found: unknown = JSON.parse(text ?? '{}');
    if (typeof found !== 'object' || found === null) return {};
    return Object.fromEntries(Object.entries(found).filter(([name, value]) => fits(name, value)));
  } catch {
    return {};
  }
}

/** Kept in this browser, per person and piece of evidence: two people at one computer never see each other's. */
export function unsentEvidence(personId: string, evidenceId: string, storage: Storage = localStorage): UnsentEvidence {
  const key = `waymark:unsent-evidence:${personId}:${evidenceId}`;
  return {
    read: () => parse(storage.getItem(key)),
    write: (changes) => {
      try {
        if (Object.keys(changes).length === 0) storage.removeItem(key);
        else storage.setItem(key, JSON.stringify(changes));
      } catch {
        // A full or forbidden store: what is typed is still in the page and on its way to the server.
      }
    },
  };
}
