import { useEffect, useRef } from 'react';
import { Checkbox } from 'react-aria-components';
import { useMessage, useReader, useText } from '../language/reader.tsx';
import { Button } from '../parts/Button.tsx';
import { CheckLook } from '../parts/CheckLook.tsx';
import { fieldText, isUnset } from '../record/field-text.ts';
import { RecordLink } from '../record/RecordLink.tsx';
import type { Shown } from './ListGrid.tsx';
import { listedValue } from './listed-value.ts';
import { isChosen, toggled } from './selection.ts';
import { useReading } from './use-reading.ts';

const fieldsOnCard = 4;

/** A list on a phone: a card for each record. */
export function ListCards({ type, described, fields, columns, list, selection }: Shown) {
  const t = useMessage();
  const text = useText();
  const { format } = useReader();
  const { reading, titleOf } = useReading(described, list.names);
  const ids = list.records.map(({ id }) => id);
  const shown = columns.flatMap((name) => {
    const field = fields.find((each) => each.name === name);
    return field === undefined || name === described.title ? [] : [field];
  });
  return (
    <>
      <ul className="grid gap-2">
        {list.records.map((record) => (
          <li
            key={record.id}
            className="card flex gap-3 p-3 [contain-intrinsic-size:auto_7rem] [content-visibility:auto]"
          >
            <div className="min-w-0 flex-1">
              <RecordLink type={type} id={record.id}>
                <span className="line-clamp-2 font-medium wrap-anywhere">{titleOf(record)}</span>
              </RecordLink>
              <dl className="mt-1 grid gap-x-3 gap-y-0.5 text-sm">
                {shown
                  .filter((field) => !isUnset(listedValue(record, field)))
                  .slice(0, fieldsOnCard)
                  .map((field) => (
                    <div key={field.name} className="flex min-w-0 gap-2">
                      <dt className="shrink-0 text-ink2">{text(field.label)}</dt>
                      <dd className="line-clamp-1 min-w-0 flex-1 text-end">
                        <bdi>
                          {fieldText(field.name, field, listedValue(record, field), record.fields, reading)}
                        </bdi>
                      </dd>
                    </div>
                  ))}
              </dl>
            </div>
            {selection !== undefined && (
              <Checkbox
                aria-label={t('chooseRecord', { name: titleOf(record) })}
                isSelected={isChosen(selection.value, record.id)}
                onChange={() => selection.onChange(toggled(selection.value, record.id, ids))}
                className="-m-3 grid min-h-11 min-w-11 cursor-pointer place-items-center self-start"
              >
                {({ isSelected, isFocusVisible }) => (
                  <CheckLook isSelected={isSelected} isFocused={isFocusVisible} />
                )}
              </Checkbox>
            )}
          </li>
        ))}
      </ul>
      {list.more !== undefined && (
        <More key={list.records.length} onSeen={list.more}>
          {t('shownOf', {
            shown: format.count(list.records.length),
            count: format.count(list.count ?? list.records.length),
          })}
        </More>
      )}
    </>
  );
}

/** Asks for the next ones when it comes into sight. */
function More({ onSeen, children }: { onSeen: () => void; children: string }) {
  const t = useMessage();
  const place = useRef<HTMLDivElement>(null);
  const seen = useRef(onSeen);
  seen.current = onSeen;
  useEffect(() => {
    const element = place.current;
    if (element === null) return;
    const observer = new IntersectionObserver((entries) => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) seen.current();
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return (
    <div ref={place} className="mt-3 grid justify-items-center gap-1 text-sm text-ink2">
      {children}
      <Button tone="quiet" onPress={onSeen}>
        {t('loadMore')}
      </Button>
    </div>
  );
}
