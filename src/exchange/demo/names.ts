import { hashed, type Random, streams } from './random.ts';

/** Given names, women's and men's, as they are written today. */
const women =
  'زهرا فاطمه مریم سارا نرگس الهام مینا شیما نگار لیلا سمیرا پریسا مهسا نازنین شیرین آزاده فرزانه سپیده ندا هانیه رویا شقایق بهاره یاسمن غزاله ترانه نیلوفر مونا آیدا سحر طاهره اعظم معصومه راضیه مهناز ژاله پروانه ملیکا هستی کیمیا'.split(
    ' ',
  );
const men =
  'علی محمد حسین رضا مهدی امیر سعید حمید مجید وحید بهرام کامران فرهاد بابک آرش پیمان سینا نیما شهرام بهزاد کیوان مسعود جواد ناصر یاسر هادی میلاد پوریا احسان ایمان شاهین کورش داریوش سهراب عباس مصطفی مرتضی ابراهیم یوسف محسن'.split(
    ' ',
  );

const surnames =
  'احمدی محمدی حسینی رضایی کریمی موسوی جعفری صادقی رحیمی نوری اکبری حیدری قاسمی عباسی مرادی شریفی امینی سلیمانی یزدانی نظری فلاحی کاظمی ملکی صفری باقری طاهری رستمی فرهادی بهرامی شفیعی عزیزی مهدوی زارعی کمالی نجفی خلیلی پناهی رنجبر دهقان صالحی سعیدی اسدی غلامی یوسفی ابراهیمی هاشمی میرزایی توکلی شکوری فتحی منصوری نصیری وحیدی حقیقی بیات افشار کیانی جلالی داوری آقایی فروزان ستوده پارسا آریا نیک‌نام خوش‌نویس راستگو بهشتی گلستانی بوستانی شیرازی تبریزی اصفهانی کاشانی مشهدی کرمانی همدانی رشتی ساوجی قزوینی زنجانی اردبیلی لاریجانی دماوندی طالبی حکیمی طبیبی عطاران زرگر نقاش بنایی آهنگر نجاری خیاطی معمار مهرآرا مهرپرور دانش‌پور فرهمند هنرمند خردمند ارجمند نیکخواه آزادی امیری شاهینی پورعلی عسگری سرابی تاجیک شمس قربانی روحانی شجاعی دلاوری پهلوان سپهری اخوان کوهستانی دشتی رودباری'.split(
    ' ',
  );

const kinds = [
  'شرکت',
  'بازرگانی',
  'صنایع',
  'گروه صنعتی',
  'مهندسی',
  'پخش',
  'فناوری',
  'تولیدی',
  'فروشگاه',
  'مجتمع',
  'خدمات',
  'کارخانهٔ',
];
const words =
  'نگین آفتاب|ستارهٔ شمال|آوای مهر|سپهر گستر|پرتو نوین|رایان‌افزار|کاوش‌گران|نیک‌اندیش|سروش البرز|مهرگان|آریا پویش|دریای نیلگون|کوهسار|چشمه‌سار|بهین‌تدبیر|پیشرو آسیا|آذرخش|نوآوران|گلبرگ|شکوفه|سپیدار|بلوط سبز|تندر|ارس نوین|هیرمند|زاگرس پویا|دماوند سازه|کارون صنعت|الوند|بینالود|تفتان|سهند|سبلان|هامون|پردیس|نسیم جنوب|خزر تجارت|هزار دستان|سیمرغ|ققنوس|همای سعادت|کیمیا گستر|نقش جهان|طلوع|سپیده‌دم|افق روشن|راه ابریشم|مروارید|فیروزه|یاقوت|عقیق|الماس شرق|آبنوس|سرو ناز|یاس سپید|باران|رنگین‌کمان|ماهتاب|کهکشان|ناهید'.split(
    '|',
  );
const fields = [
  'تجارت',
  'صنعت',
  'الکترونیک',
  'پلاست',
  'غذا',
  'دارو',
  'فولاد',
  'نساجی',
  'چاپ',
  'سلامت',
  'انرژی',
  'ساختمان',
  'خودرو',
  'کشاورزی',
  'ارتباطات',
  'بسته‌بندی',
];

/** Cities with their dialling codes. */
export const cities: readonly { readonly name: string; readonly code: string }[] = [
  { name: 'تهران', code: '21' },
  { name: 'اصفهان', code: '31' },
  { name: 'مشهد', code: '51' },
  { name: 'شیراز', code: '71' },
  { name: 'تبریز', code: '41' },
  { name: 'کرج', code: '26' },
  { name: 'قم', code: '25' },
  { name: 'اهواز', code: '61' },
  { name: 'رشت', code: '13' },
  { name: 'کرمان', code: '34' },
  { name: 'یزد', code: '35' },
  { name: 'همدان', code: '81' },
];

const streets = [
  'خیابان آزادی',
  'خیابان انقلاب',
  'بلوار کشاورز',
  'خیابان بهار',
  'شهرک صنعتی',
  'میدان مرکزی',
  'خیابان باغ',
];

type Seed = readonly [number, number];

/** The n-th person: a given name and a surname. Neighbours differ in both. */
export function personName(seed: Seed, index: number): string {
  const draw = hashed(seed, streams.person, index);
  const given = draw < 0.42 ? women : men;
  const first = given[Math.floor(draw * 65_536) % given.length];
  const last = surnames[Math.floor(draw * 16_777_216) % surnames.length];
  return `${first} ${last}`;
}

/** Names that are all different, for the people of the company itself. */
export function distinctNames(random: Random, count: number): string[] {
  const names = new Set<string>();
  while (names.size < count) {
    names.add(`${random.pick(random.chance(0.45) ? women : men)} ${random.pick(surnames)}`);
  }
  return [...names];
}

export function companyName(random: Random): string {
  const name = `${random.pick(kinds)} ${random.pick(words)}`;
  return random.chance(0.75) ? `${name} ${random.pick(fields)}` : name;
}

/** A number of a block that reaches nobody: the area code of a city, then 0000 and four digits. */
export function phoneNumber(random: Random): string {
  const city = random.chance(0.6) ? '21' : random.pick(cities).code;
  return `+98${city}0000${String(random.int(0, 9999)).padStart(4, '0')}`;
}

export function address(random: Random): string {
  const city = random.chance(0.6) ? 'تهران' : random.pick(cities).name;
  return `${city}، ${random.pick(streets)}، پلاک ${random.int(1, 240)}`;
}
