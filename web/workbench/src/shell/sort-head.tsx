import { CaretDownOutlined, CaretUpOutlined } from '@ant-design/icons';
import type { ReactNode } from 'react';
import type { Sorting } from './table-rows.ts';

interface SortHeadProps {
  readonly align?: 'right' | undefined;
  readonly width?: number | undefined;
  readonly by?: string;
  readonly sorting?: Sorting & { onSort(next: Sorting): void };
  readonly children: ReactNode;
}

/** The head of a column: where it can be sorted it is a button, and says to a screen reader how it stands. */
export function SortHead({ align, width, by, sorting, children }: SortHeadProps) {
  const style = width ? { width, minWidth: width } : { minWidth: 180 };
  if (by === undefined || !sorting)
    return (
      <th scope="col" data-align={align} style={style}>
        {children}
      </th>
    );
  const active = sorting.by === by;
  const descending = active && sorting.descending === true;
  return (
    <th scope="col" data-align={align} style={style} aria-sort={active ? (descending ? 'descending' : 'ascending') : 'none'}>
      <button
        type="button"
        className="sort-head"
        data-active={active}
        onClick={() => sorting.onSort({ by, descending: active && !descending })}
      >
        {children}
        {descending ? <CaretDownOutlined aria-hidden /> : <CaretUpOutlined aria-hidden />}
      </button>
    </th>
  );
}
