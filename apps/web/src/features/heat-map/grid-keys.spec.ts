import { afterKey, type GridPlace } from './grid-keys.js';

const size = { rows: 302, columns: 61, page: 10 };
const at: GridPlace = { row: 20, column: 5 };

function after(key: string, place = at, more: { ctrlKey?: boolean; altKey?: boolean } = {}) {
  return afterKey({ key, ctrlKey: false, metaKey: false, altKey: false, ...more }, place, size);
}

describe('keys in the grid', () => {
  it.each<[string, GridPlace]>([
    ['ArrowUp', { row: 19, column: 5 }],
    ['ArrowDown', { row: 21, column: 5 }],
    ['ArrowLeft', { row: 20, column: 4 }],
    ['ArrowRight', { row: 20, column: 6 }],
    ['PageUp', { row: 10, column: 5 }],
    ['PageDown', { row: 30, column: 5 }],
    ['Home', { row: 20, column: 0 }],
    ['End', { row: 20, column: 60 }],
  ])('%s', (key, expected) => {
    expect(after(key)).toEqual(expected);
  });

  it('Control with Home and End lead to the corners', () => {
    expect(after('Home', at, { ctrlKey: true })).toEqual({ row: 0, column: 0 });
    expect(after('End', at, { ctrlKey: true })).toEqual({ row: 301, column: 60 });
  });

  it('never leave the grid', () => {
    const corner = { row: 0, column: 0 };
    expect([after('ArrowUp', corner), after('ArrowLeft', corner), after('PageUp', corner)]).toEqual([corner, corner, corner]);
    const end = { row: 301, column: 60 };
    expect([after('ArrowDown', end), after('ArrowRight', end), after('PageDown', end)]).toEqual([end, end, end]);
  });

  it('leave to the browser what is not theirs', () => {
    expect(after('a')).toBeNull();
    expect(after('Tab')).toBeNull();
    expect(after('ArrowLeft', at, { altKey: true })).toBeNull();
    expect(after('ArrowLeft', at, { ctrlKey: true })).toBeNull();
  });
});
