/** One signed-in person at the gateway, over HTTP as a browser would be. */
export class HouseClient {
  readonly #address: string;
  readonly #cookie: string;

  private constructor(address: string, cookie: string) {
    this.#address = address;
    this.#cookie = cookie;
  }

  /** Null when e-mail or password is wrong. */
  static async signIn(address: string, email: string, password: string): Promise<HouseClient | null> {
    const answer = await post(`${address}/auth/sign-in`, { email, password });
    return answer.status === 401 ? null : HouseClient.#opened(address, answer);
  }

  static async acceptInvitation(address: string, token: string, password: string): Promise<HouseClient> {
    return HouseClient.#opened(address, await post(`${address}/auth/accept-invitation`, { token, password }));
  }

  static async #opened(address: string, answer: Response): Promise<HouseClient> {
    const cookie = answer.headers.getSetCookie()[0]?.split(';')[0];
    if (answer.ok && cookie) return new HouseClient(address, cookie);
    throw new Error(`Signing in was answered with ${answer.status}: ${await answer.text()}`);
  }

  /** @throws on any error in the answer: refusals are data. */
  async graphql<Data>(query: string, variables: object = {}): Promise<Data> {
    const answer = await post(`${this.#address}/graphql`, { query, variables }, { cookie: this.#cookie });
    const { data, errors } = (await answer.json()) as { data?: Data; errors?: readonly { message: string }[] };
    if (errors || !data) throw new Error(`${query.trim().split('\n')[0]}: ${errors?.map(({ message }) => message).join('; ') ?? answer.status}`);
    return data;
  }

  async importPeople(file: string, id: string): Promise<void> {
    const headers = { 'content-type': 'text/csv', cookie: this.#cookie };
    const answer = await fetch(`${this.#address}/files/people-import?mode=apply&id=${id}`, { method: 'POST', headers, body: file });
    const report = (await answer.json()) as { applied?: boolean };
    if (!report.applied) throw new Error(`The people were not imported: ${JSON.stringify(report).slice(0, 2000)}`);
  }

  /** A file that shows a certificate, in place of one that is there. */
  async attachProof(certificateId: string, file: Buffer): Promise<void> {
    const headers = { 'content-type': 'application/pdf', cookie: this.#cookie };
    const answer = await fetch(`${this.#address}/files/certificates/${certificateId}/proof`, { method: 'POST', headers, body: new Uint8Array(file) });
    if (!answer.ok) throw new Error(`The proof was not taken: ${answer.status} ${await answer.text()}`);
  }
}

function post(url: string, body: object, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(url, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(body) });
}
