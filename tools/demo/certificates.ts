/** A certificate of one person, as a history brings it. */
export interface DemoCertificate {
  readonly name: string;
  /** Name or alias: people write what stands on the paper. */
  readonly certification: string;
  readonly issuedOn: string;
}

/** Months since issue. AWS lasts 36 months, CKAD 24, Oracle for ever: so some are valid, some are about to expire, some have. */
const issued: readonly (readonly [name: string, certification: string, monthsAgo: number])[] = [
  ['Lena Fischer', 'AWS Certified Developer - Associate', 10],
  ['Kwame Mensah', 'CKAD', 22],
  ['Tomás Herrera', 'Oracle Certified Professional: Java SE 17 Developer', 30],
  ['Maya Cohen', 'DVA-C01', 41],
  ['Hiroshi Tanaka', 'AWS Developer Associate', 34],
  ['Priya Raman', 'OCP Java', 62],
  ['Ravi Menon', 'Certified Kubernetes Application Developer', 8],
  ['Clara Dubois', 'CKAD', 27],
  ['Sara Johansson', 'CKAD', 23],
  ['Omar Farouk', 'DVA-C02', 5],
  ['Arjun Rao', 'AWS Certified Developer Associate', 35],
  ['Kofi Asante', '1Z0-829', 14],
  ['Amara Diallo', 'CKAD', 3],
];

export function certificates(today: Date): DemoCertificate[] {
  return issued.map(([name, certification, monthsAgo]) => {
    const day = new Date(Date.UTC(today.getUTCFullYear(), today.getUTCMonth() - monthsAgo, 12));
    return { name, certification, issuedOn: day.toISOString().slice(0, 10) };
  });
}
