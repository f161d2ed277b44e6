import type { ReactNode } from 'react';

/** A column of a table. */
export interface Column<T> {
  readonly id: string;
  readonly heading: string;
  readonly cell: (row: T) => ReactNode;
  /** Figures stand at the right. Default: `start`. */
  readonly align?: 'start' | 'end';
  /** A Tailwind width, such as `w-32`. Default: what is left. */
  readonly width?: string;
  /** Left out where there is less room: `table` than a table needs, `desk` than a desk has. Default: never. */
  readonly from?: 'table' | 'desk';
  /** What is in it says by itself what it is, as a button does: the heading is for assistive technology alone. */
  readonly isAction?: boolean;
}

const leftOut = { table: 'max-md:hidden', desk: 'max-lg:hidden' };

export interface TableProps<T> {
  readonly label: string;
  readonly columns: readonly Column<T>[];
  readonly rows: readonly T[];
  readonly keyOf: (row: T) => string;
  /** The row that the address names. */
  readonly chosen?: string | undefined;
  readonly testId?: string;
}

/** A table; on a phone each row is a block, and each figure carries the name of its column. */
export function Table<T>({ label, columns, rows, keyOf, chosen, testId }: TableProps<T>) {
  return (
    <table aria-label={label} className="block w-full md:table" data-testid={testId}>
      <thead className="sr-only text-[13px] text-faint md:not-sr-only md:table-header-group">
        <tr>
          {columns.map(({ id, heading, align, width = '', from, isAction }) => (
            <th
              key={id}
              scope="col"
              className={`h-9 px-3.5 font-medium ${width} ${align === 'end' ? 'text-right' : 'text-left'} ${from ? leftOut[from] : ''}`}
            >
              <span className={isAction ? 'sr-only' : ''}>{heading}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="block md:table-row-group">
        {rows.map((row) => {
          const key = keyOf(row);
          return (
            <tr
              key={key}
              aria-current={key === chosen || undefined}
              data-row={key}
              className="flex flex-wrap items-baseline gap-x-4 gap-y-0.5 border-line border-t px-3.5 py-2 hover:bg-inset aria-[current]:bg-info-tint md:table-row md:p-0"
            >
              {columns.map(({ id, heading, cell, align, from, isAction }, index) => (
                <td
                  key={id}
                  className={`min-w-0 md:px-3.5 md:py-2 ${index === 0 ? 'basis-full' : ''} ${align === 'end' ? 'md:text-right' : ''} ${from ? leftOut[from] : ''} ${isAction ? 'empty:hidden max-md:ml-auto' : ''}`}
                >
                  {index > 0 && !isAction && (
                    <span aria-hidden="true" className="mr-1.5 text-[13px] text-faint md:hidden">
                      {heading}
                    </span>
                  )}
                  {cell(row)}
                </td>
              ))}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
