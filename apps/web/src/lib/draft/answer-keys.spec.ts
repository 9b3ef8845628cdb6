import { isTyping, keyAction } from './answer-keys.js';

const key = (name: string, more: { ctrlKey?: boolean; metaKey?: boolean; altKey?: boolean } = {}) => keyAction({ key: name, ctrlKey: false, metaKey: false, altKey: false, ...more }, 4);

describe('keys of the assessment', () => {
  it('digits up to the top of the scale choose a level', () => {
    expect(key('0')).toEqual({ kind: 'answer', outcome: 'LEVEL', level: 0 });
    expect(key('4')).toEqual({ kind: 'answer', outcome: 'LEVEL', level: 4 });
    expect(key('5')).toBeNull();
  });

  it('letters do what the help says, capitals too', () => {
    expect(key('n')).toMatchObject({ outcome: 'NOT_APPLICABLE', level: null });
    expect(key('O')).toMatchObject({ outcome: 'NO_OPPORTUNITY', level: null });
    expect([key('j'), key('K')]).toEqual([{ kind: 'go', step: 1 }, { kind: 'go', step: -1 }]);
    expect([key('u'), key('s'), key('I')]).toEqual([{ kind: 'unanswered' }, { kind: 'beside', part: 'confidence' }, { kind: 'beside', part: 'interest' }]);
    expect([key('c'), key('?')]).toEqual([{ kind: 'comment' }, { kind: 'help' }]);
  });

  it('leave the browser its own', () => {
    expect([key('1', { ctrlKey: true }), key('n', { metaKey: true }), key('k', { altKey: true }), key('Enter'), key('ArrowRight')]).toEqual([null, null, null, null, null]);
  });

  it('mean themselves where text is typed', () => {
    const radio = Object.assign(document.createElement('input'), { type: 'radio' });
    expect([document.createElement('textarea'), document.createElement('input'), radio, document.createElement('button')].map(isTyping)).toEqual([true, true, false, false]);
  });
});
