import { Plus, X } from 'lucide-react';
import { Button as AriaButton } from 'react-aria-components';
import { persianLetters } from '../../../core/fold.ts';
import { useMessage } from '../../language/reader.tsx';
import { type InputProps, Labelled } from './Labelled.tsx';
import { Picker } from './Picker.tsx';
import { useTagOptions } from './use-tag-options.ts';

/** Any number of words: those in use, new ones, or those of a list. */
export function TagsInput({
  value,
  onChange,
  options,
  autoFocus = false,
  ...given
}: InputProps<readonly string[]> & { readonly options?: readonly string[] | undefined }) {
  const t = useMessage();
  const found = useTagOptions(options === undefined, value);
  const offered = options?.map((tag) => ({ id: tag, name: tag })) ?? found.options;
  return (
    <Labelled {...given}>
      {(ids) => (
        <div className="control flex w-full flex-wrap items-center gap-1 p-1">
          {value.map((tag) => (
            <span key={tag} className="flex min-w-0 items-center rounded-full bg-accent-soft ps-2.5 text-sm">
              <bdi className="min-w-0 truncate">{tag}</bdi>
              <AriaButton
                aria-label={t('remove', { name: tag })}
                onPress={() => onChange(value.filter((each) => each !== tag))}
                className="grid size-6 shrink-0 cursor-pointer place-items-center rounded-full text-ink2 hover:text-ink pointer-coarse:size-9"
              >
                <X size={12} aria-hidden />
              </AriaButton>
            </span>
          ))}
          <Picker
            label={given.label}
            said=""
            many
            options={offered}
            chosen={value}
            onChange={onChange}
            onFind={options === undefined ? found.onFind : undefined}
            onNew={
              options === undefined
                ? (word) => {
                    const tag = persianLetters(word).replaceAll(';', '،');
                    if (!value.includes(tag)) onChange([...value, tag]);
                  }
                : undefined
            }
            face={
              <AriaButton
                autoFocus={autoFocus}
                aria-labelledby={`${ids.label} ${ids.label}-add`}
                {...(ids.error === undefined ? {} : { 'aria-describedby': ids.error })}
                className="flex min-h-7 cursor-pointer items-center gap-1 rounded-full px-2 text-sm text-accent hover:bg-accent-soft pointer-coarse:min-h-9"
              >
                <Plus size={14} aria-hidden />
                <span id={`${ids.label}-add`}>{t(options === undefined ? 'addTag' : 'pick')}</span>
              </AriaButton>
            }
          />
        </div>
      )}
    </Labelled>
  );
}
