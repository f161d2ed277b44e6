import { Table, type TableProps } from './table.tsx';
import { useHeldRows } from './use-held-rows.ts';

interface HeldTableProps<T> extends TableProps<T> {
  /** A row that is gone, as it is shown while the pointer keeps its place: without what could be done with it. */
  readonly whenGone: (row: T) => T;
}

/** A table whose rows stay where they are while the pointer is among them. Another `key` for another list. */
export function HeldTable<T>({ whenGone, ...table }: HeldTableProps<T>) {
  const { rows, isGone, holder } = useHeldRows(table.rows, table.keyOf);
  return (
    <div {...holder}>
      <Table {...table} rows={rows.map((row) => (isGone(row) ? whenGone(row) : row))} />
    </div>
  );
}
