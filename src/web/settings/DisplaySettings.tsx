import { useId } from 'react';
import { Label, Radio, RadioGroup, Text } from 'react-aria-components';
import { useWorkspace } from '../data/queries.ts';
import { todayIn } from '../filters/presets.ts';
import { type DisplayChoice, useDisplayChoices } from '../frame/display-choices.ts';
import { useMessage, useReader } from '../language/reader.tsx';

/** Every display preference, with what it does and how figures look by it. */
export function DisplaySettings() {
  const { locale, change } = useReader();
  const choices = useDisplayChoices();
  const language: DisplayChoice = {
    title: 'languageChoice',
    about: 'languageAbout',
    chosen: locale,
    options: [
      { id: 'fa', label: 'languageFa', change: { locale: 'fa' } },
      { id: 'en', label: 'languageEn', change: { locale: 'en' } },
    ],
  };
  return (
    <div className="grid items-start gap-6 xl:grid-cols-[1fr_20rem]">
      <div className="card divide-y divide-line">
        {[language, ...choices].map((choice) => (
          <Choice key={choice.title} choice={choice} onChange={change} />
        ))}
      </div>
      <Sample />
    </div>
  );
}

function Choice({
  choice: { title, about, chosen, options },
  onChange,
}: {
  choice: DisplayChoice;
  onChange: (change: DisplayChoice['options'][number]['change']) => void;
}) {
  const t = useMessage();
  return (
    <RadioGroup
      value={chosen}
      orientation="horizontal"
      onChange={(id) => {
        const option = options.find((each) => each.id === id);
        if (option !== undefined) onChange(option.change);
      }}
      className="grid gap-3 p-4 sm:grid-cols-[1fr_auto] sm:items-center"
    >
      <div>
        <Label className="font-bold">{t(title)}</Label>
        <Text slot="description" className="block max-w-prose text-sm text-ink2">
          {t(about)}
        </Text>
      </div>
      <div className="flex flex-wrap gap-2">
        {options.map(({ id, label }) => (
          <Radio
            key={id}
            value={id}
            className="control flex cursor-pointer items-center px-3 data-[hovered]:border-accent data-[selected]:border-accent data-[selected]:bg-accent-soft data-[selected]:font-medium data-[selected]:text-accent data-[focus-visible]:outline-2 data-[focus-visible]:outline-offset-2 data-[focus-visible]:outline-accent"
          >
            {t(label)}
          </Radio>
        ))}
      </div>
    </RadioGroup>
  );
}

/** An amount in the currency's smallest unit that everybody can read aloud. */
const sampleAmount = '1254300000';

function Sample() {
  const t = useMessage();
  const { format } = useReader();
  const { settings } = useWorkspace();
  const title = useId();
  const today = todayIn(settings.timeZone);
  const change = format.change('8.3');
  const rows = [
    [t('sampleToday'), format.dateLong(today)],
    [t('sampleMonth'), format.bucket(today, 'month')],
    [t('sampleAmount'), format.moneyFull(sampleAmount)],
    [t('sampleShort'), format.moneyCompact(sampleAmount)],
    [t('sampleShare'), format.percent('37.5')],
    [t('sampleChange'), `${change.text} ${change.arrow}`],
    [t('sampleDuration'), format.duration(260)],
  ];
  return (
    <section aria-labelledby={title} className="card p-4 lg:sticky lg:top-20">
      <h2 id={title} className="mb-2 font-bold">
        {t('sample')}
      </h2>
      <dl className="divide-y divide-line">
        {rows.map(([name, value]) => (
          <div key={name} className="flex min-h-10 items-center justify-between gap-4 py-1">
            <dt className="text-sm text-ink2">{name}</dt>
            <dd className="text-end">
              <bdi>{value}</bdi>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
