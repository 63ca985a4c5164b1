import { useMessage, useText } from '../language/reader.tsx';
import { type Action, actions, type Reach, type Rights, type RoleRights } from './api.ts';
import { actionWords, reachWords } from './words.ts';

/** Whose records of each type a role sees, edits, deletes and takes out. */
export function ReachTable({
  types,
  reach,
  onChange,
}: {
  types: Rights['types'];
  reach: RoleRights['reach'];
  onChange: (type: string, action: Action, to: Reach) => void;
}) {
  const t = useMessage();
  const text = useText();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
    <section tabIndex={0} aria-label={t('rightsOf')} className="card overflow-x-auto">
      <table className="w-full min-w-[36rem]">
        <thead>
          <tr className="border-b border-line text-xs text-ink2">
            <th scope="col" className="sticky start-0 bg-surface px-3 py-2 text-start font-medium">
              {t('rightsType')}
            </th>
            {actions.map((action) => (
              <th key={action} scope="col" className="px-2 py-2 text-start font-medium">
                {t(actionWords[action])}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="divide-y divide-line">
          {types.map(({ type, label, choices }) => (
            <tr key={type}>
              <th scope="row" className="sticky start-0 bg-surface px-3 py-1 text-start text-sm font-medium">
                {text(label)}
              </th>
              {actions.map((action) => {
                const now = reach[type]?.[action] ?? 'none';
                const only = choices[action].length < 2;
                return (
                  <td key={action} className="px-2 py-1">
                    {only ? (
                      <span className="px-2 text-sm text-ink2">{t(reachWords[now])}</span>
                    ) : (
                      <select
                        aria-label={t('rightOn', { action: t(actionWords[action]), kind: text(label) })}
                        value={now}
                        onChange={(event) => onChange(type, action, event.currentTarget.value as Reach)}
                        className={`control w-full min-w-20 px-2 text-sm ${now === 'none' ? 'text-ink2' : ''}`}
                      >
                        {choices[action].map((each) => (
                          <option key={each} value={each}>
                            {t(reachWords[each])}
                          </option>
                        ))}
                      </select>
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
