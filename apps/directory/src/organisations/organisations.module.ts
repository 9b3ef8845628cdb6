import { Module } from '@nestjs/common';
import { CreateOrganisation } from './create-organisation.js';

/** Customers of the house. No route leads here: who runs the house makes them, with `create-organisation.main.ts`. */
@Module({ providers: [CreateOrganisation] })
export class OrganisationsModule {}
