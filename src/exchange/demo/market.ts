/** What the demo company sells, to whom, through which stages, and how its sources and losses behave. */

export type PipelineId = 'p1' | 'p2';

export interface StageModel {
  readonly id: string;
  readonly name: string;
  readonly likelihood: number;
  /** Median days that a deal stays here. */
  readonly days: number;
  /** How often a deal that will be lost is lost from here. */
  readonly lossWeight: number;
}

export interface PipelineModel {
  readonly id: PipelineId;
  readonly name: string;
  readonly open: readonly StageModel[];
  /** Median value of a deal in Rial at the beginning of the two years, and its spread. */
  readonly value: number;
  readonly sigma: number;
}

export const pipelines: Readonly<Record<PipelineId, PipelineModel>> = {
  p1: {
    id: 'p1',
    name: 'فروش سازمانی',
    value: 1_100_000_000,
    sigma: 1.05,
    open: [
      { id: 'p1-s1', name: 'تماس اولیه', likelihood: 10, days: 2.5, lossWeight: 14 },
      { id: 'p1-s2', name: 'نیازسنجی', likelihood: 25, days: 6, lossWeight: 20 },
      { id: 'p1-s3', name: 'ارائهٔ پیشنهاد', likelihood: 45, days: 9, lossWeight: 30 },
      { id: 'p1-s4', name: 'مذاکره', likelihood: 65, days: 13, lossWeight: 28 },
      { id: 'p1-s5', name: 'عقد قرارداد', likelihood: 85, days: 6, lossWeight: 8 },
    ],
  },
  p2: {
    id: 'p2',
    name: 'فروش آنلاین',
    value: 190_000_000,
    sigma: 0.75,
    open: [
      { id: 'p2-s1', name: 'درخواست جدید', likelihood: 15, days: 0.7, lossWeight: 26 },
      { id: 'p2-s2', name: 'مشاوره', likelihood: 35, days: 2.2, lossWeight: 34 },
      { id: 'p2-s3', name: 'نسخهٔ نمایشی', likelihood: 55, days: 4.5, lossWeight: 28 },
      { id: 'p2-s4', name: 'در انتظار پرداخت', likelihood: 80, days: 2, lossWeight: 12 },
    ],
  },
};

export const closedStages = [
  { suffix: 'won', name: 'برنده‌شده', category: 'won', position: 90 },
  { suffix: 'lost', name: 'باخته‌شده', category: 'lost', position: 91 },
  { suffix: 'unq', name: 'فاقد صلاحیت', category: 'unqualified', position: 92 },
] as const;

/** Position in `lossReasons`. */
export const lossReasons = [
  { id: 'lr1', name: 'قیمت بالا', weight: 26 },
  { id: 'lr2', name: 'خرید از رقیب', weight: 20 },
  { id: 'lr3', name: 'نبود بودجه', weight: 16 },
  { id: 'lr4', name: 'پاسخ ندادن مشتری', weight: 14 },
  { id: 'lr5', name: 'دیر پیگیری شد', weight: 6 },
  { id: 'lr6', name: 'تغییر نیاز مشتری', weight: 10 },
  { id: 'lr7', name: 'زمان تحویل نامناسب', weight: 8 },
] as const;

/** Which reasons grow with the stage that is lost: by position of the stage, from the first to the last. */
export const lossByStage: readonly (readonly number[])[] = [
  [0.4, 0.6, 1.2, 3.5, 2.5, 1, 0.3],
  [0.7, 0.9, 1.6, 1.8, 1.5, 1.6, 0.5],
  [1.5, 1.1, 1, 0.8, 0.8, 1, 0.9],
  [1.4, 1.5, 0.7, 0.4, 0.5, 0.7, 1.6],
  [0.8, 1.2, 1.4, 0.3, 0.4, 0.8, 2.5],
];

