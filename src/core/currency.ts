/**
 * ISO 4217 list one (of 2026), grouped by the digits of the minor unit. `Intl` cannot say: CLDR gives many of them
 * fewer digits (AFN, IQD, LBP, PKR …). Rial and toman have none here, as nobody counts in dinars.
 */
const byDigits: Readonly<Record<number, string>> = {
  0: 'BIF CLP DJF GNF IRR IRT ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF',
  2: `AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BMD BND BOB BOV BRL BSD BTN BWP BYN BZD CAD CDF CHE CHF CHW CNY
    COP COU CRC CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HTG HUF IDR ILS INR
    JMD KES KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MXV MYR MZN NAD NGN
    NIO NOK NPR NZD PAB PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL
    THB TJS TMT TOP TRY TTD TWD TZS UAH USD USN UYU UZS VED VES WST XAD XCD XCG YER ZAR ZMW ZWG`,
  3: 'BHD IQD JOD KWD LYD OMR TND',
  4: 'CLF UYW',
};

/** Withdrawn since 2015, still in records of those years. */
const withdrawn = 'ANG BGN CUC HRK LTL MRO SLL STD VEF ZMK ZWL';

/** Units without a minor unit of their own (metals, baskets); two digits, as CLDR has it. */
const withoutMinorUnit = 'XAG XAU XBA XBB XBC XBD XDR XPD XPT XSU XUA';

const digitsOf = new Map<string, number>();
for (const [digits, codes] of Object.entries(byDigits))
  for (const code of codes.split(/\s+/)) digitsOf.set(code, Number(digits));
for (const code of [...withdrawn.split(' '), ...withoutMinorUnit.split(' ')]) digitsOf.set(code, 2);
digitsOf.set('BYR', 0);

/** Whether a text is a currency code of ISO 4217, or `IRT` for toman. */
export function isCurrency(code: string): boolean {
  return digitsOf.has(code);
}

/** The decimals that amounts of a currency have (ISO 4217; IRR and IRT none). */
export function currencyDigits(code: string): number {
  const digits = digitsOf.get(code);
  if (digits === undefined) throw new RangeError(`${code} is no currency`);
  return digits;
}

/**
 * The decimals that amounts of a currency may be recorded with: ISO 4217, where the rial has two. Reports round rial
 * and toman to none, which is another thing: an amount that needs no conversion is never rounded.
 */
export function recordedDigits(currency: string): number {
  return currency === 'IRR' || currency === 'IRT' ? 2 : currencyDigits(currency);
}
