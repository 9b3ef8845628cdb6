import { TellPlans } from './nightly/tell-plans.js';

/** What plans does that no request waits for. */
export const jobs = [TellPlans];
