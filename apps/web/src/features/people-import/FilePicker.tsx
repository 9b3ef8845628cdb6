import { IconFileSpreadsheet } from '@tabler/icons-react';
import { useId, useState, type DragEvent } from 'react';
import classes from './ImportPage.module.css';

const columns = ['email', 'name', 'team', 'title', 'manager_email', 'parent_team', 'roles', 'from'];

/** Choose a file or drop it; says what it must hold. */
export function FilePicker({ onPick }: { onPick: (file: File) => void }) {
  const id = useId();
  const [over, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const [file] = event.dataTransfer.files;
    if (file) onPick(file);
  };
  return (
    <>
      <label htmlFor={id} className={classes.drop} data-over={over || undefined} onDragOver={(event) => { event.preventDefault(); setOver(true); }} onDragLeave={() => setOver(false)} onDrop={drop}>
        <IconFileSpreadsheet size={28} stroke={1.5} aria-hidden />
        <span className={classes.dropTitle}>Choose a CSV file</span>
        <span className={classes.dropText}>or drop it here</span>
      </label>
      <input
        id={id}
        type="file"
        accept=".csv,text/csv"
        className={classes.input}
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? [];
          if (file) onPick(file);
          // The same file may be chosen again once it was put right.
          event.currentTarget.value = '';
        }}
      />
      <p className={classes.hint}>
        The first line names the columns; the first three are needed: {columns.map((column, index) => <span key={column}>{index > 0 ? ', ' : ''}<code>{column}</code></span>)}. Separated by comma, semicolon or tab; UTF-8.
      </p>
    </>
  );
}
