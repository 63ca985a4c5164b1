/** What the rules of daily work refuse: deals and leads on their way, stages, goals, people erased. */
export const workErrors = {
  reason_required: {
    status: 422,
    fa: 'برای این کار باید دلیل آن را بگویید.',
    en: 'Give the reason for this.',
  },
  already_converted: {
    status: 409,
    fa: 'این سرنخ پیش‌تر به معامله تبدیل شده است.',
    en: 'This lead has already been converted to a deal.',
  },
  no_unqualified_status: {
    status: 409,
    fa: 'هیچ وضعیتی از دستهٔ «فاقد صلاحیت» برای سرنخ‌ها تعریف نشده است.',
    en: 'No lead status of the category “unqualified” is defined.',
  },
  currency_in_use: {
    status: 409,
    fa: 'واحد پول فضای کاری عوض نمی‌شود، زیرا نرخ‌ها یا هدف‌هایی به {value} ثبت شده است.',
    en: 'The currency of the workspace cannot change: rates or goals are recorded in {value}.',
  },
  too_many_deals: {
    status: 413,
    fa: 'بیش از {expected} معاملهٔ باز در یک نما جا نمی‌گیرد. فیلتر بگذارید.',
    en: 'More than {expected} open deals do not fit into one view. Filter them.',
  },
  stage_retired: {
    status: 409,
    fa: 'مرحلهٔ «{value}» کنار گذاشته شده است و معامله‌ای به آن نمی‌رود.',
    en: 'Stage “{value}” is retired; no deal goes there.',
  },
  stage_needs_target: {
    status: 422,
    fa: 'در این مرحله {count} معامله هست؛ بگویید به کدام مرحله بروند.',
    en: 'There are {count} deals in this stage; say which stage they go to.',
  },
  last_stage: {
    status: 409,
    fa: 'پایپ‌لاین دست‌کم یک مرحلهٔ باز می‌خواهد.',
    en: 'A pipeline needs at least one open stage.',
  },
  too_many_rows: {
    status: 413,
    fa: 'بیش از {expected} سطر در یک درخواست پذیرفته نیست.',
    en: 'A request takes no more than {expected} rows.',
  },
  same_record: {
    status: 400,
    fa: 'یک رکورد با خودش یکی نمی‌شود.',
    en: 'A record cannot be merged with itself.',
  },
  both_converted: {
    status: 409,
    fa: 'هر دو معامله از سرنخ آمده‌اند؛ نخست دو سرنخ را یکی کنید.',
    en: 'Both deals come from leads. Merge the two leads first.',
  },
} as const;
