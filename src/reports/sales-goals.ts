import { goalFigures, goalPlan } from '../report/goal-plan.ts';
import { report } from '../report/report.ts';

export default report({
  id: 'sales-goals',
  number: 14,
  group: 'goals',
  title: { fa: 'گزارش اهداف فروش', en: 'Sales goals' },
  question: { fa: 'آیا در مسیر هدف فروش هستیم؟', en: 'Are we on the way to the sales goal?' },
  asks: {
    fa: [
      'هدف فروش',
      'تارگت فروش',
      'چقدر تا هدف مانده است؟',
      'به هدف می‌رسیم یا عقب هستیم؟',
      'سهمیهٔ فروش',
      'درصد تحقق هدف',
      'هدف ریالی هر فروشنده و تیم',
      'پیشرفت هدف مبلغ',
    ],
    en: [
      'sales target',
      'quota',
      'How far are we from the target?',
      'Are we on track or behind?',
      'attainment of the sales goal',
      'revenue goal of a team or rep',
      'progress to goal',
    ],
  },
  definition: {
    fa: 'هدف‌های ارزش فروش که تاریخ‌هایشان با بازه هم‌پوشانی دارد. محقق‌شده، ارزش معامله‌هایی است که در تاریخ‌های خود هدف برنده شده‌اند، از آنِ همان کاربر یا کسانی که اکنون در آن تیم یا زیرتیم‌هایش هستند، با نرخ ارز روز بسته‌شدن. مورد انتظار تا کنون، هدف‌گذاری به نسبت زمان سپری‌شده در تاریخِ گزارش است. هدفی که به هدف‌گذاری برسد محقق‌شده، اگر دست‌کم به اندازهٔ انتظار باشد در مسیر و وگرنه عقب‌تر است. فیلتر مسئول فقط هدف‌های همان کاربران و فیلتر تیم هدف‌های تیم‌ها و اعضایشان را نگه می‌دارد؛ فیلترهای دیگر معامله‌ها را محدود می‌کنند.',
    en: 'Goals for won value whose dates meet the period. Attained is the value of the deals won within the goal’s own dates by its user, or by those now in its team or sub-teams, at the rate of the day of closing. Expected by now is the target in proportion to the time gone at the as-of instant. A goal that reached its target is achieved, one at least at what was expected on track, any other behind. The owner filter keeps those users’ goals only, the team filter those of the teams and their members; the other filters narrow the deals.',
  },
  period: true,
  params: {},
  chart: { type: 'bullet', y: ['attained', 'target', 'expected_by_now'] },
  figures: goalFigures,
  plan: (run) => goalPlan(run, 'won_value'),
});
