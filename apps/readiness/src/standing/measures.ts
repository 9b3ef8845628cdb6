import { Injectable } from '@nestjs/common';
import type { Plans } from '@waymark/scoring';
import { frameworkAt, type MeasuredFramework } from '../framework/measured-framework.js';
import { Frameworks, type Ask } from '../framework/frameworks.js';
import { settingsAt, settingsVersions, type SettingsVersion } from '../scoring-settings/settings-version.js';

/** What people of an organisation are measured by, over all time. */
export interface Measures {
  readonly frameworks: readonly MeasuredFramework[];
  readonly settings: readonly SettingsVersion[];
  /** For who asks at many instants: remembers the plans that were found. */
  readonly plans?: Plans;
}

/** What they are measured by at one instant. */
export interface Measure {
  readonly framework: MeasuredFramework;
  readonly settings: SettingsVersion;
  readonly plans?: Plans;
}

/** Null before the first framework. */
export function measureAt({ frameworks, settings, plans }: Measures, instant: number): Measure | null {
  const framework = frameworkAt(frameworks, instant);
  return framework && { framework, settings: settingsAt(settings, instant), plans };
}

/** Reads what people are measured by. */
@Injectable()
export class MeasuresInForce {
  constructor(private readonly frameworks: Frameworks) {}

  async of(organisationId: string, ask: Ask): Promise<Measures> {
    return { frameworks: await this.frameworks.published(organisationId, ask), settings: await settingsVersions(ask) };
  }
}
