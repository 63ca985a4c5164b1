import { useQuery } from '@tanstack/react-query';
import { useRoleWord } from '../account/use-role-word.ts';
import { Refused, SmallDialog } from '../boards/dialogs.tsx';
import { useWorkspace } from '../data/queries.ts';
import { useMessage, useReader, useText } from '../language/reader.tsx';
import { Skeleton } from '../parts/Skeleton.tsx';
import { useRecordTypes } from '../record/queries.ts';
import { actions, people, type UserRights } from './api.ts';
import { actionWords, reachWords } from './words.ts';

/** What one user sees and may do, as it is now. */
export function Preview({ user, onClose }: { user: string; onClose: () => void }) {
  const t = useMessage();
  const { data, error } = useQuery({
    queryKey: ['rights', user],
    queryFn: ({ signal }) => people.rightsOf(user, signal),
  });
  return (
    <SmallDialog
      title={data === undefined ? t('personPreview') : t('rightsPreviewOf', { name: data.name })}
      onClose={onClose}
    >
      <Refused error={error} />
      {data === undefined ? error === null && <Skeleton className="h-64" /> : <Seen of={data} />}
    </SmallDialog>
  );
}

function Seen({ of: { name, role, rights, hidden, hears, people: reached } }: { of: UserRights }) {
  const t = useMessage();
  const text = useText();
  const { format } = useReader();
  const types = useRecordTypes();
  const roleWord = useRoleWord();
  const { users } = useWorkspace();
  if (role === 'admin') return <p>{t('rightsPreviewAll', { name })}</p>;
  const named = reached.team.flatMap((id) => users.find((user) => user.id === id)?.name ?? []);
  const fields = Object.entries(hidden).flatMap(([type, names]) =>
    names.map((field) => {
      const label = types[type]?.fields[field]?.label;
      const kind = types[type]?.label.one;
      return `${label === undefined ? field.replace(/^custom\./, '') : text(label)} (${kind === undefined ? type : text(kind)})`;
    }),
  );
  return (
    <div className="grid gap-3 text-sm">
      <p>{roleWord(role)}</p>
      {named.length > 1 && <p>{t('previewTeam', { people: format.list(named) })}</p>}
      <table className="w-full">
        <thead>
          <tr className="text-xs text-ink2">
            <th scope="col" className="py-1 text-start font-medium">
              {t('rightsType')}
            </th>
            {actions.map((action) => (
              <th key={action} scope="col" className="px-1 py-1 text-start font-medium">
                {t(actionWords[action])}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {Object.entries(rights).map(([type, byAction]) => (
            <tr key={type} className="border-t border-line">
              <th scope="row" className="py-1 text-start font-normal">
                {types[type] === undefined ? type : text(types[type].label.many)}
              </th>
              {actions.map((action) => (
                <td key={action} className={`px-1 ${byAction[action] === 'none' ? 'text-ink2' : ''}`}>
                  {t(reachWords[byAction[action]])}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p>{t(hears ? 'previewHears' : 'previewDeaf')}</p>
      {fields.length > 0 && <p>{t('previewHidden', { fields: format.list(fields) })}</p>}
    </div>
  );
}
