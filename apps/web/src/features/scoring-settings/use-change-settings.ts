import { CombinedGraphQLErrors } from '@apollo/client/errors';
import { useMutation } from '@apollo/client/react';
import type { Settings } from '@waymark/scoring';
import { useState } from 'react';
import type { ScoringSettingsInput } from '../../generated/graphql.js';
import { useViewer } from '../../lib/viewer.js';
import { changeScoringSettingsMutation, scoringSettingsQuery } from './scoring-settings.query.js';
import { changesBetween } from './settings-changes.js';
import type { FieldKey } from './settings-draft.js';
import { fieldNamed } from './settings-mistakes.js';
import type { SettingsVersion } from './settings.model.js';

export interface Change {
  /** The version that the change starts from. */
  readonly expectedVersion: number;
  readonly settings: Settings;
  readonly note: string;
}

/** How the server took it. */
export type ChangeResult =
  | { kind: 'done'; version: SettingsVersion }
  | { kind: 'stale'; theirs: SettingsVersion }
  | { kind: 'refused'; field: FieldKey | null; message: string }
  | { kind: 'failed'; message: string };

const unreachable = 'Waymark could not be reached. Nothing that you entered is lost; try again in a moment.';

function refusalIn(error: unknown): ChangeResult {
  const said = CombinedGraphQLErrors.is(error) ? error.errors.find(({ extensions }) => extensions?.code === 'BAD_INPUT') : undefined;
  if (said) return { kind: 'refused', field: fieldNamed(said.extensions?.field), message: said.message };
  return { kind: 'failed', message: unreachable };
}

/** Puts settings in force. Sent again after an answer that was lost, what is in force is one's own change: then it is done. */
export function useChangeSettings() {
  const me = useViewer().person.id;
  const [mutate] = useMutation(changeScoringSettingsMutation, { refetchQueries: [scoringSettingsQuery] });
  const [busy, setBusy] = useState(false);
  const send = async (change: Change): Promise<ChangeResult> => {
    const { data } = await mutate({ variables: { input: { ...change, settings: change.settings as ScoringSettingsInput } } });
    const payload = data?.changeScoringSettings;
    if (!payload) return { kind: 'failed', message: unreachable };
    if (payload.__typename === 'ScoringSettingsVersion') return { kind: 'done', version: payload };
    const { current } = payload;
    const own = current.changedBy?.id === me && current.note === change.note && changesBetween(change.settings, current.settings, String).length === 0;
    return own ? { kind: 'done', version: current } : { kind: 'stale', theirs: current };
  };
  const change = async (wanted: Change): Promise<ChangeResult> => {
    setBusy(true);
    const result = await send(wanted).catch(refusalIn);
    setBusy(false);
    return result;
  };
  return { change, busy };
}
