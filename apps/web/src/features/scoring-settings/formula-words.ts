import { defaultSettings, type Settings } from '@waymark/scoring';
import { listed } from '../../lib/phrases.js';
import { numberField, toldNumber, type NumberKey, type SkillsKey } from './settings-fields.js';
import type { SkillNames } from './settings.model.js';

/** One part of the formula: what it is about, and what holds, in sentences. */
export interface FormulaPart {
  readonly title: string;
  readonly lines: readonly FormulaLine[];
}

export interface FormulaLine {
  /** What the line explains. */
  readonly term?: string;
  readonly text: string;
}

/** A number in force; beside it what it would be, had nobody decided otherwise. */
type Told = (key: NumberKey) => string;

function teller(settings: Settings): Told {
  return (key) => {
    const field = numberField(key);
    const [value, usual] = [field.of(settings), field.of(defaultSettings)];
    return value === usual ? toldNumber(field, value) : `${toldNumber(field, value)} (default ${toldNumber(field, usual)})`;
  };
}

function level(told: Told): FormulaPart {
  const lines = [
    { text: `The level is the rating that both agreed; else ${told('managerWeight')}\u00a0× the manager’s rating + ${told('selfWeight')}\u00a0× the self rating of the same cycle; without a self rating the manager’s alone.` },
    { text: 'The newest cycle with an agreed or a manager’s rating counts. Where there is none, the latest self rating stands, and counts as not confirmed.' },
    { text: 'What nobody rated is unknown. It is never counted as zero.' },
  ];
  return { title: 'The level of a skill', lines };
}

const score: FormulaPart = {
  title: 'The score, and how sure it is',
  lines: [
    { text: 'Each requirement brings level ÷ required level, at most all of it, and counts by its weight. The score is their mean, out of 100, over what is known.' },
    { text: 'How much is known is said beside it: the share of the track’s requirements, by weight, that have a level.' },
    { text: 'Where one of several skills will do, the best of them counts. What a manager says does not apply is left out.' },
    { text: 'An agreed rating is trusted wholly, manager’s and self rating together 80 %, the manager’s alone 70 %, a self rating alone 40 %. Trust halves with time, in 12 months for most skills. It widens the range beside the score; it never moves the level.' },
  ],
};

function states(told: Told): FormulaPart {
  const lines = [
    { term: 'Ready', text: `Every must-have’s gate passes, at least ${told('readyCoverage')} of the track is known, and the score is at least ${told('readyScore')}.` },
    { term: 'Ready if', text: `Not ready, but the smallest plan that leads there costs at most ${told('readyIfCost')}. One level costs the effort of its skill, mostly 1; a first rating or a confirmation 0.25; a piece of evidence 0.5; a further cycle 1.` },
    { term: 'Not yet', text: 'Enough is known, and none of these holds.' },
    { term: 'Not enough data to say', text: `Less than ${told('enoughCoverage')} of the track is known.` },
  ];
  return { title: 'What is said in one word', lines };
}

function gate(told: Told, { sustained }: Settings): FormulaPart {
  const { cycles, ofLast } = defaultSettings.sustained;
  const held = `It was met in at least ${told('sustained.cycles')} of the last ${told('sustained.ofLast')} closed cycles, by the ratings of each.`;
  const lines = [
    { term: 'Level', text: 'The level that is asked for is reached.' },
    { term: 'Confirmed', text: 'A manager’s or an agreed rating stands behind it, and it is not disputed.' },
    { term: 'Evidence', text: `Where the requirement asks for it: one accepted item with what it names, of at least ${told('evidenceQuality')} of 7 points unless it names another number.` },
    { term: 'Held', text: sustained.cycles === 0 ? `How long it was met is not asked (default: at least ${cycles} of the last ${ofLast} closed cycles).` : held },
  ];
  return { title: 'When the gate of a must-have passes', lines };
}

function flags(told: Told, settings: Settings, names: SkillNames): FormulaPart {
  const skills = (key: SkillsKey) => {
    const ids = settings.flags[key.slice('flags.'.length) as keyof Settings['flags']] as readonly string[];
    return ids.length === 0 ? 'no skill is looked at' : `looked at: ${listed(ids.map(names))}`;
  };
  const lines = [
    { term: 'Balance of frontend and backend', text: `More than ${told('flags.frontendShare')} of the last four quarters’ evidence is on frontend (${skills('flags.frontendSkillIds')}), and fewer than ${told('flags.backendItems')} accepted items are on backend or system design (${skills('flags.backendSkillIds')}).` },
    { term: 'Scalability and cloud', text: `No accepted evidence for ${told('flags.scalabilityMonths')} months, or below target (${skills('flags.scalabilitySkillIds')}).` },
    { term: 'Security', text: `Below target (${skills('flags.securitySkillIds')}), or less than ${told('flags.securityShare')} of the evidence says how it was kept safe.` },
    { term: 'Coding practice', text: `Not rated for ${told('flags.codingCycles')} closed cycles, or falling as many times in a row (${skills('flags.codingSkillIds')}).` },
    { term: 'How evidence is told', text: `The middle piece of evidence of the last four quarters has less than ${told('flags.medianQuality')} of the 7 points.` },
    { term: 'Communication', text: `Below target, or the self rating stands at least ${told('flags.selfAboveManager')} levels above the manager’s (${skills('flags.communicationSkillIds')}).` },
  ];
  return { title: 'What is raised to talk over', lines: [{ text: 'Six common mistakes are looked for. They never move the score or the state.' }, ...lines] };
}

/** The formula in plain words, with the numbers in force. */
export function formulaWords(settings: Settings, names: SkillNames): FormulaPart[] {
  const told = teller(settings);
  return [level(told), score, states(told), gate(told, settings), flags(told, settings, names)];
}
