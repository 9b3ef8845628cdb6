/** A secret as Standard Webhooks writes it, made in this browser: 32 bytes that nobody else has seen. */
export function newSecret(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(32));
  return `whsec_${btoa(String.fromCharCode(...bytes))}`;
}
