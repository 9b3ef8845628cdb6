import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll } from '@jest/globals';
import { eventually } from '@waymark/testing';
import { callsOf, type GraphqlAnswer } from '../testing/small-service.js';
import { secretWords } from '../testing/failing.js';
import { launch, type Launched } from '../testing/launch.js';
import { httpStatusOf, type CallerErrorCode } from './caller-error.js';

const codes = Object.keys(httpStatusOf) as CallerErrorCode[];
const bugs = ['bug', 'nest-bug', 'text', 'nothing', 'posing'];
const neutral = /^Something went wrong on our side \(([0-9a-f-]{36})\)\.$/;

let service: Launched;
let url: string;
let calls: ReturnType<typeof callsOf>;
beforeAll(async () => {
  service = await launch();
  url = await service.listening();
  calls = callsOf(url);
});
afterAll(async () => {
  service.child.kill('SIGTERM');
  await service.ended;
});

/** Puts a line into the log, which comes by a pipe of its own, and waits for it; its place. */
async function mark(): Promise<number> {
  const trace = randomBytes(16).toString('hex');
  await calls.get('fails/bug', { traceparent: `00-${trace}-${'1'.repeat(16)}-01` });
  const place = () => service.said().log.findIndex((line) => line.trace === trace);
  await eventually('the line is there', () => place() >= 0);
  return place();
}

/** What was logged meanwhile. */
async function loggedDuring<Result>(work: () => Promise<Result>): Promise<{ answer: Result; log: readonly Record<string, unknown>[] }> {
  const before = await mark();
  const answer = await work();
  const after = await mark();
  return { answer, log: service.said().log.slice(before + 1, after) };
}

const failing = (as: string) => calls.graphql('query ($as: String!) { fails(as: $as) }', {}, { as });
const raw = async (path: string, init: RequestInit) => {
  const response = await fetch(`${url}/${path}`, init);
  return { status: response.status, body: await response.text() };
};

describe('the fault of a caller', () => {
  it.each(codes)('is told with its code by either road, and is not in our log: %s', async (code) => {
    const field = code === 'BAD_INPUT' ? { field: 'input.kind' } : {};
    const { answer, log } = await loggedDuring(async () => [await calls.get(`fails/${code}`), await failing(code)] as const);
    expect({ ...answer[0], body: JSON.parse(answer[0].body) }).toEqual({ status: httpStatusOf[code], body: { code, message: `As asked: ${code}.`, ...field } });
    expect(answer[1]).toMatchObject({ data: { fails: null }, errors: [{ message: `As asked: ${code}.`, path: ['fails'] }] });
    expect(answer[1].errors?.[0]?.extensions).toEqual({ code, ...field });
    expect(log).toEqual([]);
  });

  it('is known where Nest or Fastify finds it', async () => {
    const json = { 'content-type': 'application/json' };
    const { answer, log } = await loggedDuring(() =>
      Promise.all([
        calls.get('fails/nest'),
        calls.get('no-such-route'),
        raw('takes', { method: 'POST', headers: json, body: '{ "half' }),
        raw('takes', { method: 'POST', headers: { 'content-type': 'text/strange' }, body: 'x' }),
        raw('takes', { method: 'POST', headers: json, body: JSON.stringify('x'.repeat(2_000_000)) }),
      ]),
    );
    expect(answer.map(({ status, body }) => [status, (JSON.parse(body) as { code: string }).code])).toEqual([
      [400, 'BAD_INPUT'], [404, 'NOT_FOUND'], [400, 'BAD_INPUT'], [415, 'BAD_INPUT'], [413, 'TOO_LARGE'],
    ]);
    expect(log).toEqual([]);
  });

  it('is known where GraphQL finds it', async () => {
    const documents = ['{ half', '{ noSuchField }', '{ day(day: 5) }', '{ day(day: "2026-02-30") }', 'query ($day: Date!) { day(day: $day) }', 'query A { anyone } query B { anyone }'];
    const { answer, log } = await loggedDuring(() => Promise.all(documents.map((document) => calls.graphql(document, {}, { day: '2026-02-30' }))));
    expect(answer.map(({ errors }) => errors?.map(({ extensions }) => extensions))).toEqual([
      [{ code: 'GRAPHQL_PARSE_FAILED' }], [{ code: 'GRAPHQL_VALIDATION_FAILED' }], [{ code: 'GRAPHQL_VALIDATION_FAILED' }], [{ code: 'GRAPHQL_VALIDATION_FAILED' }],
      [{ code: 'BAD_USER_INPUT' }], [{ code: 'OPERATION_RESOLUTION_FAILURE' }],
    ]);
    expect(log).toEqual([]);
  });
});

