import { Injectable } from '@nestjs/common';
import { teamV1, type PayloadOf } from '@waymark/contracts';
import type { EventHandler, ReceivedEvent } from '@waymark/service-kit';
import type { EntityManager } from 'typeorm';

type Team = PayloadOf<typeof teamV1>;

const keepTeam = `
  insert into known_team (organisation_id, team_id, version, name, parent_team_id, lead_id)
  values ($1, $2, $3, $4, $5, $6)
  on conflict (organisation_id, team_id) do update
    set version = excluded.version, name = excluded.name, parent_team_id = excluded.parent_team_id, lead_id = excluded.lead_id
    where excluded.version > known_team.version`;

/** Keeps name, parent and lead of teams. A team may name a lead or a parent that has not arrived yet. */
@Injectable()
export class KeepKnownTeam implements EventHandler<Team> {
  readonly contract = teamV1;

  async handle({ organisationId, key, payload: team }: ReceivedEvent<Team>, manager: EntityManager): Promise<void> {
    if (team) {
      await manager.query(keepTeam, [organisationId, team.teamId, team.version, team.name, team.parentTeamId, team.leadId]);
    } else {
      const teamId = key.slice(key.indexOf(':') + 1);
      await manager.query('delete from known_team where organisation_id = $1 and team_id = $2', [organisationId, teamId]);
    }
  }
}
