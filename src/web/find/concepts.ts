import { foldForSearch } from '../../core/fold.ts';

/** Words of both languages that mean one thing to a salesperson; `…` stands for any ending. */
const declared: Readonly<Record<string, string>> = {
  '@call': 'تماس… زنگ… تلفن… call calls calling called phone… ring rings dial…',
  '@talk': 'مکالمه… گفتگو… حرف صحبت… talk… conversation… spoken speak',
  '@say': 'گفته گفتیم گفت said told tell say',
  '@loss': 'باخت… بازنده… بازیم بازد بازند ببازیم شکست… lose… losing loose… loosing loss… lost fail…',
  '@win': 'برد برده برنده… بردن بردیم ببریم ببرد ببرند win… won',
  '@why': 'چرا دلیل… دلایل علت… why reason… cause…',
  '@sale':
    'فروش فروخت… فروشیم فروشد فروشند بفروش… درآمد… درآور… پول money earn… sell sells selling sold sale sales revenue… income turnover',
  '@rep':
    'فروشنده… کارشناس… نماینده… مسئول… بازاریاب بازاریابها مالک… پرسنل کارکنان کارمند… نفر کسی کی کیست rep reps salesperson salespeople salesman seller… agent… owner… staff who whom whose',
  '@deal': 'معامله… معاملات فرصت… deal deals opportunit…',
  '@lead': 'سرنخ… لید… lead leads',
  '@customer': 'مشتری… خریدار… شرکت… client… customer… buyer… compan… account… people مردم',
  '@buy': 'خرید خریده… خرد خرند بخرند بخرد buy buys buying bought purchase…',
  '@source':
    'منبع منابع کانال… تبلیغ… کمپین… اینستاگرام… گوگل سایت بازاریابی نمایشگاه معرفی source… channel… campaign… ads ad advertis… marketing instagram google website… referral…',
  '@stage': 'مرحله… مراحل stage… step steps',
  '@funnel': 'قیف… funnel…',
  '@pipeline': 'پایپلاین… pipeline…',
  '@conversion': 'تبدیل… عبور convert… conversion…',
  '@forecast':
    'پیشبینی… برآورد… آینده آتی انتظار رسیم برسیم خواهیم forecast… predict… estimat… expect… future upcoming next',
  '@goal': 'هدف… اهداف تارگت… سهمیه… goal… target… quota… plan',
  '@count': 'تعداد… چند چندتا شمار number… count… many',
  '@amount': 'چقدر مبلغ مبالغ amount… much',
  '@long': 'مدت… طول… طولانی… دقیقه long longer longest length duration… minute…',
  '@hour': 'ساعت… وقت… صبح عصر hour… when moment morning evening time',
  '@day': 'روز… day days daily',
  '@fast': 'سریع… سرعت… زود… fast… quick… speed… early earlier velocity soon',
  '@slow': 'کند کندتر معطل… دیر… تاخیر… slow… delay… late stale waiting wait',
  '@action': 'پیگیری… اقدام… واکنش… سراغ… contact… respond… response… action… act acts react…',
  '@answer': 'پاسخ… جواب… answer… repl… pick pickup',
  '@visit': 'بازدید… ویزیت… مراجعه… حضوری visit… field onsite',
  '@email': 'ایمیل… رایانامه… email… mail…',
  '@outcome': 'نتیجه… نتایج result… outcome…',
  '@activity': 'فعال… کار کارها کارهای کمکار activ… work… task… وظیفه… جلسه… یادداشت… meeting…',
  '@best': 'بهترین بهتر بهتره برترین best better top',
  '@most': 'بیشتر… most more',
  '@least': 'کمتر… کم کمترین تنبل… lazy least less fewest few',
  '@new': 'جدید… تازه… new fresh created',
  '@incoming': 'ورودی… تقاضا… رسیده آمده incoming inflow demand came',
  '@open': 'باز جاری open current',
  '@now': 'الان اکنون فعلا now present',
  '@status': 'وضعیت… status…',
  '@recording': 'ضبط… صوتی صدا… گوش record… audio listen… voice',
  '@list': 'فهرست… لیست… تاریخچه… list history log',
  '@missed': 'بیپاسخ missed miss',
  '@weak': 'ضعف… ضعیف… قوت قوی weak… strength… strong gap gaps',
  '@large': 'بزرگ… عمده large… big biggest key',
  '@trend': 'روند… trend… develop…',
  '@change': 'تغییر… فرق… جابجایی change… moved movement',
  '@balance': 'توزیع… متوازن distribut… balance…',
  '@performance': 'عملکرد… کارنامه… داشبورد… ارزیابی… performance dashboard… scorecard… evaluat… review…',
  '@stuck': 'ریزش… گیر گیرند گلوگاه… متوقف stuck stall… drop… bottleneck…',
  '@growth': 'رشد… grow… growth increas… افزایش',
  '@connected': 'وصل برقرار… connected reach reached',
  '@never': 'هیچکس رهاشده بدون never neglected forgotten without',
  '@year': 'سال پارسال امسال سالانه year… annual',
  '@end': 'آخر پایان end',
  '@rejected': 'رد صلاحیت unqualified reject… disqualif…',
};

const exact = new Map<string, string>();
const beginnings = new Map<string, string>();
for (const [concept, words] of Object.entries(declared)) {
  for (const word of words.split(' ')) {
    const map = word.endsWith('…') ? beginnings : exact;
    map.set(foldForSearch(word.replace('…', '')), concept);
  }
}

/** The meaning of a folded word, if it is one that other words share. */
export function conceptOf(word: string): string | undefined {
  const known = exact.get(word);
  if (known !== undefined) return known;
  for (let length = word.length; length >= 2; length -= 1) {
    const concept = beginnings.get(word.slice(0, length));
    // A short beginning must be most of the word: «هدف» is of «هدفمان», «لید» not of «لیدوکایین».
    if (concept !== undefined && word.length <= length * 2 + 2) return concept;
  }
  return undefined;
}

/** Every word with a shared meaning. */
export const knownWords: readonly string[] = [...exact.keys(), ...beginnings.keys()];