describe('a bug', () => {
  const trace = '0af7651916cd43dd8448eb211c80319c';
  const traceparent = `00-${trace}-b7ad6b7169203331-01`;

  it.each(bugs)('is told as ours and no more, and is logged once with the same id, its stack and the trace: %s', async (kind) => {
    const route = await loggedDuring(() => calls.get(`fails/${kind}`, { traceparent }));
    const body = JSON.parse(route.answer.body) as { message: string };
    expect(route.answer.status).toBe(500);
    expect(body).toEqual({ code: 'INTERNAL_SERVER_ERROR', message: expect.stringMatching(neutral) });
    const resolver = await loggedDuring(() => calls.graphql('query ($as: String!) { fails(as: $as) }', { traceparent }, { as: kind }));
    const [error] = resolver.answer.errors ?? [];
    expect(error?.message).toMatch(neutral);
    expect(error?.extensions).toEqual({ code: 'INTERNAL_SERVER_ERROR', incident: neutral.exec(error?.message ?? '')?.[1] });
    for (const [log, message] of [[route.log, body.message], [resolver.log, error?.message ?? '']] as const) {
      expect(log).toEqual([expect.objectContaining({ level: 50, incident: neutral.exec(message)?.[1], trace })]);
      if (['bug', 'nest-bug', 'posing'].includes(kind)) expect(log[0]?.err).toMatchObject({ message: secretWords, stack: expect.stringMatching(/failAs/) });
    }
  });

  it('tells a client neither its words, nor a stack, nor a path of ours, by any road', async () => {
    const told = await Promise.all(bugs.flatMap((kind) => [calls.get(`fails/${kind}`), failing(kind)]));
    const text = JSON.stringify([...told, await calls.graphql('{ badDay }'), await calls.graphql('{ half'), await calls.get('no-such-route')]);
    expect(text).not.toContain(secretWords);
    expect(text).not.toMatch(/stack|\bat .*:\d+|node_modules|\.ts\b|unrevealed/);
  });

  it('puts into the log what finds it, and not what people wrote', async () => {
    const { log } = await loggedDuring(() => failing('bug'));
    expect(log[0]?.err).toMatchObject({ code: '23505' });
    expect(JSON.stringify(log)).not.toContain('unrevealed');
  });

  it('of a scalar is ours, not the fault of who asked', async () => {
    const { answer, log } = await loggedDuring(() => calls.graphql('{ badDay }'));
    expect((answer as GraphqlAnswer).errors?.[0]?.extensions.code).toBe('INTERNAL_SERVER_ERROR');
    expect(log).toHaveLength(1);
  });

  it('in the middle of an answer breaks it off: a client does not take the half for the whole', async () => {
    const { log } = await loggedDuring(() => expect(fetch(`${url}/breaks-off`).then((response) => response.text())).rejects.toThrow());
    expect(log).toEqual([expect.objectContaining({ level: 50, err: expect.objectContaining({ message: secretWords }) })]);
    expect((await calls.get('anyone')).status).toBe(200);
  });

  it('is not that a client goes away in the middle of an answer', async () => {
    const { log } = await loggedDuring(async () => {
      const leave = new AbortController();
      const response = await fetch(`${url}/endless`, { signal: leave.signal });
      await response.body?.getReader().read();
      leave.abort();
      await eventually('the answer ends', async () => (await calls.get('endless-ended')).body === 'true');
    });
    expect(log).toEqual([]);
  });

  it('before the first part of a streamed answer is answered like any other', async () => {
    const { answer, log } = await loggedDuring(() => calls.get('breaks-before'));
    expect([answer.status, JSON.parse(answer.body)]).toEqual([500, { code: 'INTERNAL_SERVER_ERROR', message: expect.stringMatching(neutral) }]);
    expect(log).toEqual([expect.objectContaining({ level: 50, err: expect.objectContaining({ message: secretWords }) })]);
  });
});

describe('a subgraph in production', () => {
  it('does not describe itself to who asks', async () => {
    const { errors } = await calls.graphql('{ __schema { types { name } } }');
    expect(errors?.[0]?.message).toMatch(/introspection/i);
  });

  it('answers no page of another site that asks by a plain form or link', async () => {
    expect((await calls.get('graphql?query={anyone}')).status).toBe(400);
    expect((await raw('graphql', { method: 'POST', headers: { 'content-type': 'text/plain' }, body: '{"query":"{ anyone }"}' })).status).toBeGreaterThanOrEqual(400);
  });
});
