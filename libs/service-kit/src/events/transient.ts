/** SQLSTATE classes of what passes: lost connections, deadlocks and serialisation, full resources, an operator at work. */
const passingClasses = new Set(['08', '40', '53']);
const passingCodes = new Set(['55P03', '57P01', '57P02', '57P03', '57P05']);
const passingMessages = /ECONNRESET|ECONNREFUSED|EPIPE|ETIMEDOUT|Connection terminated|Client has encountered a connection error|timeout exceeded when trying to connect/;

/** Whether the world failed, and not the event: then it is tried again for as long as it takes. */
export function isTransient(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = (error as { code?: unknown }).code;
  if (typeof code === 'string' && (passingClasses.has(code.slice(0, 2)) || passingCodes.has(code))) return true;
  return passingMessages.test(`${String(code)} ${error.message}`);
}

export function reasonOf(error: unknown): string {
  return (error instanceof Error ? `${error.name}: ${error.message}` : String(error)).slice(0, 2000);
}
