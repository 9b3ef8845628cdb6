import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { serviceNames } from '../../libs/service-kit/src/config/settings.ts';
import { subgraphNames } from '../../apps/gateway/src/services/services.ts';
import { backends } from './backends.ts';
import { root } from './paths.ts';

describe('the services behind the gateway', () => {
  it('are the apps with a migration step', () => {
    const apps = readdirSync(join(root, 'apps')).filter((app) => existsSync(join(root, 'apps', app, 'src', 'migrate.ts')));
    expect([...backends].sort()).toEqual(apps.sort());
  });

  it('are those that service-kit makes databases for', () => {
    expect([...serviceNames].sort()).toEqual([...backends].sort());
  });

  it('are those that the gateway asks', () => {
    expect([...subgraphNames].sort()).toEqual([...backends].sort());
  });
});
