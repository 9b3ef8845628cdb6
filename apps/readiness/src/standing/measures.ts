import { Injectable } from '@nestjs/common';
import { frameworkAt, type MeasuredFramework } from '../framework/measured-framework.js';
import { Frameworks, type Ask } from '../framework/frameworks.js';
import { settingsAt, settingsVersions, type SettingsVersion } from '../scoring-settings/settings-version.js';

/** What people of an organisation are measured by, over all time. */
export interface Measures {
  readonly frameworks: readonly MeasuredFramework[];
  readonly settings: readonly SettingsVersion[];
}

/** What they are measured by at one instant. */
export interface Measure {
  readonly framework: MeasuredFramework;
  readonly settings: SettingsVersion;
}

/** Null before the first framework. */
export function measureAt({ frameworks, settings }: Measures, instant: number): Measure | null {
  const framework = frameworkAt(frameworks, instant);
  return framework && { framework, settings: settingsAt(settings, instant) };
}

/** Reads what people are measured by. */
@Injectable()
export class MeasuresInForce {
  constructor(private readonly frameworks: Frameworks) {}

  async of(organisationId: string, ask: Ask): Promise<Measures> {
    return { frameworks: await this.frameworks.published(organisationId, ask), settings: await settingsVersions(ask) };
  }
}
