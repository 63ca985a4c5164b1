import { lazy, Suspense } from 'react';
import { useOpenedForm } from './opened-form.ts';

const RecordForm = lazy(async () => ({ default: (await import('./RecordForm.tsx')).RecordForm }));

/** The form over the page, where one is opened. */
export function FormHost() {
  const form = useOpenedForm();
  if (form === undefined) return null;
  return (
    <Suspense fallback={null}>
      <RecordForm key={form.serial} form={form} />
    </Suspense>
  );
}
