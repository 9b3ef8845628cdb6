import { SetMetadata } from '@nestjs/common';
import type { TokenRole } from './viewer.js';

/** `anyone`: no token. `signed-in`: any token. `gateway`: the gateway itself, by its secret. Else one of the roles. Any one of those named suffices. */
export type Allowed = 'anyone' | 'signed-in' | 'gateway' | TokenRole;

export const allowKey = 'waymark:allow';

/** Who may call this resolver or route. Without it nobody may. */
export const Allow = (...who: [Allowed, ...Allowed[]]): MethodDecorator => SetMetadata(allowKey, who);
