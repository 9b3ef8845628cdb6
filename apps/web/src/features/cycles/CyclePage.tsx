import { useMutation, useQuery } from '@apollo/client/react';
import { Anchor, Button, Group } from '@mantine/core';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { EmptyState } from '../../components/EmptyState.js';
import { ErrorState } from '../../components/ErrorState.js';
import { LoadingState } from '../../components/LoadingState.js';
import { Message } from '../../components/Message.js';
import { PageHeader } from '../../components/PageHeader.js';
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

function OneCycle({ cycle }: { cycle: Overview }) {
  const [dialog, setDialog] = useState<Dialog>(null);
  const [mutate] = useMutation(openCycleMutation, { refetchQueries: [cycleOverviewQuery] });
  const { attempt, busy, refusal } = useCycleChange();
  const { id, name, closesAt } = cycle;
  const openNow = () => void attempt(async () => (await mutate({ variables: { input: { id, name, closesAt } } })).data?.openCycle);
  const close = () => setDialog(null);
  return (
    <>
      <PageHeader title={name} actions={<Actions cycle={cycle} busy={busy} onOpenNow={openNow} onDialog={setDialog} />}>
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
      <ChangeCycleDialog cycle={cycle} opened={dialog === 'change'} onClose={close} />
      <AddPersonDialog cycle={cycle} opened={dialog === 'add'} onClose={close} />
      <ReopenDialog cycle={cycle} opened={dialog === 'reopen'} onClose={close} />
      <CloseCycleDialog cycle={dialog === 'close' ? cycle : null} onClose={close} />
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
