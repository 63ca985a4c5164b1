import { goalFigures, goalPlan } from '../report/goal-plan.ts';
import { report } from '../report/report.ts';

export default report({
  id: 'won-deal-goals',
  number: 15,
  group: 'goals',
  title: { fa: 'گزارش اهداف معاملات برنده‌شده', en: 'Won-deal goals' },
  question: {
    fa: 'آیا در مسیر هدفِ تعداد معاملات برنده‌شده هستیم؟',
    en: 'Are we on the way to the goal of won deals?',
  },
  asks: {
    fa: [
      'هدف تعداد معامله',
      'چند معامله باید ببریم؟',
      'تارگت تعداد فروش',
      'تحقق هدف تعداد معامله‌های برنده‌شده',
      'سهمیهٔ تعداد معامله',
      'چند معامله تا هدف مانده است؟',
    ],
    en: [
      'goal for the number of deals',
      'How many deals should we win?',
      'target count of won deals',
      'deal quota',
      'won deals against plan',
      'number of deals left to the goal',
    ],
  },
  definition: {
    fa: 'هدف‌های تعداد معاملهٔ برنده‌شده که تاریخ‌هایشان با بازه هم‌پوشانی دارد. محقق‌شده، تعداد معامله‌هایی است که در تاریخ‌های خود هدف برنده شده‌اند، از آنِ همان کاربر یا کسانی که اکنون در آن تیم یا زیرتیم‌هایش هستند. مورد انتظار تا کنون، هدف‌گذاری به نسبت زمان سپری‌شده در تاریخِ گزارش است. هدفی که به هدف‌گذاری برسد محقق‌شده، اگر دست‌کم به اندازهٔ انتظار باشد در مسیر و وگرنه عقب‌تر است. فیلتر مسئول فقط هدف‌های همان کاربران و فیلتر تیم هدف‌های تیم‌ها و اعضایشان را نگه می‌دارد؛ فیلترهای دیگر معامله‌ها را محدود می‌کنند.',
    en: 'Goals for the number of won deals whose dates meet the period. Attained is how many deals were won within the goal’s own dates by its user, or by those now in its team or sub-teams. Expected by now is the target in proportion to the time gone at the as-of instant. A goal that reached its target is achieved, one at least at what was expected on track, any other behind. The owner filter keeps those users’ goals only, the team filter those of the teams and their members; the other filters narrow the deals.',
  },
  period: true,
  params: {},
  chart: { type: 'bullet', y: ['attained', 'target', 'expected_by_now'] },
  figures: goalFigures,
  plan: (run) => goalPlan(run, 'won_count'),
});
