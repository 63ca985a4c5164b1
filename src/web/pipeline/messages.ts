import type { Text } from '../../core/text.ts';

/** What the pipeline says. */
export const pipelineMessages = {
  pipelineNone: {
    fa: 'هنوز پایپ‌لاینی ساخته نشده است. مدیر سیستم آن را در تنظیمات می‌سازد.',
    en: 'There is no pipeline yet. An administrator makes one in the settings.',
  },
  pipelineShow: { fa: 'نمای معامله‌ها', en: 'View of the deals' },
  showBoard: { fa: 'تابلو', en: 'Board' },
  showList: { fa: 'فهرست', en: 'List' },
  showForecast: { fa: 'پیش‌بینی', en: 'Forecast' },

  openDeals: { fa: '{count} معاملهٔ باز', en: '{count} open deals' },
  valueOf: { fa: 'ارزش {amount}', en: 'Value {amount}' },
  expectedOf: { fa: 'مورد انتظار {amount}', en: 'Expected {amount}' },
  stuckDeals: { fa: '{count} معاملهٔ مانده', en: '{count} stuck' },
  stuckOnly: { fa: 'فقط معامله‌های مانده', en: 'Stuck deals only' },
  unconvertedDeals: {
    fa: '{count} معامله نرخ ارز ندارد و در مجموع نیست.',
    en: '{count} deals have no exchange rate and are not in the sums.',
  },
  laneSums: {
    fa: '{count} معامله، ارزش {value}، مورد انتظار {expected}',
    en: '{count} deals, value {value}, expected {expected}',
  },
  laneUsual: { fa: 'معمولاً {days} روز', en: 'usually {days} days' },
  emptyLane: { fa: 'معامله‌ای اینجا نیست.', en: 'No deal here.' },
  emptyDeals: { fa: 'با این فیلترها معاملهٔ بازی نیست.', en: 'No open deal passes these filters.' },
  emptyPipeline: {
    fa: 'هنوز معاملهٔ بازی در این پایپ‌لاین نیست.',
    en: 'There is no open deal in this pipeline yet.',
  },

  mine: { fa: 'معامله‌های من', en: 'My deals' },
  findDeals: { fa: 'جست‌وجو در معامله‌ها', en: 'Search the deals' },
  cardOrder: { fa: 'ترتیب کارت‌ها', en: 'Order of the cards' },
  orderClose: { fa: 'نزدیک‌ترین تاریخ بستن', en: 'Closing soonest' },
  orderValue: { fa: 'بیشترین ارزش', en: 'Largest value' },
  orderWaiting: { fa: 'بیشترین ماندن در مرحله', en: 'Longest in the stage' },
  orderName: { fa: 'نام', en: 'Name' },

  daysHere: { fa: '{days} روز', en: '{days} d' },
  daysHereLong: { fa: '{days} روز در این مرحله', en: '{days} days in this stage' },
  stuckWhy: {
    fa: 'مانده: {days} روز در این مرحله؛ معمولاً {usual} روز',
    en: 'Stuck: {days} days in this stage; usually {usual}',
  },
  stuckPlain: { fa: 'مانده: {days} روز در این مرحله', en: 'Stuck: {days} days in this stage' },
  closesOn: { fa: 'بستن: {day}', en: 'Closes {day}' },
  closePassed: { fa: 'تاریخ بستن گذشته: {day}', en: 'Close date passed: {day}' },
  noTask: { fa: 'گام بعدی ندارد', en: 'No next step' },
  taskLate: { fa: '{title}، عقب‌افتاده از {day}', en: '{title}, overdue since {day}' },
  taskDue: { fa: '{title}، {day}', en: '{title}, {day}' },
  dealActions: { fa: 'کارهای {name}', en: 'Actions of {name}' },
  dragDeal: { fa: 'جابه‌جایی {name}', en: 'Move {name}' },
  keyMoveDeal: {
    fa: 'بردن کارت معامله به مرحلهٔ کناری در تابلو',
    en: 'Move a deal’s card to the next stage on the board',
  },
  openDeal: { fa: 'باز کردن معامله', en: 'Open the deal' },
  moveToStage: { fa: 'بردن به مرحله', en: 'Move to stage' },
  closeDeal: { fa: 'بستن معامله', en: 'Close the deal' },

  movedTo: { fa: '«{name}» به «{stage}» رفت.', en: '“{name}” moved to “{stage}”.' },
  moveRefused: { fa: '«{name}» سر جایش ماند. {why}', en: '“{name}” stayed where it was. {why}' },
  moveConflict: {
    fa: 'کس دیگری «{name}» را در همین فاصله تغییر داده است. {where}',
    en: 'Somebody else has just changed “{name}”. {where}',
  },
  nowInStage: { fa: 'اکنون در «{stage}» است.', en: 'It is in “{stage}” now.' },
  nowCloses: { fa: 'تاریخ بستن آن اکنون {day} است.', en: 'It closes on {day} now.' },
  nowUndated: { fa: 'اکنون تاریخ بستن ندارد.', en: 'It has no close date now.' },
  moveAnyway: { fa: 'با این حال ببر', en: 'Move it anyway' },
  someoneMoved: { fa: '«{name}» را کس دیگری به «{stage}» برد.', en: 'Somebody moved “{name}” to “{stage}”.' },

  closedZones: { fa: 'بستن معامله با کشیدن به اینجا', en: 'Drop here to close a deal' },
  closedLately: { fa: '{count} در ۳۰ روز گذشته', en: '{count} in 30 days' },

  newDeal: { fa: 'معاملهٔ تازه', en: 'New deal' },
  newDealIn: { fa: 'معاملهٔ تازه در {stage}', en: 'New deal in {stage}' },
  fillIn: { fa: 'این را پر کنید.', en: 'Fill this in.' },
  dealName: { fa: 'نام معامله', en: 'Name of the deal' },
  addDeal: { fa: 'افزودن', en: 'Add' },
  dealAdded: { fa: '«{name}» به «{stage}» افزوده شد.', en: '“{name}” was added to “{stage}”.' },

  monthOverdue: { fa: 'گذشته از موعد', en: 'Overdue' },
  monthUndated: { fa: 'بی‌تاریخ', en: 'No close date' },
  rescheduled: { fa: 'تاریخ بستن «{name}»: {day}', en: '“{name}” closes on {day}.' },
  undatedNow: { fa: '«{name}» دیگر تاریخ بستن ندارد.', en: '“{name}” has no close date any more.' },
  moveToMonth: { fa: 'بردن به ماه', en: 'Move to month' },
  forecastMonths: { fa: 'معامله‌ها بر اساس ماه برآوردی بستن', en: 'Deals by estimated close month' },

  stageTabs: { fa: 'مرحله‌ها', en: 'Stages' },
  inStageDays: { fa: 'روز در مرحله', en: 'Days in stage' },
  kindStage: { fa: 'مرحله', en: 'Stage' },
  kindValue: { fa: 'ارزش', en: 'Value' },
  kindExpected: { fa: 'ارزش مورد انتظار', en: 'Expected value' },
  kindLikelihood: { fa: 'احتمال برد', en: 'Win likelihood' },
  kindCloses: { fa: 'تاریخ برآوردی بستن', en: 'Estimated close date' },
  stuckMark: { fa: 'مانده', en: 'stuck' },
  nextStep: { fa: 'گام بعدی', en: 'Next step' },
} as const satisfies Record<string, Text>;
