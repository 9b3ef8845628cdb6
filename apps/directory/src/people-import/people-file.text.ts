import { CallerError } from '@waymark/service-kit';

/** Largest people file, in bytes: 50,000 rows with room to spare. */
export const largestFile = 32 * 1024 * 1024;

/** Most characters that a heading may have; beyond that the file is something else. */
const longestHeading = 64 * 1024;

/** Most characters of one line: a spreadsheet's row has a few hundred. What is longer would keep the parser, and all others, busy. */
const longestLine = 128 * 1024;

export function tooLarge(): CallerError {
  return new CallerError('TOO_LARGE', `The file is larger than ${largestFile / 1024 / 1024} MiB.`);
}

/** The file as text, piece by piece, a byte order mark left out. @throws CallerError when it is not UTF-8, or too large. */
export async function* textOf(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let size = 0;
  let lines = 1;
  let lineLength = 0;
  const decode = (chunk?: Uint8Array) => {
    try {
      return decoder.decode(chunk, { stream: chunk !== undefined });
    } catch {
      throw new CallerError('BAD_INPUT', `The file is not UTF-8 text (after line ${lines}). Save it as "CSV UTF-8" and send it again.`);
    }
  };
  for await (const chunk of bytes) {
    size += chunk.length;
    if (size > largestFile) throw tooLarge();
    const text = decode(chunk);
    for (let from = 0; from <= text.length; ) {
      const end = text.indexOf('\n', from);
      lineLength += (end < 0 ? text.length : end) - from;
      if (lineLength > longestLine) throw new CallerError('BAD_INPUT', `Line ${lines} is longer than ${longestLine / 1024} KiB: this is no people file.`);
      if (end < 0) break;
      [lines, lineLength, from] = [lines + 1, 0, end + 1];
    }
    yield text;
  }
  yield decode();
}

/** Reads as far as the heading goes, so that its separator can be told before anything is parsed. */
export async function openingOf(text: AsyncIterator<string>): Promise<{ readonly opening: string; readonly delimiter: string }> {
  let opening = '';
  for (let next = await text.next(); !next.done; next = await text.next()) {
    opening += next.value;
    if (headingLine(opening) !== null || opening.length > longestHeading) break;
  }
  return { opening, delimiter: delimiterOf(headingLine(opening) ?? opening) };
}

/** The first line that says something; null while it has not ended. A line break inside quotes does not end it. */
function headingLine(text: string): string | null {
  const start = text.search(/[^\r\n]/);
  if (start < 0) return null;
  let quoted = false;
  for (let at = start; at < text.length; at += 1) {
    if (text[at] === '"') quoted = !quoted;
    else if (!quoted && (text[at] === '\n' || text[at] === '\r')) return text.slice(start, at);
  }
  return null;
}

/** Comma, semicolon or tab: whichever separates the heading into most cells. */
function delimiterOf(heading: string): string {
  const bare = heading.replace(/"[^"]*"/g, '');
  const counted = [',', ';', '\t'].map((delimiter) => ({ delimiter, count: bare.split(delimiter).length }));
  return counted.reduce((best, other) => (other.count > best.count ? other : best)).delimiter;
}
