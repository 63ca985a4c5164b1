import { Button } from 'react-aria-components';
import { useMessage, useText } from '../language/reader.tsx';
import { useShownReport } from '../report/shown-report.tsx';

/** What the report left out, each reason with its count, which opens those records. */
export function LeftOut() {
  const t = useMessage();
  const text = useText();
  const { answer, change, words } = useShownReport();
  const notes = Object.entries(answer.notes).flatMap(([name, count]) => {
    const label = answer.labels.notes[name];
    // A note that is no count, such as a correlation, leaves nothing out.
    return label === undefined || !Number.isInteger(count) || Number(count) <= 0
      ? []
      : [{ name, count, label }];
  });
  if (notes.length === 0) return null;
  return (
    <div className="border-t border-line px-4 py-3">
      <h3 className="text-xs font-bold text-ink2">{t('notes')}</h3>
      <ul>
        {notes.map(({ name, count, label }) => (
          <li key={name}>
            <Button
              onPress={() => change({ drill: JSON.stringify({ note: name }), recordSort: undefined })}
              className="flex min-h-[28px] w-full cursor-pointer items-baseline gap-2 rounded text-start hover:text-accent pointer-coarse:min-h-[44px]"
            >
              <span className="min-w-0 flex-1">{text(label)}</span>
              <bdi className="text-accent tabular-nums">{words.format.count(count)}</bdi>
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