export interface SourceModel {
  readonly id: string;
  readonly name: string;
  /** Share of the deals of each pipeline. */
  readonly volume: Readonly<Record<PipelineId, number>>;
  /** Added to the log-odds of winning. */
  readonly win: number;
  /** Multiplies the days in every stage. */
  readonly cycle: number;
  readonly value: number;
  readonly unqualified: number;
  /** Share of the deals that began as a lead. */
  readonly lead: number;
  /** Multiplies the weight of each loss reason. */
  readonly loss: readonly number[];
  /** Volume by Jalali month, where the source has a season of its own. */
  readonly months?: readonly number[];
}

const evenly = [1, 1, 1, 1, 1, 1, 1] as const;

export const sources: readonly SourceModel[] = [
  {
    id: 'src1',
    name: 'وب‌سایت',
    volume: { p1: 18, p2: 34 },
    win: 0,
    cycle: 0.9,
    value: 0.8,
    unqualified: 0.14,
    lead: 0.75,
    loss: [1.2, 1, 1, 1.3, 1, 1, 0.8],
  },
  {
    id: 'src2',
    name: 'تماس ورودی',
    volume: { p1: 16, p2: 14 },
    win: 0.35,
    cycle: 0.8,
    value: 0.9,
    unqualified: 0.09,
    lead: 0.4,
    loss: evenly,
  },
  {
    id: 'src3',
    name: 'معرفی مشتری',
    volume: { p1: 17, p2: 6 },
    win: 0.95,
    cycle: 0.7,
    value: 1.35,
    unqualified: 0.04,
    lead: 0.3,
    loss: [0.6, 0.8, 1.6, 0.6, 0.8, 1.4, 1.2],
  },
  {
    id: 'src4',
    name: 'نمایشگاه',
    volume: { p1: 15, p2: 3 },
    win: -0.25,
    cycle: 1.45,
    value: 1.5,
    unqualified: 0.12,
    lead: 0.7,
    loss: [0.9, 1, 2.2, 1.1, 0.8, 1.4, 0.7],
    months: [0.2, 2.6, 1, 0.6, 0.5, 0.8, 2.4, 1.8, 0.9, 0.7, 0.6, 0.3],
  },
  {
    id: 'src5',
    name: 'اینستاگرام',
    volume: { p1: 3, p2: 22 },
    win: -0.55,
    cycle: 0.75,
    value: 0.5,
    unqualified: 0.26,
    lead: 0.65,
    loss: [2.2, 0.8, 1.2, 1.9, 0.8, 0.8, 0.4],
  },
  {
    id: 'src6',
    name: 'تبلیغات جست‌وجو',
    volume: { p1: 8, p2: 15 },
    win: -0.2,
    cycle: 0.85,
    value: 0.75,
    unqualified: 0.2,
    lead: 0.7,
    loss: [1.5, 1.5, 0.9, 1.2, 1, 0.8, 0.6],
  },
  {
    id: 'src7',
    name: 'تماس سرد',
    volume: { p1: 14, p2: 3 },
    win: -0.9,
    cycle: 1.3,
    value: 1,
    unqualified: 0.2,
    lead: 0.55,
    loss: [0.8, 1.3, 1.3, 2.1, 0.6, 1.1, 0.6],
  },
  {
    id: 'src8',
    name: 'نمایندگان فروش استان‌ها',
    volume: { p1: 9, p2: 3 },
    win: 0.25,
    cycle: 1.1,
    value: 1.15,
    unqualified: 0.07,
    lead: 0.25,
    loss: [0.9, 0.9, 1, 0.7, 0.9, 1, 3.2],
  },
];

export const unqualifiedReasons = [
  { id: 'uq1', name: 'خارج از محدودهٔ خدمات', weight: 24 },
  { id: 'uq2', name: 'شمارهٔ اشتباه', weight: 18 },
  { id: 'uq3', name: 'تکراری', weight: 16 },
  { id: 'uq4', name: 'بودجهٔ ناکافی', weight: 27 },
  { id: 'uq5', name: 'فقط پرس‌وجوی قیمت', weight: 15 },
] as const;

