/** What reading and writing records refuses, beyond wrong fields. */
export const recordErrors = {
  file_empty: {
    status: 400,
    fa: 'این فایل خالی است.',
    en: 'This file is empty.',
  },
  idempotency_mismatch: {
    status: 422,
    fa: 'این Idempotency-Key پیش‌تر برای درخواست دیگری به کار رفته است.',
    en: 'This Idempotency-Key was used for another request.',
  },
  undo_conflict: {
    status: 409,
    fa: 'این تغییر برگردانده نمی‌شود، زیرا از آن پس {count} رکورد تغییر کرده یا حذف شده است.',
    en: 'This cannot be undone: {count} of its records have changed or gone since.',
  },
  undo_import: {
    status: 409,
    fa: 'واردکردن داده‌ها برگردانده نمی‌شود.',
    en: 'An import cannot be undone.',
  },
  undo_erasure: {
    status: 409,
    fa: 'پاک‌کردن داده‌های شخصی برگردانده نمی‌شود؛ آنچه پاک شده دیگر جایی نگه داشته نمی‌شود.',
    en: 'An erasure of personal data cannot be undone: what was erased is kept nowhere.',
  },
  undo_webhook: {
    status: 409,
    fa: 'حذف وب‌هوک برگردانده نمی‌شود، زیرا کلید آن جایی نگه داشته نمی‌شود؛ وب‌هوک تازه‌ای بسازید.',
    en: 'The deletion of a webhook cannot be undone, because its secret is kept nowhere: add a new one.',
  },
  version_not_found: {
    status: 404,
    fa: 'تغییری با شمارهٔ نسخهٔ {value} وجود ندارد.',
    en: 'There is no change of version {value}.',
  },
  not_in_bin: {
    status: 404,
    fa: 'رکورد «{value}» در سطل بازیافت نیست.',
    en: 'Record “{value}” is not in the bin.',
  },
  custom_field_exists: {
    status: 409,
    fa: 'فیلد دلخواه «{value}» برای این نوع رکورد از پیش وجود دارد.',
    en: 'This type of record already has a custom field “{value}”.',
  },
  rows_rejected: {
    status: 422,
    fa: '{value} سطر از {expected} سطر پذیرفته نشد و هیچ‌کدام نوشته نشد.',
    en: '{value} of {expected} rows were rejected, so none was written.',
  },
} as const;
