import type { DemoPerson } from './people.ts';
import { frontendTexts, goodTexts, systems, vagueTexts, type EvidenceText } from './evidence-texts.ts';
import { within, type Quarter } from './quarters.ts';
import { randomOf } from './random.ts';

/** A piece of evidence of one person, as a history brings it. */
export type DemoEvidence = Omit<EvidenceText, 'skillIds'> & {
  readonly skillIds: string[];
  readonly state: 'submitted' | 'accepted' | 'rejected';
  readonly occurredOn: string;
  readonly acceptedAt: string | null;
  readonly verifier?: string;
};

interface Placed {
  readonly text: EvidenceText;
  readonly quarter: Quarter;
  /** Part of the quarter, 0 to 1, at which it was done. */
  readonly share: number;
  readonly state: DemoEvidence['state'];
}

function written({ text, quarter, share, state }: Placed, verifier: string | undefined): DemoEvidence {
  const acceptedAt = state === 'accepted' ? within(quarter, share + 0.15).toISOString() : null;
  return { ...text, skillIds: [...text.skillIds], ...(verifier ? { verifier } : {}), state, occurredOn: within(quarter, share).toISOString().slice(0, 10), acceptedAt };
}

/** Fills {thing}, {whole}, {page} with what the person works on, and varies {numbers}. */
function filled(text: EvidenceText, random: () => number): EvidenceText {
  const system = systems[Math.floor(random() * systems.length)] ?? systems[0];
  const factor = 0.6 + random() * 0.8;
  const fill = (words: string) =>
    words.replace(/\{(\w+)\}/g, (_place, name: string) => (name in system ? system[name as keyof typeof system] : String(Math.max(1, Math.round(Number(name) * factor)))));
  const parts = Object.entries(text).map(([field, words]) => [field, typeof words === 'string' ? fill(words) : words] as const);
  return Object.fromEntries(parts) as EvidenceText;
}

/** What a person did over the quarters, oldest first: vague or checkable, accepted or not, by what they are in the demo for. */
export function evidenceOf(person: DemoPerson, quarters: readonly Quarter[], manager: string | undefined): DemoEvidence[] {
  const random = randomOf(`${person.email}/evidence`);
  const recent = quarters.slice(-4);
  const at = (index: number) => recent[index % recent.length] as Quarter;
  const place = (texts: readonly EvidenceText[], state: DemoEvidence['state'], by?: string) =>
    texts.map((text, index) => written({ text: filled(text, random), quarter: at(index + 1), share: 0.1 + random() * 0.6, state }, by));
  if (person.part === 'hr' || person.part === 'admin' || person.part === 'too-little-data') return [];
  if (person.part === 'ready' || person.part === 'one-step') return place(goodTexts.slice(0, 5), 'accepted', manager);
  if (person.part === 'failed-gate') return [...place(goodTexts.slice(0, 3), 'accepted', manager), ...place(vagueTexts.slice(2, 3), 'submitted')];
  if (person.part === 'frontend-heavy') return place([...frontendTexts, ...goodTexts.slice(2, 3)], 'accepted', manager);
  if (person.part === 'vague-evidence') return [...place(vagueTexts.slice(0, 3), 'accepted'), ...place(vagueTexts.slice(3, 5), 'submitted')];
  return recent.flatMap((quarter) => {
    if (random() < 0.45) return [];
    const good = random() < 0.55;
    const texts = good ? goodTexts : vagueTexts;
    const text = texts[Math.floor(random() * texts.length)] as EvidenceText;
    const fate = random();
    const state = fate < (good ? 0.75 : 0.35) ? 'accepted' : fate < 0.85 ? 'submitted' : 'rejected';
    return [written({ text: filled(text, random), quarter, share: 0.1 + random() * 0.6, state }, good ? manager : undefined)];
  });
}
