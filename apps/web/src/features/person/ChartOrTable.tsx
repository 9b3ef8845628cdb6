import { SegmentedControl } from '@mantine/core';
import { Suspense, useState, type ReactNode } from 'react';
import classes from './ChartOrTable.module.css';

interface ChartOrTableProps {
  title: string;
  words: ReactNode;
  chart: ReactNode;
  table: ReactNode;
  /** What is shown before the reader chooses. */
  first?: Shown;
  /** The chart's, in pixels, held free while it is fetched. */
  height?: number;
}

type Shown = 'chart' | 'table';

/** One answer twice: drawn, and as rows of words and numbers. */
export function ChartOrTable({ title, words, chart, table, first = 'chart', height }: ChartOrTableProps) {
  const [shown, setShown] = useState<Shown>(first);
  return (
    <div className={classes.part}>
      <div className={classes.head}>
        <div className={classes.words}>
          <h3 className={classes.title}>{title}</h3>
          <p className={classes.text}>{words}</p>
        </div>
        <SegmentedControl
          aria-label={`Show “${title}” as`}
          data={[
            { value: 'table', label: 'Table' },
            { value: 'chart', label: 'Chart' },
          ]}
          value={shown}
          onChange={(value) => setShown(value as Shown)}
        />
      </div>
      {shown === 'table' ? table : <Suspense fallback={<div style={{ height }} aria-busy />}>{chart}</Suspense>}
    </div>
  );
}
