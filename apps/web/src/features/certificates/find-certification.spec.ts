import type { Certification } from './certificate.model.js';
import { findCertifications } from './find-certification.js';

const about = { skillIds: [], validityMonths: 24 };
const known: readonly Certification[] = [
  { id: 'ckad', name: 'Certified Kubernetes Application Developer', issuer: 'CNCF', aliases: ['CKAD', 'kube dev'], ...about },
  { id: 'cka', name: 'Certified Kubernetes Administrator', issuer: 'CNCF', aliases: ['CKA'], ...about },
  { id: 'aws-sa', name: 'Solutions Architect Associate', issuer: 'Amazon', aliases: ['AWS SAA', 'SAA-C03'], ...about },
];
const found = (typed: string) => findCertifications(known, typed).map(({ certification, by }) => [certification.id, by]);

describe('a certification', () => {
  it('is found by its name, in whatever order and case it is typed', () => {
    expect(found('kubernetes admin')).toEqual([['cka', null]]);
    expect(found('ADMIN certified')).toEqual([['cka', null]]);
  });

  it('is found by another word, which is said', () => {
    expect(found('saa-c03')).toEqual([['aws-sa', 'SAA-C03']]);
    expect(found('kube d')[0]).toEqual(['ckad', 'kube dev']);
  });

  it('that is called just so stands first', () => {
    expect(found('cka')).toEqual([['cka', 'CKA'], ['ckad', 'CKAD']]);
  });

  it('is one of all while nothing is typed, by name; of none where nothing is called so', () => {
    expect(found(' ').map(([id]) => id)).toEqual(['cka', 'ckad', 'aws-sa']);
    expect(found('scrum')).toEqual([]);
  });
});
