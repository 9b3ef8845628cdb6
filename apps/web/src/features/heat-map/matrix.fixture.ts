import type { Matrix, MatrixPerson, MatrixSkill } from './matrix.model.js';

export function matrixSkill(name: string, more: Partial<MatrixSkill> = {}): MatrixSkill {
  const requirementId = name.toLowerCase().replace(/\W+/g, '-');
  return { requirementId, name, requirement: name, category: 'Architecture', skillIds: [requirementId], target: 3, mustHave: false, weight: 1, anyOf: false, meeting: 0, short: 0, unknown: 0, gap: 0, ...more };
}

export function matrixPerson(name: string, levels: number[], more: Partial<MatrixPerson> = {}): MatrixPerson {
  return {
    personId: name.toLowerCase().replace(/\W+/g, '-'),
    name,
    title: null,
    teamId: 'payments',
    levels,
    chosen: levels.map(() => 0),
    selfLevels: levels,
    confirmed: levels.map((level) => (level >= 0 ? 1 : 0)),
    gaps: levels.map(() => 0),
    score: 50,
    coverage: 1,
    met: levels.filter((level) => level >= 300).length,
    mustHavesMissed: 0,
    ...more,
  };
}

export function matrixOf(skills: MatrixSkill[], people: MatrixPerson[]): Matrix {
  return { teamId: 'payments', teamName: 'Payments', track: { id: 'senior', name: 'Senior Backend Developer' }, asOf: '2026-11-24T00:00:00Z', formulaVersion: 'v1', meeting: 0, version: '1', skills, people, readyScore: 85 };
}
