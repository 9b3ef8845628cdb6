import { Button, Chip, Menu, SegmentedControl } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconAdjustmentsHorizontal, IconArrowsSort, IconCheck } from '@tabler/icons-react';
import { AsOf } from '../../components/AsOf.js';
import { SearchField } from '../../components/SearchField.js';
import type { PeopleOrder, SkillOrder } from './arrange-matrix.js';
import type { ChoicesOfPage, MatrixChoices } from './matrix-choices.js';
import type { MatrixView } from './matrix.model.js';
import classes from './MatrixToolbar.module.css';

const peopleOrders: readonly { value: PeopleOrder; label: string }[] = [
  { value: 'nearest', label: 'Nearest to the track first' },
  { value: 'furthest', label: 'Furthest from the track first' },
  { value: 'score', label: 'Highest score first' },
  { value: 'name', label: 'By name' },
];

const skillOrders: readonly { value: SkillOrder; label: string }[] = [
  { value: 'gap', label: 'Largest team gap first' },
  { value: 'track', label: 'In the order of the track' },
  { value: 'name', label: 'By name' },
];

const views: { value: MatrixView; label: string }[] = [
  { value: 'level', label: 'Level' },
  { value: 'gap', label: 'Gap' },
  { value: 'self', label: 'Self-rated' },
];

interface OrderItemsProps<T extends string> {
  title: string;
  orders: readonly { value: T; label: string }[];
  chosen: string;
  onChoose: (order: T) => void;
}

const chosenMark = <IconCheck size={14} aria-hidden />;

function OrderItems<T extends string>({ title, orders, chosen, onChoose }: OrderItemsProps<T>) {
  return (
    <div role="group" aria-label={title}>
      <Menu.Label aria-hidden>{title}</Menu.Label>
      {orders.map(({ value, label }) => (
        <Menu.RadioItem key={value} value={value} checked={value === chosen} checkIcon={chosenMark} closeMenuOnClick onChange={() => onChoose(value)}>
          {label}
        </Menu.RadioItem>
      ))}
    </div>
  );
}

function SortMenu({ choices, choose }: ChoicesOfPage) {
  return (
    <Menu position="bottom-start" shadow="md">
      <Menu.Target>
        <Button variant="default" leftSection={<IconArrowsSort size={16} aria-hidden />}>
          Sort
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <OrderItems title="People" orders={peopleOrders} chosen={choices.people} onChoose={(people) => choose({ people })} />
        <Menu.Divider />
        <OrderItems title="Skills" orders={skillOrders} chosen={choices.skills} onChoose={(skills) => choose({ skills })} />
      </Menu.Dropdown>
    </Menu>
  );
}

function Switches({ choices, choose }: ChoicesOfPage) {
  const chip = (key: 'onlyMustHaves' | 'onlyGaps' | 'beneath', label: string) => (
    <Chip size="xs" variant="outline" checked={choices[key]} onChange={(checked) => choose({ [key]: checked } satisfies Partial<MatrixChoices>)}>
      {label}
    </Chip>
  );
  return (
    <div className={classes.switches} role="group" aria-label="Filter">
      {chip('onlyMustHaves', 'Must-haves')}
      {chip('onlyGaps', 'With gaps')}
      {chip('beneath', 'Teams beneath')}
    </div>
  );
}

function Refinements(page: ChoicesOfPage) {
  const { choices, choose } = page;
  return (
    <>
      <SearchField className={classes.search} label="Find a person" value={choices.personSearch} onChange={(personSearch) => choose({ personSearch })} />
      <SearchField className={classes.search} label="Find a skill" value={choices.skillSearch} onChange={(skillSearch) => choose({ skillSearch })} />
      <SortMenu {...page} />
      <AsOf asOf={choices.asOf} what="the matrix as it stood" onChoose={(asOf) => choose({ asOf })} />
      <Switches {...page} />
    </>
  );
}

/** Everything that refines what the grid shows; on a phone folded away, so that the grid comes first. */
export function MatrixToolbar({ page, narrow }: { page: ChoicesOfPage; narrow: boolean }) {
  const [open, { toggle }] = useDisclosure(false);
  const { choices, choose } = page;
  return (
    <div className={classes.toolbar} role="group" aria-label="Refine the matrix">
      <SegmentedControl aria-label="Show" data={views} value={choices.view} onChange={(view) => choose({ view: view as MatrixView })} />
      {narrow ? (
        <Button variant="default" aria-expanded={open} onClick={toggle} leftSection={<IconAdjustmentsHorizontal size={16} aria-hidden />}>
          Refine
        </Button>
      ) : null}
      {!narrow || open ? <Refinements {...page} /> : null}
    </div>
  );
}
