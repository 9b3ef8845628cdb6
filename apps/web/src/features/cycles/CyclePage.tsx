import { useMutation, useQuery } from '@apollo/client/react';
import { Anchor, Button, Group } from '@mantine/core';
import { useCallback, useState } from 'react';
import { Link, useParams } from 'react-router';
import { EmptyState } from '../../components/EmptyState.js';
import { ErrorState } from '../../components/ErrorState.js';
import { LoadingState } from '../../components/LoadingState.js';
import { Message } from '../../components/Message.js';
import { PageHeader } from '../../components/PageHeader.js';
import type { PickedPerson } from '../../components/PersonPicker.js';
import { paths } from '../../lib/paths.js';
import { AddPersonDialog } from './AddPersonDialog.js';
import { ChangeCycleDialog } from './ChangeCycleDialog.js';
import { CloseCycleDialog } from './CloseCycleDialog.js';
import { Completion } from './Completion.js';
import { openCycleMutation } from './cycle-changes.query.js';
import type { Overview } from './cycle-plan.js';
import { datesText, kindMeaning, kindText, populationText } from './cycle-words.js';
import { cycleOverviewQuery } from './cycles.query.js';
import classes from './CyclePage.module.css';
import { CycleStatePill } from './CycleStatePill.js';
import { Participants } from './Participants.js';
import { ReopenDialog } from './ReopenDialog.js';
import { useCycleChange } from './use-cycle-change.js';

type Dialog = 'change' | 'add' | 'reopen' | 'close' | null;

interface ActionsProps {
  cycle: Overview;
  busy: boolean;
  onOpenNow: () => void;
  onDialog: (dialog: Dialog) => void;
}

function Actions({ cycle, busy, onOpenNow, onDialog }: ActionsProps) {
  const { state } = cycle;
  return (
    <Group gap="xs">
      {state === 'CLOSED' ? null : (
        <Button variant={state === 'OPEN' ? 'filled' : 'default'} onClick={() => onDialog('change')}>
          {state === 'OPEN' ? 'Extend' : 'Change'}
        </Button>
      )}
      {state === 'OPEN' ? (
        <Button variant="default" onClick={() => onDialog('add')}>
          Add a person
        </Button>
      ) : null}
      {state === 'PLANNED' ? null : (
        <Button variant="default" onClick={() => onDialog('reopen')}>
          Reopen for one person
        </Button>
      )}
      {state === 'OPEN' ? (
        <Button variant="outline" color="red" onClick={() => onDialog('close')}>
          Close now
        </Button>
      ) : null}
      {state === 'PLANNED' ? (
        <Button onClick={onOpenNow} loading={busy}>
          Open now
        </Button>
      ) : null}
    </Group>
  );
}

interface Shown {
  dialog: Dialog;
  /** For whom it is to be reopened, where that is chosen already. */
  whose: PickedPerson | null;
}

const nothingShown: Shown = { dialog: null, whose: null };

interface DialogsProps extends Shown {
  cycle: Overview;
  onClose: () => void;
}

function Dialogs({ cycle, dialog, whose, onClose }: DialogsProps) {
  return (
    <>
      <ChangeCycleDialog cycle={cycle} opened={dialog === 'change'} onClose={onClose} />
      <AddPersonDialog cycle={cycle} opened={dialog === 'add'} onClose={onClose} />
      <ReopenDialog cycle={cycle} person={whose} opened={dialog === 'reopen'} onClose={onClose} />
      <CloseCycleDialog cycle={dialog === 'close' ? cycle : null} onClose={onClose} />
    </>
  );
}

function OneCycle({ cycle }: { cycle: Overview }) {
  const [shown, setShown] = useState<Shown>(nothingShown);
  const [mutate] = useMutation(openCycleMutation, { refetchQueries: [cycleOverviewQuery] });
  const { attempt, busy, refusal } = useCycleChange();
  const { id, name, closesAt } = cycle;
  const openNow = () => void attempt(async () => (await mutate({ variables: { input: { id, name, closesAt } } })).data?.openCycle);
  const reopenFor = useCallback((whose: PickedPerson) => setShown({ dialog: 'reopen', whose }), []);
  return (
    <>
      <PageHeader title={name} actions={<Actions cycle={cycle} busy={busy} onOpenNow={openNow} onDialog={(dialog) => setShown({ dialog, whose: null })} />}>
        {datesText(cycle)}
      </PageHeader>
      {refusal ? <Message tone="error" title="The cycle was not opened">{refusal}</Message> : null}
      <div className={classes.facts}>
        <div>
          <CycleStatePill state={cycle.state} />
        </div>
        <p>{populationText(cycle.population, cycle.teams, cycle.state)}</p>
        {cycle.state === 'PLANNED' ? null : (
          <p>
            <Anchor component={Link} to={paths.conversationsOf(id)}>
              Conversations and open disputes
            </Anchor>
          </p>
        )}
        <p className={classes.note}>{`${kindText[cycle.kind]}. ${kindMeaning[cycle.kind]}`}</p>
      </div>
      <Completion cycle={cycle} />
      {cycle.state === 'PLANNED' ? null : <Participants cycle={cycle} onReopen={reopenFor} />}
      <Dialogs cycle={cycle} {...shown} onClose={() => setShown(nothingShown)} />
    </>
  );
}

function Body({ id }: { id: string }) {
  const { data, error, refetch } = useQuery(cycleOverviewQuery, { variables: { id }, fetchPolicy: 'cache-and-network' });
  if (!data) return error ? <ErrorState page error={error} retry={() => void refetch()} /> : <LoadingState label="Fetching the cycle" />;
  if (!data.cycle) return <EmptyState page title="There is no such cycle" />;
  return <OneCycle cycle={data.cycle} />;
}

/** One cycle: its dates, whom it is for, how far the teams are, and what HR can do with it. */
export function CyclePage() {
  const { cycleId = '' } = useParams();
  return (
    <>
      <p className={classes.back}>
        <Anchor component={Link} to={paths.cycles} size="sm">
          All cycles
        </Anchor>
      </p>
      <Body key={cycleId} id={cycleId} />
    </>
  );
}

export { CyclePage as Component };
