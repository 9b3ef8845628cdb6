import { sizeText, typeOf, unfit } from './proof-file.js';

const mebibyte = 1024 * 1024;

describe('a file', () => {
  it.each([
    [{ name: 'a.pdf', type: 'application/pdf' }, 'application/pdf'],
    [{ name: 'A.JPG', type: '' }, 'image/jpeg'],
    [{ name: 'a.pdf', type: 'text/html' }, null],
    [{ name: 'a', type: '' }, null],
    [{ name: 'a.svg', type: 'image/svg+xml' }, null],
  ])('is sent as what it is, or not at all: %j', (file, type) => {
    expect(typeOf(file)).toBe(type);
  });

  it('is told to be unfit before it is sent', () => {
    expect(unfit({ name: 'a.gif', type: 'image/gif', size: 10 })).toBe('a.gif is none of PDF, PNG and JPEG.');
    expect(unfit({ name: 'a.pdf', type: 'application/pdf', size: 10 * mebibyte + 1 })).toBe('a.pdf is larger than 10 MiB (10.0 MiB).');
    expect(unfit({ name: 'a.pdf', type: 'application/pdf', size: 0 })).toBe('a.pdf is empty.');
    expect(unfit({ name: 'a.pdf', type: 'application/pdf', size: 10 * mebibyte })).toBeNull();
  });

  it.each([[840, '840 B'], [12_300, '12 KiB'], [3.42 * mebibyte, '3.4 MiB']])('of %d bytes has %s', (bytes, text) => {
    expect(sizeText(bytes)).toBe(text);
  });
});
