import fc from 'fast-check';
import { apportion } from './apportion.js';

const sum = (values: readonly (number | null)[]) => values.reduce<number>((total, value) => total + Math.round((value ?? 0) * 10), 0) / 10;

describe('points that add up', () => {
  it('three thirds of ten are 3.4, 3.3 and 3.3, not 9.9', () => {
    expect(apportion([10 / 3, 10 / 3, 10 / 3])).toEqual({ shown: [3.4, 3.3, 3.3], total: 10 });
  });

  it('nothing stays nothing', () => {
    expect(apportion([null, 5, null])).toEqual({ shown: [null, 5, null], total: 5 });
    expect(apportion([])).toEqual({ shown: [], total: 0 });
  });

  it('adds up to a total that was cut off', () => {
    expect(apportion([42.48, 42.48], 84.9)).toEqual({ shown: [42.5, 42.4], total: 84.9 });
    expect(apportion([15.04, null], 15.1)).toEqual({ shown: [15.1, null], total: 15.1 });
  });

  it('whatever the numbers, the rows add up to the total and none is a tenth or more from its value', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 100, noNaN: true }), { maxLength: 60 }), (values) => {
        const { shown, total } = apportion(values);
        expect(sum(shown)).toBe(total);
        shown.forEach((value, index) => expect(Math.abs((value ?? 0) - (values[index] ?? 0))).toBeLessThan(0.1 + 1e-9));
      }),
    );
  });
});
