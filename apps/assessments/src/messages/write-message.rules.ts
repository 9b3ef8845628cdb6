import { IntlMessageFormat } from 'intl-messageformat';
import type { MessageLine } from './message-line.js';
import type { Preferences } from './preferences.js';
import { locales, texts, type TextKey } from './texts/texts.js';

/** Names by id; what has none is gone, and is not told of. */
export interface Names {
  readonly cycles: ReadonlyMap<string, string>;
  readonly people: ReadonlyMap<string, string>;
  readonly teams: ReadonlyMap<string, string>;
  /** Certifications by the certificate's id. */
  readonly certificates: ReadonlyMap<string, string>;
  /** Promotion cases that still are, and are still the reader’s to know of; they have no names. */
  readonly cases: ReadonlySet<string>;
}

/** A message in words: plain text throughout, whoever sends it escapes it for its channel. */
export interface WrittenMessage {
  readonly subject: string;
  readonly lines: readonly WrittenLine[];
}

export interface WrittenLine {
  readonly text: string;
  /** In the house, beginning with a slash. */
  readonly path: string;
  /** What belongs beneath it. */
  readonly details: readonly string[];
}

type Reader = Pick<Preferences, 'language' | 'timeZone'>;
type Values = Readonly<Record<string, string | number>>;
type Said = (key: TextKey, values?: Values) => string;

/** Where people go for each reason. */
const pathOf: Readonly<Record<MessageLine['reason'], string>> = {
  self_due: '/my-assessment', self_overdue: '/my-assessment', ratings_due: '/rate', ratings_overdue: '/rate', agreement_waits: '/conversations', agreements_wait: '/conversations',
  evidence_waits: '/evidence/to-decide', certificate_expires: '/certificates', certificate_expired: '/certificates', escalated_self: '/', escalated_ratings: '/',
  vote_asked: '/cases', vote_due: '/cases', case_told: '/me/cases', cases_wait: '/cases',
  cycle_opened: '/cycles', cycle_closed: '/cycles', cycle_due: '/cycles', test: '/',
};

function pathTo(line: MessageLine): string {
  const isOfOneCase = 'caseId' in line && line.caseId !== null && line.reason !== 'case_told';
  return isOfOneCase ? `${pathOf[line.reason]}/${line.caseId}` : pathOf[line.reason];
}

/** A name that could pretend to be a line of its own, or a header, is one line all the same. */
function oneLine(name: string): string {
  return name.replace(/[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]+/gu, ' ').trim();
}

const written = new Map<string, IntlMessageFormat>();

/** In a language; ICU's own escapes are in our texts alone, never in what is put into them. */
export function saying({ language }: Pick<Reader, 'language'>): Said {
  return (key, values = {}) => {
    const known = written.get(`${language}/${key}`) ?? new IntlMessageFormat(texts[language][key], locales[language], undefined, { ignoreTag: true });
    written.set(`${language}/${key}`, known);
    return String(known.format({ ...values }));
  };
}

/** With its zone, since who reads it may be somewhere else that day. */
export function instantIn({ language, timeZone }: Reader, iso: string): string {
  return new Intl.DateTimeFormat(locales[language], {
    weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', hour: '2-digit', minute: '2-digit', timeZoneName: 'short', timeZone,
  }).format(new Date(iso));
}

function dayIn({ language }: Reader, day: string): string {
  return new Intl.DateTimeFormat(locales[language], { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`));
}

class Writer {
  readonly #say: Said;

  constructor(
    private readonly reader: Reader,
    private readonly names: Names,
  ) {
    this.#say = saying(reader);
  }

  /** Null where what it is about is gone. */
  line(line: MessageLine): WrittenLine | null {
    const values = this.#values(line);
    if (!values) return null;
    if (line.reason === 'cycle_due') return this.#due(line, values);
    return { text: this.#say(line.reason, values), path: pathTo(line), details: [] };
  }

  #values(line: MessageLine): Values | null {
    const values: Record<string, string | number> = {};
    if ('cycleId' in line) {
      const cycle = this.names.cycles.get(line.cycleId);
      if (cycle === undefined) return null;
      values.cycle = oneLine(cycle);
    }
    if ('certificateId' in line) {
      const certification = this.names.certificates.get(line.certificateId);
      if (certification === undefined) return null;
      Object.assign(values, { certification: oneLine(certification), day: dayIn(this.reader, line.expiresOn) });
    }
    if ('caseId' in line && line.caseId !== null && !this.names.cases.has(line.caseId)) return null;
    if ('dueAt' in line) values.due = instantIn(this.reader, line.dueAt);
    if ('people' in line) values.people = line.people;
    if ('items' in line) values.items = line.items;
    return 'personIds' in line ? this.#late(line, values) : values;
  }

  #late({ personIds, people }: Extract<MessageLine, { personIds: readonly string[] }>, values: Values): Values | null {
    const known = personIds.flatMap((id) => this.names.people.get(id) ?? []).map(oneLine);
    const left = people - (personIds.length - known.length);
    if (known.length === 0) return null;
    const names = new Intl.ListFormat(locales[this.reader.language], { type: 'unit' }).format(known);
    const more = left - known.length;
    return { ...values, people: left, names: more > 0 ? this.#say('andMore', { names, more }) : names };
  }

  #due({ what, missing, teams }: Extract<MessageLine, { reason: 'cycle_due' }>, values: Values): WrittenLine {
    const text = this.#say(what === 'self' ? 'cycle_due_self' : 'cycle_due_ratings', values);
    const details = teams.flatMap(({ teamId, ...counts }) => {
      const team = this.names.teams.get(teamId);
      return team === undefined ? [] : [this.#say('teamMissing', { team: oneLine(team), ...counts })];
    });
    return { text: missing === null ? text : `${text} ${this.#say('missing', { missing })}`, path: pathOf.cycle_due, details };
  }
}

/** One thing is said at once, of several how many they are. Names of people and promotion cases stand in no subject: those are read over shoulders. */
function subjectOf(said: readonly WrittenLine[], lines: readonly MessageLine[], say: Said): string {
  const [only] = said;
  const isPrivate = lines.some((line) => 'personIds' in line || 'caseId' in line);
  if (said.length === 1 && only && !isPrivate) return only.text.replace(/\.$/, '');
  return lines.every(({ reason }) => reason.startsWith('cycle_')) ? say('organisation') : say('digest', { count: said.length });
}

/** What a message says to its reader; null where there is nothing left to tell. */
export function writeMessage(lines: readonly MessageLine[], reader: Reader, names: Names): WrittenMessage | null {
  const writer = new Writer(reader, names);
  const said = lines.flatMap((line) => writer.line(line) ?? []);
  if (said.length === 0) return null;
  const say = saying(reader);
  if (lines[0]?.reason === 'test') return { subject: say('testSubject'), lines: said };
  return { subject: subjectOf(said, lines, say), lines: said };
}
