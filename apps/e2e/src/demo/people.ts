import type { SignIn } from '../support/house.ts';

/** Those of the demo who can sign in, as `npm start` prints them. */
const password = 'waymark-demo-2026';

function northwind(name: string): SignIn {
  return { email: `${name}@northwind.example`, password };
}

export const amara = northwind('amara.okafor');
export const priya = northwind('priya.raman');
export const ingrid = northwind('ingrid.solberg');
export const helen = northwind('helen.marsh');
export const alex = northwind('alex.rivera');
