export declare function rolePassword(secret: string, role: string): string;
export declare function makeSecrets(): Record<
  'POSTGRES_PASSWORD' | 'SERVICE_PASSWORD' | 'GATEWAY_SECRET' | 'TOKEN_PRIVATE_KEY' | 'TOKEN_PUBLIC_KEYS' | `${string}_PASSWORD`,
  string
>;