export const callOutcomes = {
  success: { id: 'co1', name: 'گفت‌وگوی موفق' },
  interested: { id: 'co2', name: 'علاقه‌مند' },
  notInterested: { id: 'co3', name: 'علاقه‌مند نیست' },
  later: { id: 'co4', name: 'بعداً تماس بگیرید' },
  noAnswer: { id: 'co5', name: 'بدون پاسخ' },
  voicemail: { id: 'co6', name: 'پیغام صوتی' },
} as const;
export type CallResult = keyof typeof callOutcomes;

export const visitOutcomes = {
  signed: { id: 'vo1', name: 'قرارداد بسته شد' },
  interested: { id: 'vo2', name: 'علاقه‌مند' },
  again: { id: 'vo3', name: 'نیاز به بازدید دوباره' },
  absent: { id: 'vo4', name: 'نبود مشتری' },
  notInterested: { id: 'vo5', name: 'علاقه‌مند نیست' },
} as const;
export type VisitResult = keyof typeof visitOutcomes;

export const leadStatuses = {
  fresh: { id: 'ls1', name: 'جدید', category: 'open' },
  contacted: { id: 'ls2', name: 'تماس گرفته‌شده', category: 'open' },
  nurturing: { id: 'ls3', name: 'در حال پیگیری', category: 'open' },
  qualified: { id: 'ls4', name: 'واجد شرایط', category: 'open' },
  converted: { id: 'ls5', name: 'تبدیل‌شده', category: 'converted' },
  unqualified: { id: 'ls6', name: 'فاقد صلاحیت', category: 'unqualified' },
} as const;
export type LeadStatus = keyof typeof leadStatuses;

export interface ProductModel {
  readonly id: string;
  readonly name: string;
  readonly sku: string;
  /** In `currency`. */
  readonly price: number;
  readonly currency: 'IRR' | 'USD';
  readonly pipelines: readonly PipelineId[];
}

export const products: readonly ProductModel[] = [
  product('pr1', 'ترازوی صنعتی T200', 'TR-200', 185_000_000, ['p1']),
  product('pr2', 'دستگاه بسته‌بندی B40', 'BB-040', 920_000_000, ['p1']),
  product('pr3', 'خط برچسب‌زنی L10', 'LB-010', 2_400_000_000, ['p1']),
  product('pr4', 'چاپگر صنعتی C5', 'CP-005', 310_000_000, ['p1', 'p2']),
  product('pr5', 'بارکدخوان دستی', 'BR-110', 42_000_000, ['p1', 'p2']),
  product('pr6', 'پایانهٔ فروشگاهی', 'PS-300', 96_000_000, ['p1', 'p2']),
  product('pr7', 'نرم‌افزار انبار، پروانهٔ سالانه', 'SW-100', 120_000_000, ['p1', 'p2']),
  product('pr8', 'نرم‌افزار فروشگاه، اشتراک ماهانه', 'SW-200', 18_000_000, ['p2']),
  product('pr9', 'نصب و راه‌اندازی', 'SV-010', 65_000_000, ['p1']),
  product('pr10', 'آموزش کاربران', 'SV-020', 28_000_000, ['p1', 'p2']),
  product('pr11', 'پشتیبانی سالانه', 'SV-030', 75_000_000, ['p1', 'p2']),
  product('pr12', 'برچسب حرارتی، بستهٔ صدتایی', 'MT-001', 9_500_000, ['p2']),
  product('pr13', 'قطعات یدکی', 'PT-001', 54_000_000, ['p1']),
  { id: 'pr14', name: 'حسگر وزن وارداتی', sku: 'IM-014', price: 480, currency: 'USD', pipelines: ['p1'] },
];

function product(
  id: string,
  name: string,
  sku: string,
  price: number,
  sold: readonly PipelineId[],
): ProductModel {
  return { id, name, sku, price, currency: 'IRR', pipelines: sold };
}

export type ForeignCurrency = 'USD' | 'EUR' | 'AED';
/** Foreign currencies: the first day's rate in Rial. */
export const currencies: Readonly<Record<ForeignCurrency, number>> = {
  USD: 640_000,
  EUR: 695_000,
  AED: 174_300,
};

export const tags = ['مشتری ویژه', 'تمدید', 'فوری', 'مناقصه', 'پروژه‌ای', 'خرید دوم'] as const;
