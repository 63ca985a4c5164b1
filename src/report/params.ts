import { BineshError } from '../core/errors.ts';
import { asciiDigits } from '../core/fold.ts';
import type { Text } from '../core/text.ts';
import type { RecordName } from '../records/record.ts';

/** What a report can be asked besides period, as-of and filters. */
export type Param =
  | {
      readonly type: 'choice';
      readonly label: Text;
      readonly values: Readonly<Record<string, Text>>;
      readonly default?: string;
    }
  | {
      readonly type: 'choices';
      readonly label: Text;
      readonly values: Readonly<Record<string, Text>>;
      readonly default: readonly string[];
    }
  | { readonly type: 'record'; readonly label: Text; readonly of: RecordName }
  | { readonly type: 'integer'; readonly label: Text; readonly min: number; readonly max: number }
  | { readonly type: 'text'; readonly label: Text };

export type Params = Readonly<Record<string, Param>>;
export type ParamValue = string | number | readonly string[] | null;
export type ParamValues = Readonly<Record<string, ParamValue>>;

function expected(param: Param): string {
  switch (param.type) {
    case 'choice':
    case 'choices':
      return Object.keys(param.values).join(', ');
    case 'integer':
      return `${param.min}–${param.max}`;
    case 'record':
      return param.of;
    case 'text':
      return 'text';
  }
}

function read(name: string, param: Param, given: string): ParamValue {
  const refuse = () =>
    new BineshError('invalid_parameter', { field: name, value: given, expected: expected(param) });
  switch (param.type) {
    case 'choice':
      if (!Object.hasOwn(param.values, given)) throw refuse();
      return given;
    case 'choices': {
      const values = [...new Set(given.split(',').map((value) => value.trim()))];
      if (values.some((value) => !Object.hasOwn(param.values, value))) throw refuse();
      return Object.keys(param.values).filter((value) => values.includes(value));
    }
    case 'integer': {
      const digits = asciiDigits(given.trim());
      const value = Number(digits);
      if (!/^\d{1,9}$/.test(digits) || value < param.min || value > param.max) throw refuse();
      return value;
    }
    case 'record':
    case 'text':
      return given;
  }
}

/**
 * The values of a report's parameters: given, default or null.
 * @throws unknown_parameter, invalid_parameter
 */
export function readParams(params: Params, given: Readonly<Record<string, string>>): ParamValues {
  for (const name of Object.keys(given)) {
    if (!Object.hasOwn(params, name)) {
      const known = Object.keys(params).join(', ') || '—';
      throw new BineshError('unknown_parameter', { field: name, expected: known });
    }
  }
  const values: Record<string, ParamValue> = {};
  for (const [name, param] of Object.entries(params)) {
    const value = given[name];
    if (value !== undefined) values[name] = read(name, param, value);
    else values[name] = 'default' in param ? (param.default ?? null) : null;
  }
  return values;
}

export const granularity: Param = {
  type: 'choice',
  label: { fa: 'گام زمانی', en: 'Granularity' },
  values: {
    day: { fa: 'روز', en: 'Day' },
    week: { fa: 'هفته', en: 'Week' },
    month: { fa: 'ماه', en: 'Month' },
    quarter: { fa: 'فصل', en: 'Quarter' },
    year: { fa: 'سال', en: 'Year' },
  },
  default: 'month',
};

export const onePipeline: Param = {
  type: 'record',
  label: { fa: 'پایپ‌لاین', en: 'Pipeline' },
  of: 'pipeline',
};
