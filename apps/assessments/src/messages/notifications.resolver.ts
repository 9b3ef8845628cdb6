import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow, CurrentViewer, type Viewer } from '@waymark/service-kit';
import { NotificationPolicy, NotificationPreferences } from './notification.model.js';
import { SaveMyNotificationPreferencesInput, SaveMyNotificationPreferencesPayload, SaveNotificationPolicyInput, SaveNotificationPolicyPayload } from './notification-writing.model.js';
import { NotificationsQueries } from './notifications.queries.js';
import { SaveNotificationPolicy } from './save-notification-policy.js';
import { SaveNotificationPreferences } from './save-notification-preferences.js';

@Resolver()
export class NotificationsResolver {
  constructor(
    private readonly queries: NotificationsQueries,
    private readonly savingPolicy: SaveNotificationPolicy,
    private readonly savingPreferences: SaveNotificationPreferences,
  ) {}

  @Query(() => NotificationPolicy, { description: 'HR and admins: how the organisation tells its people.' })
  @Allow('hr', 'admin')
  notificationPolicy(@CurrentViewer() viewer: Viewer): Promise<NotificationPolicy> {
    return this.queries.policy(viewer);
  }

  @Mutation(() => SaveNotificationPolicyPayload, { description: 'HR and admins: changes how the organisation tells its people.' })
  @Allow('hr', 'admin')
  saveNotificationPolicy(@CurrentViewer() viewer: Viewer, @Args('input') input: SaveNotificationPolicyInput): Promise<typeof SaveNotificationPolicyPayload> {
    return this.savingPolicy.execute(viewer, input);
  }

  @Query(() => NotificationPreferences, { description: 'How the viewer is told of what waits for them.' })
  @Allow('signed-in')
  myNotificationPreferences(@CurrentViewer() viewer: Viewer): Promise<NotificationPreferences> {
    return this.queries.preferences(viewer);
  }

  @Mutation(() => SaveMyNotificationPreferencesPayload, { description: 'Changes how the viewer is told.' })
  @Allow('signed-in')
  saveMyNotificationPreferences(@CurrentViewer() viewer: Viewer, @Args('input') input: SaveMyNotificationPreferencesInput): Promise<typeof SaveMyNotificationPreferencesPayload> {
    return this.savingPreferences.execute(viewer, input);
  }
}
