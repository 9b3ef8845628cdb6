/** Fewest characters of a password. Length is what makes it hard to guess; no other recipe is asked for. */
export const shortestPassword = 12;
export const longestPassword = 200;

/** Why it is not taken, in words for people; null when it is. */
export function passwordProblem(password: string, email: string): string | null {
  const length = [...password].length;
  if (length < shortestPassword) return `A password has at least ${shortestPassword} characters.`;
  if (length > longestPassword) return `A password has at most ${longestPassword} characters.`;
  if (new Set(password).size < 4) return 'A password has at least four different characters.';
  if (password.toLowerCase() === email) return 'A password is not the e-mail address.';
  return null;
}
