import { arrangeMatrix, type Arrangement } from './arrange-matrix.js';
import { matrixOf, matrixPerson, matrixSkill } from './matrix.fixture.js';
import type { Matrix } from './matrix.model.js';

const plain: Arrangement = { view: 'level', people: 'nearest', skills: 'gap', personSearch: '', skillSearch: '', onlyMustHaves: false, onlyGaps: false };

const people = (matrix: Matrix, more: Partial<Arrangement> = {}) => arrangeMatrix(matrix, { ...plain, ...more }).people.map(({ name }) => name);
const columns = (matrix: Matrix, more: Partial<Arrangement> = {}) => arrangeMatrix(matrix, { ...plain, ...more }).columns.map(({ skill }) => skill.name);

describe('the order of people', () => {
  const skills = [matrixSkill('Security'), matrixSkill('Caching'), matrixSkill('Mentoring')];

  it('puts those with fewest requirements still open first, whatever their score', () => {
    const matrix = matrixOf(skills, [matrixPerson('Chiara', [300, -1, -1], { score: 100 }), matrixPerson('Amara', [300, 300, 200], { score: 89 }), matrixPerson('Lena', [300, 300, 300], { score: 100 })]);
    expect(people(matrix)).toEqual(['Lena', 'Amara', 'Chiara']);
    expect(people(matrix, { people: 'furthest' })).toEqual(['Chiara', 'Amara', 'Lena']);
  });

  it('does not hold what is not applicable against a person', () => {
    const matrix = matrixOf(skills, [matrixPerson('Amara', [300, 300, 200]), matrixPerson('Tomás', [300, 300, -2])]);
    expect(people(matrix)).toEqual(['Tomás', 'Amara']);
  });

  it('breaks ties by must-haves, then score, then name; no score stands last', () => {
    const levels = [300, 300, 200];
    const matrix = matrixOf(skills, [
      matrixPerson('Null', levels, { score: null }),
      matrixPerson('Low', levels, { score: 70 }),
      matrixPerson('Missed', levels, { score: 99, mustHavesMissed: 1 }),
      matrixPerson('Beta', levels, { score: 90 }),
      matrixPerson('Alpha', levels, { score: 90 }),
    ]);
    expect(people(matrix)).toEqual(['Alpha', 'Beta', 'Low', 'Null', 'Missed']);
    expect(people(matrix, { people: 'score' })).toEqual(['Missed', 'Alpha', 'Beta', 'Low', 'Null']);
  });

  it('sorts by one skill, lowest first and unknown last, by the view that is shown', () => {
    const matrix = matrixOf(skills, [matrixPerson('A', [-1, 0, 0]), matrixPerson('B', [400, 0, 0]), matrixPerson('C', [100, 0, 0], { selfLevels: [400, 0, 0] })]);
    expect(people(matrix, { people: 'skill:security' })).toEqual(['C', 'B', 'A']);
    expect(people(matrix, { people: 'skill:security', view: 'self' })).toEqual(['B', 'C', 'A']);
    expect(people(matrix, { people: 'skill:gone' })).toEqual(['B', 'A', 'C']);
  });

  it('finds people without accents and by title', () => {
    const matrix = matrixOf(skills, [matrixPerson('Tomás Herrera', [0, 0, 0]), matrixPerson('Kwame', [0, 0, 0], { title: 'Architect' })]);
    expect(people(matrix, { personSearch: 'tomas' })).toEqual(['Tomás Herrera']);
    expect(people(matrix, { personSearch: 'ARCHI' })).toEqual(['Kwame']);
  });
});

describe('the order of skills', () => {
  const skills = [matrixSkill('Caching', { gap: 0.2 }), matrixSkill('Security', { gap: 1.2, mustHave: true }), matrixSkill('API design', { gap: 0.2, mustHave: true })];
  const matrix = matrixOf(skills, [matrixPerson('Amara', [300, 100, 300])]);

  it('is by the largest team gap, must-haves first among equals', () => {
    expect(columns(matrix)).toEqual(['Security', 'API design', 'Caching']);
    expect(columns(matrix, { skills: 'track' })).toEqual(['Caching', 'Security', 'API design']);
    expect(columns(matrix, { skills: 'name' })).toEqual(['API design', 'Caching', 'Security']);
  });

  it('keeps each column with its place in the rows of numbers', () => {
    expect(arrangeMatrix(matrix, plain).columns.map(({ index }) => index)).toEqual([1, 2, 0]);
  });

  it('shows only must-haves, only gaps of those shown, only what was searched', () => {
    expect(columns(matrix, { onlyMustHaves: true })).toEqual(['Security', 'API design']);
    expect(columns(matrix, { onlyGaps: true })).toEqual(['Security']);
    expect(columns(matrix, { onlyGaps: true, personSearch: 'nobody' })).toEqual([]);
    expect(columns(matrix, { skillSearch: 'cach' })).toEqual(['Caching']);
  });
});
