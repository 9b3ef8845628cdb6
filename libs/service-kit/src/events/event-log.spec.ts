import { conformance } from './testing/conformance.js';
import { nothingIsLost } from './testing/nothing-lost.js';

conformance('event log', () => undefined);
nothingIsLost('event log', () => undefined);
