import { conformance } from './testing/conformance.js';

conformance('event log', () => undefined);
