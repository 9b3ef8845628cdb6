import { MultiSelect, Radio, Stack, TextInput } from '@mantine/core';
import { useQuery } from '@apollo/client/react';
import type { CycleKind } from '../../generated/graphql.js';
import { teamsInOrder } from '../../lib/team-tree.js';
import type { CyclePlan, PlanProblems } from './cycle-plan.js';
import { kindMeaning, kindText } from './cycle-words.js';
import { cycleTeamsQuery } from './cycles.query.js';
import classes from './PlanFields.module.css';

export interface PlanFieldsProps {
  plan: CyclePlan;
  problems: PlanProblems;
  onChange: (part: Partial<CyclePlan>) => void;
  /** The cycle exists: who rates stays. */
  kindStays: boolean;
  /** It has opened: when it did stays. */
  openingStays: boolean;
}

const kinds: readonly CycleKind[] = ['SELF_ONLY', 'SELF_AND_MANAGER'];

function WhoRates({ plan, onChange }: Pick<PlanFieldsProps, 'plan' | 'onChange'>) {
  return (
    <Radio.Group label="Who rates" value={plan.kind} onChange={(kind) => onChange({ kind: kind as CycleKind })}>
      <Stack gap="xs" mt="xs">
        {kinds.map((kind) => (
          <Radio key={kind} value={kind} label={kindText[kind]} description={kindMeaning[kind]} />
        ))}
      </Stack>
    </Radio.Group>
  );
}

function Population({ plan, problems, onChange }: Pick<PlanFieldsProps, 'plan' | 'problems' | 'onChange'>) {
  const { data, error } = useQuery(cycleTeamsQuery);
  const teams = teamsInOrder(data?.teams ?? []).map(({ team, depth }) => ({ value: team.id, label: `${'\u00a0\u00a0'.repeat(depth)}${team.name}` }));
  return (
    <>
      <Radio.Group label="For whom" value={plan.everybody ? 'all' : 'teams'} onChange={(value) => onChange({ everybody: value === 'all' })}>
        <Stack gap="xs" mt="xs">
          <Radio value="all" label="The whole organisation" />
          <Radio value="teams" label="Chosen teams" description="Each with the teams beneath it." />
        </Stack>
      </Radio.Group>
      {plan.everybody ? null : (
        <MultiSelect label="Teams" data={teams} value={plan.teamIds} onChange={(teamIds) => onChange({ teamIds })} searchable hidePickedOptions error={problems.teamIds ?? (error ? 'The teams could not be fetched. Close this and try again.' : undefined)} nothingFoundMessage="No team has this name" clearButtonProps={{ 'aria-label': 'Take all teams out' }} />
      )}
    </>
  );
}

interface DayProps {
  label: string;
  description?: string;
  value: string;
  error: string | undefined;
  onChange: (day: string) => void;
}

function Day({ onChange, ...rest }: DayProps) {
  return <TextInput type="date" inputWrapperOrder={['label', 'input', 'description', 'error']} {...rest} onChange={(event) => onChange(event.currentTarget.value)} />;
}

/** Everything that HR says of a cycle, with what is wrong beside it. */
export function PlanFields({ plan, problems, onChange, kindStays, openingStays }: PlanFieldsProps) {
  return (
    <>
      <TextInput label="Name" maxLength={100} value={plan.name} error={problems.name} onChange={(event) => onChange({ name: event.currentTarget.value })} />
      {kindStays ? null : <WhoRates plan={plan} onChange={onChange} />}
      <Population plan={plan} problems={problems} onChange={onChange} />
      <div className={classes.dates}>
        {openingStays ? null : <Day label="Opens on" description="Today: it opens at once." value={plan.opensOn} error={problems.opensOn} onChange={(opensOn) => onChange({ opensOn })} />}
        <Day label="People submit by" value={plan.selfDueOn} error={problems.selfDueOn} onChange={(selfDueOn) => onChange({ selfDueOn })} />
        {plan.kind === 'SELF_AND_MANAGER' ? <Day label="Managers submit by" value={plan.managerDueOn} error={problems.managerDueOn} onChange={(managerDueOn) => onChange({ managerDueOn })} /> : null}
        <Day label="Last day" description="It closes at the end of this day. Who is late may submit until then." value={plan.closesOn} error={problems.closesOn} onChange={(closesOn) => onChange({ closesOn })} />
      </div>
    </>
  );
}
