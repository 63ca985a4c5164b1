import { useNavigate } from '@tanstack/react-router';
import { ArrowRightLeft, CircleSlash } from 'lucide-react';
import { lazy, Suspense, useMemo, useState } from 'react';
import type { RecordView } from '../../core/record-view.ts';
import { useMay } from '../forms/queries.ts';
import { useMessage } from '../language/reader.tsx';
import { usePaletteActions } from '../palette/actions.ts';
import { messageAction } from '../palette/message-action.ts';
import { Button } from '../parts/Button.tsx';

const ConvertDialog = lazy(async () => ({ default: (await import('./ConvertDialog.tsx')).ConvertDialog }));
const UnqualifyDialog = lazy(async () => ({
  default: (await import('./UnqualifyDialog.tsx')).UnqualifyDialog,
}));

/** The ways of a lead that is still one: to a deal, or to nothing. */
export function LeadActions({ record }: { record: RecordView }) {
  const t = useMessage();
  const navigate = useNavigate();
  const mayEdit = useMay('lead', 'edit');
  const mayAddDeals = useMay('deal', 'edit');
  const [asking, setAsking] = useState<'convert' | 'unqualify'>();
  const isLead = (record.fields.converted_deal_id ?? null) === null;
  const may = isLead && mayEdit;
  const mayConvert = may && mayAddDeals;
  usePaletteActions(
    useMemo(
      () => [
        ...(mayConvert
          ? [messageAction(t, 'convertLead', ArrowRightLeft, () => setAsking('convert'), 'c')]
          : []),
        ...(may ? [messageAction(t, 'unqualifyLead', CircleSlash, () => setAsking('unqualify'), 'u')] : []),
      ],
      [t, may, mayConvert],
    ),
  );
  const close = () => setAsking(undefined);
  return (
    <>
      {mayConvert && (
        <Button tone="accent" onPress={() => setAsking('convert')}>
          <ArrowRightLeft size={16} aria-hidden />
          {t('convertLead')}
        </Button>
      )}
      {may && (
        <Button onPress={() => setAsking('unqualify')}>
          <CircleSlash size={16} aria-hidden />
          {t('unqualifyLead')}
        </Button>
      )}
      <Suspense fallback={null}>
        {asking === 'convert' && (
          <ConvertDialog
            lead={record}
            onClose={close}
            onDone={(deal) => void navigate({ to: '/deals/$id', params: { id: deal } })}
          />
        )}
        {asking === 'unqualify' && <UnqualifyDialog lead={record} onClose={close} />}
      </Suspense>
    </>
  );
}
