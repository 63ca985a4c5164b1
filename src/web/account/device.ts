import type { Text } from '../../core/text.ts';
import { useMessage, useText } from '../language/reader.tsx';

const names = {
  edge: { fa: 'اج', en: 'Edge' },
  opera: { fa: 'اپرا', en: 'Opera' },
  samsung: { fa: 'مرورگر سامسونگ', en: 'Samsung Internet' },
  firefox: { fa: 'فایرفاکس', en: 'Firefox' },
  chrome: { fa: 'کروم', en: 'Chrome' },
  safari: { fa: 'سافاری', en: 'Safari' },
  ios: { fa: 'آی‌اواس', en: 'iOS' },
  android: { fa: 'اندروید', en: 'Android' },
  windows: { fa: 'ویندوز', en: 'Windows' },
  mac: { fa: 'مک', en: 'macOS' },
  chromeos: { fa: 'کروم‌اواس', en: 'ChromeOS' },
  linux: { fa: 'لینوکس', en: 'Linux' },
} as const satisfies Record<string, Text>;
type Name = keyof typeof names;

/** The browser and the system of a device, as far as it says; undefined where it says nothing that is known. */
interface Device {
  readonly browser: Name | undefined;
  readonly system: Name | undefined;
}

// The more particular ones first: each of them names those below as well.
const browsers = [
  [/Edg(?:e|A|iOS)?\//, 'edge'],
  [/OPR\/|Opera/, 'opera'],
  [/SamsungBrowser/, 'samsung'],
  [/Firefox\/|FxiOS/, 'firefox'],
  [/Chrome\/|CriOS|HeadlessChrome/, 'chrome'],
  [/Safari\//, 'safari'],
] as const;
const systems = [
  [/iPhone|iPad|iPod/, 'ios'],
  [/Android/, 'android'],
  [/Windows/, 'windows'],
  [/Mac OS X|Macintosh/, 'mac'],
  [/CrOS/, 'chromeos'],
  [/Linux|X11/, 'linux'],
] as const;

const first = (agent: string, known: readonly (readonly [RegExp, Name])[]) =>
  known.find(([shape]) => shape.test(agent))?.[1];

/** Reads what a browser says of itself. */
export const deviceOf = (agent: string): Device => ({
  browser: first(agent, browsers),
  system: first(agent, systems),
});

/** What a device is called: `Chrome on Windows`. */
export function useDeviceWord(): (device: Device) => string {
  const t = useMessage();
  const text = useText();
  return ({ browser, system }) => {
    if (browser !== undefined && system !== undefined)
      return t('sessionDevice', { browser: text(names[browser]), system: text(names[system]) });
    const known = browser ?? system;
    return known === undefined ? t('sessionUnknown') : text(names[known]);
  };
}
