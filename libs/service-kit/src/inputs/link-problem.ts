/** Why a link is not taken; null: it is. An address of the web that names no user and reads as what it is, with no signs that turn or hide its letters. */
export function linkProblem(link: string): string | null {
  const url = URL.parse(link);
  if (!url || !/^https?:$/.test(url.protocol) || !/^https?:\/\//i.test(link) || /[\s\p{Cc}\p{Cf}<>"\\]/u.test(link)) return 'Write the whole address, beginning with http:// or https://.';
  return url.username || url.password ? 'Leave user name and password out of the address.' : null;
}
