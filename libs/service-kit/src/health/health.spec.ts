import { afterEach, beforeEach } from '@jest/globals';
import { openSmallService, type SmallService } from '../testing/small-service.js';
import { HealthChecks } from './health-checks.js';

let service: SmallService;
let checks: HealthChecks;
beforeEach(async () => {
  service = await openSmallService();
  checks = service.app.get(HealthChecks);
});
afterEach(() => service.close());

async function ready(): Promise<[number, unknown]> {
  const { status, body } = await service.get('health/ready');
  return [status, (JSON.parse(body) as { failing: unknown }).failing];
}

describe('a service', () => {
  it('is ready while every check holds', async () => {
    expect(await ready()).toEqual([200, []]);
    checks.add('one', () => true);
    checks.add('two', async () => true);
    expect(await ready()).toEqual([200, []]);
  });

  it('is not ready while one does not, in whatever way it fails, and says which', async () => {
    let well = false;
    checks.add('says no', () => well);
    checks.add('says no later', async () => well);
    checks.add('throws', () => { if (!well) throw new Error('at once'); return true; });
    checks.add('rejects', async () => { if (!well) throw new Error('later'); return true; });
    checks.add('holds', () => true);
    expect(await ready()).toEqual([503, ['says no', 'says no later', 'throws', 'rejects']]);
    well = true;
    expect(await ready()).toEqual([200, []]);
  });

  it('is not ready while a check gives no answer, and does not wait for it for ever', async () => {
    checks.add('hangs', () => new Promise<boolean>(() => undefined));
    expect(await ready()).toEqual([503, ['hangs']]);
  });

  it('is not ready from when it leaves, whatever the checks say, and lives on', async () => {
    checks.add('one', () => false);
    checks.leave();
    expect(await ready()).toEqual([503, ['stopping']]);
    expect((await service.get('health/live')).status).toBe(200);
  });

  it('tells no visitor more than names, and its measures in the form that Prometheus reads', async () => {
    checks.add('database', () => { throw new Error('postgres://directory_app:password@host'); });
    expect((await service.get('health/ready')).body).not.toContain('password');
    const { status, body } = await service.get('metrics');
    expect([status, /^process_cpu_user_seconds_total \d/m.test(body)]).toEqual([200, true]);
  });
});
