import type { DevelopmentKind } from '../generated/graphql.js';
import { counted } from './counts.js';
import { levelText } from './levels.js';

/** What an item of a plan is about. */
interface Titled {
  readonly kind: DevelopmentKind;
  readonly name: string;
  readonly from?: number | null;
  readonly to?: number | null;
  readonly cycles?: number | null;
}

/** What is to be done, in one line. */
export function titleOf({ kind, name, from, to, cycles }: Titled): string {
  switch (kind) {
    case 'RAISE':
      return `Raise ${name} from ${levelText(from ?? 0)} to ${levelText(to ?? 0)}`;
    case 'RATE':
      return `Have ${name} rated`;
    case 'CONFIRM':
      return `Have ${name} confirmed at level ${levelText(from ?? 0)}`;
    case 'EVIDENCE':
      return `Bring evidence: ${name}`;
    case 'SUSTAIN':
      return `Hold the must-haves for ${counted(cycles ?? 1, 'more cycle', 'more cycles')}`;
    case 'CERTIFY':
      return `Certificate: ${name}`;
    case 'STEP':
      return name;
  }
}
