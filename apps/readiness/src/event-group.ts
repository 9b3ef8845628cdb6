/** The second time that the projections were begun: older events brought less than is kept now. */
export const group = 'readiness-2';
