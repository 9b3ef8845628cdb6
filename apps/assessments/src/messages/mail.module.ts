import { Module, type DynamicModule } from '@nestjs/common';
import { MailSettings } from './mail-settings.js';

/** How messages leave this house, by its settings. */
@Module({})
export class MailModule {
  static forService(settings: MailSettings): DynamicModule {
    return { module: MailModule, global: true, providers: [{ provide: MailSettings, useValue: settings }], exports: [MailSettings] };
  }
}
