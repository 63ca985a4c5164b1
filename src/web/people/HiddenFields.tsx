import { ChevronDown } from 'lucide-react';
import {
  Button as AriaButton,
  Checkbox,
  CheckboxGroup,
  Disclosure,
  DisclosurePanel,
} from 'react-aria-components';
import { Part } from '../account/Part.tsx';
import { useCustomFields } from '../forms/queries.ts';
import { useMessage, useReader, useText } from '../language/reader.tsx';
import { CheckLook } from '../parts/CheckLook.tsx';
import type { Rights, RoleRights } from './api.ts';

type Hidden = RoleRights['hidden'];

/** The fields of each type that a role neither sees nor writes. */
export function HiddenFields({
  all,
  hidden,
  onChange,
}: {
  all: Rights;
  hidden: Hidden;
  onChange: (hidden: Hidden) => void;
}) {
  const t = useMessage();
  return (
    <Part title={t('rightsHidden')} lead={t('rightsHiddenAbout')}>
      <div className="divide-y divide-line">
        {all.types
          .filter(({ type }) => (all.fields[type]?.length ?? 0) > 0)
          .map(({ type, label }) => (
            <OfType
              key={type}
              type={type}
              label={label}
              fields={all.fields[type] ?? []}
              chosen={hidden[type] ?? []}
              onChange={(chosen) => {
                const others = Object.entries(hidden).filter(([name]) => name !== type);
                onChange(Object.fromEntries(chosen.length === 0 ? others : [...others, [type, chosen]]));
              }}
            />
          ))}
      </div>
    </Part>
  );
}

function OfType({
  type,
  label,
  fields,
  chosen,
  onChange,
}: {
  type: string;
  label: Rights['types'][number]['label'];
  fields: NonNullable<Rights['fields'][string]>;
  chosen: readonly string[];
  onChange: (chosen: readonly string[]) => void;
}) {
  const t = useMessage();
  const text = useText();
  const { format, locale } = useReader();
  const customs = useCustomFields(type);
  const name = text(label);
  const options = [
    ...fields.map(({ field, label: own }) => ({ id: field, name: own === undefined ? field : text(own) })),
    ...customs.map((custom) => ({
      id: `custom.${custom.key}`,
      name: (locale === 'fa' ? custom.label_fa : custom.label_en) ?? custom.key,
    })),
  ];
  return (
    <Disclosure className="group">
      <AriaButton
        slot="trigger"
        className="flex min-h-10 w-full cursor-pointer items-center gap-2 rounded-lg px-1 text-start hover:bg-accent-soft"
      >
        <ChevronDown size={16} aria-hidden className="shrink-0 text-ink2 group-data-[expanded]:rotate-180" />
        <span className="flex-1">{name}</span>
        {chosen.length > 0 && (
          <span className="text-xs text-accent">
            {t('rightsHiddenCount', { count: format.number(String(chosen.length)) })}
          </span>
        )}
      </AriaButton>
      <DisclosurePanel>
        <CheckboxGroup
          aria-label={`${t('rightsHidden')}: ${name}`}
          value={[...chosen]}
          onChange={onChange}
          className="grid gap-x-4 ps-7 pb-2 sm:grid-cols-2 lg:grid-cols-3"
        >
          {options.map((option) => (
            <Checkbox
              key={option.id}
              value={option.id}
              className="flex min-h-9 cursor-pointer items-center gap-2 text-sm pointer-coarse:min-h-11"
            >
              {({ isSelected, isFocusVisible }) => (
                <>
                  <CheckLook isSelected={isSelected} isFocused={isFocusVisible} />
                  <bdi>{option.name}</bdi>
                </>
              )}
            </Checkbox>
          ))}
        </CheckboxGroup>
      </DisclosurePanel>
    </Disclosure>
  );
}
