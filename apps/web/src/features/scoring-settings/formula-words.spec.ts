import { defaultSettings, type Settings } from '@waymark/scoring';
import { formulaWords } from './formula-words.js';
import { changesBetween } from './settings-changes.js';
import { settingsWith, skills } from './settings.fixture.js';

const names = (id: string) => skills.find((skill) => skill.id === id)?.name ?? `“${id}”`;
const said = (settings: Settings) => formulaWords(settings, names).flatMap(({ lines }) => lines.map(({ term, text }) => (term ? `${term}: ${text}` : text)));

describe('the formula in words', () => {
  it('says the default numbers as they are', () => {
    const words = said(defaultSettings);
    expect(words[0]).toBe('The level is the rating that both agreed; else 0.7\u00a0× the manager’s rating + 0.3\u00a0× the self rating of the same cycle; without a self rating the manager’s alone.');
    expect(words).toContain('Ready: Every must-have’s gate passes, at least 80 % of the track is known, and the score is at least 85.');
    expect(words).toContain('Not enough data to say: Less than 60 % of the track is known.');
    expect(words).toContain('Held: It was met in at least 2 of the last 3 closed cycles, by the ratings of each.');
    expect(words.join()).not.toContain('default');
  });

  it('says beside another number what the default would be', () => {
    const words = said(settingsWith({ readyScore: 90, sustained: { cycles: 0, ofLast: 3 } }, { securitySkillIds: ['security', 'caching'], backendSkillIds: [] }));
    expect(words).toContain('Ready: Every must-have’s gate passes, at least 80 % of the track is known, and the score is at least 90 (default 85).');
    expect(words).toContain('Held: How long it was met is not asked (default: at least 2 of the last 3 closed cycles).');
    expect(words.join()).toContain('Below target (looked at: Security and Caching)');
    expect(words.join()).toContain('backend or system design (no skill is looked at)');
  });
});

describe('what changed', () => {
  it('is nothing between the same, in whatever order its skills are', () => {
    expect(changesBetween(defaultSettings, settingsWith({}, { backendSkillIds: [...defaultSettings.flags.backendSkillIds].reverse() }), names)).toEqual([]);
  });

  it('is told from what to what, skills by name', () => {
    const after = settingsWith({ readyScore: 90, readyCoverage: 0.75 }, { securitySkillIds: ['caching', 'java'] });
    expect(changesBetween(defaultSettings, after, names).map(({ label, text }) => `${label}: ${text}`)).toEqual([
      'Ready: score of at least: from 85 to 90',
      'Ready: known of the track, at least: from 80 % to 75 %',
      'Skills that are security: added Caching and Java; removed Security',
    ]);
  });
});
