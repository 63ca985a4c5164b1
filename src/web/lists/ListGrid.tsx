import { useMemo, useRef } from 'react';
import { Checkbox } from 'react-aria-components';
import type { DescribedType } from '../../core/record-view.ts';
import type { ListedRecord } from '../data/crm-types.ts';
import type { FormField } from '../forms/form-fields.ts';
import type { RecordList } from '../forms/queries.ts';
import { useMessage, useText } from '../language/reader.tsx';
import { CheckLook } from '../parts/CheckLook.tsx';
import type { OnChange } from '../report/address.ts';
import type { Search } from '../report/address-text.ts';
import { DataGrid } from '../table/grid/DataGrid.tsx';
import type { GridColumn } from '../table/grid/grid-column.ts';
import { nextSort, readSort } from '../table/table-model.ts';
import { isAll, isChosen, nothing, reached, type Selection, toggled } from './selection.ts';
import { useListColumns } from './use-columns.tsx';
import { useReading } from './use-reading.ts';

/** What a list draws, as a table or as cards. */
export interface Shown {
  readonly type: string;
  readonly described: DescribedType;
  readonly fields: readonly FormField[];
  readonly columns: readonly string[];
  readonly list: RecordList;
  /** Where records can be chosen. */
  readonly selection:
    | { readonly value: Selection; readonly onChange: (selection: Selection) => void }
    | undefined;
}

const keyOf = ({ id }: ListedRecord): string => id;

/** A list as a table. */
export function ListGrid({
  type,
  described,
  fields,
  columns,
  list,
  selection,
  search,
  onChange,
}: Shown & { search: Search; onChange: OnChange }) {
  const text = useText();
  const shown = useListColumns(type, described, fields, columns, list.names);
  const boxes = useBoxes({ described, list, selection });
  const all = useMemo(() => (boxes === undefined ? shown : [boxes, ...shown]), [boxes, shown]);
  const sort = readSort(search.sort);
  return (
    <div className="card overflow-hidden">
      <DataGrid
        label={text(described.label.many)}
        columns={all}
        rows={list.records}
        rowKey={keyOf}
        count={list.count ?? list.records.length}
        sort={sort}
        onSort={(column) => onChange({ sort: nextSort(sort, column) }, { replace: true })}
        isMarked={selection && ((record) => isChosen(selection.value, record.id))}
        onEnd={list.more}
        // As high as the window leaves it, under the ways between kinds of activities where they stand.
        className={
          described.moment === undefined ? 'max-h-[calc(100dvh-15rem)]' : 'max-h-[calc(100dvh-18rem)]'
        }
      />
    </div>
  );
}

/** A box to check before each record, and one for all that are here. */
function useBoxes({
  described,
  list: { records, names },
  selection,
}: Pick<Shown, 'described' | 'list' | 'selection'>): GridColumn<ListedRecord> | undefined {
  const t = useMessage();
  const { titleOf } = useReading(described, names);
  const touched = useRef<string>(undefined);
  const withShift = useRef(false);
  return useMemo(() => {
    if (selection === undefined) return undefined;
    const { value, onChange } = selection;
    const ids = records.map(({ id }) => id);
    const isWhole = ids.length > 0 && ids.every((id) => isChosen(value, id));
    const isPart = !isWhole && (isAll(value) || value.ids.size > 0);
    const box = 'flex min-h-6 cursor-pointer items-center justify-center pointer-coarse:min-h-9';
    return {
      id: 'box',
      label: '',
      numeric: false,
      sortable: false,
      narrow: true,
      text: () => '',
      copy: () => '',
      headControl: (tabIndex) => (
        <Checkbox
          aria-label={t('chooseAllShown')}
          excludeFromTabOrder={tabIndex === -1}
          isSelected={isWhole}
          isIndeterminate={isPart}
          onChange={() => onChange(isWhole ? nothing : { ids: new Set(ids) })}
          className={box}
        >
          {({ isFocusVisible }) => <CheckLook isSelected={isWhole} isFocused={isFocusVisible} />}
        </Checkbox>
      ),
      control: (record, tabIndex) => (
        <Checkbox
          aria-label={t('chooseRecord', { name: titleOf(record) })}
          excludeFromTabOrder={tabIndex === -1}
          isSelected={isChosen(value, record.id)}
          onChange={() => {
            onChange(
              withShift.current
                ? reached(value, touched.current, record.id, ids)
                : toggled(value, record.id, ids),
            );
            touched.current = record.id;
          }}
          className={box}
        >
          {({ isSelected, isFocusVisible }) => (
            <span
              onPointerDownCapture={(event) => {
                withShift.current = event.shiftKey;
              }}
            >
              <CheckLook isSelected={isSelected} isFocused={isFocusVisible} />
            </span>
          )}
        </Checkbox>
      ),
    };
  }, [selection, records, titleOf, t]);
}
