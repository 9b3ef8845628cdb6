import { assignedRole, type AssignedRole } from '@waymark/contracts';
import { z } from 'zod';
import type { FileRow } from './people-file.js';

/** What a row says. Null where it says nothing: then what is known stays, and a new person gets the default. */
export interface RowFacts {
  readonly line: number;
  /** In small letters; empty when it is no address. */
  readonly email: string;
  readonly name: string;
  readonly team: string;
  readonly title: string | null;
  readonly managerEmail: string | null;
  readonly parentTeam: string | null;
  readonly roles: readonly AssignedRole[] | null;
  /** First day in the team. */
  readonly from: string | null;
}

export interface JudgedRow {
  readonly facts: RowFacts;
  /** Why this row alone cannot be taken, in words for people. */
  readonly reasons: readonly string[];
}

const longest = 200;
const roleOrder = assignedRole.options;
const emailShape = z.email().max(320);
const dayShape = z.iso.date();

/** Judges a row by itself. */
export function judgeRow({ line, cells, broken }: FileRow): JudgedRow {
  if (broken) return { facts: emptyFacts(line), reasons: [`has ${broken.has} cells where the heading has ${broken.needs}`] };
  const reasons: string[] = [];
  const said = (value: string | undefined) => value || null;
  const email = (cells.email ?? '').toLowerCase();
  const isAddress = emailShape.safeParse(email).success;
  if (!isAddress) reasons.push(email === '' ? 'has no e-mail' : `${email.slice(0, 80)} is not an e-mail address`);
  for (const column of ['name', 'team'] as const) if (!cells[column]) reasons.push(`has no ${column}`);
  for (const [column, value] of Object.entries(cells)) reasons.push(...textProblems(column, value));
  const facts = {
    line,
    email: isAddress ? email : '',
    name: cells.name ?? '',
    team: cells.team ?? '',
    title: said(cells.title),
    managerEmail: said(cells.manager_email?.toLowerCase()),
    parentTeam: said(cells.parent_team),
    roles: rolesOf(cells.roles ?? '', reasons),
    from: dayOf(cells.from ?? '', reasons),
  };
  return { facts, reasons };
}

function emptyFacts(line: number): RowFacts {
  return { line, email: '', name: '', team: '', title: null, managerEmail: null, parentTeam: null, roles: null, from: null };
}

function textProblems(column: string, value: string): string[] {
  // White space is a space by now; what is left of the control characters no screen shows and no database keeps.
  if (/\p{Cc}/u.test(value)) return [`has a control character in ${column}`];
  return column !== 'email' && column !== 'manager_email' && value.length > longest ? [`has more than ${longest} characters in ${column}`] : [];
}

function rolesOf(cell: string, reasons: string[]): AssignedRole[] | null {
  const words = new Set(cell.toLowerCase().split(/[\s,;|/+]+/).filter(Boolean));
  if (words.has('manager')) reasons.push('has the role manager, which is not given: leading a team makes one');
  const unknown = [...words].filter((word) => word !== 'manager' && !roleOrder.includes(word as AssignedRole));
  if (unknown.length > 0) reasons.push(`has an unknown role: ${unknown.join(', ').slice(0, 80)} (known: ${roleOrder.join(', ')})`);
  const known = roleOrder.filter((role) => words.has(role));
  return words.size === 0 ? null : known;
}

function dayOf(cell: string, reasons: string[]): string | null {
  if (cell === '') return null;
  if (dayShape.safeParse(cell).success) return cell;
  reasons.push(`has no date in from: ${cell.slice(0, 40)} (a date is written 2025-01-06)`);
  return null;
}
