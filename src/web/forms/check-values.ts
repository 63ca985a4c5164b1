import { Big } from 'big.js';
import { isAmount } from '../record/field-text.ts';
import { readFigure } from './figure-text.ts';
import type { FormField, Values } from './form-fields.ts';
import { missingNames } from './form-fields.ts';

/** What is wrong with a value, before the server is asked: a message and what it names. */
export interface Fault {
  readonly message:
    | 'fieldRequired'
    | 'fieldNoNumber'
    | 'fieldNoWhole'
    | 'fieldRange'
    | 'fieldNoEmail'
    | 'fieldNoLink';
  readonly least?: number;
  readonly most?: number;
}

const email = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;
const link = /^https?:\/\/[^\s/]\S*$/i;

/** What cannot be saved as it stands, by the names of the fields; only of those that were changed. */
export function faultsOf(
  fields: readonly FormField[],
  values: Values,
  changed: ReadonlySet<string>,
): Readonly<Record<string, Fault>> {
  const faults: Record<string, Fault> = {};
  for (const name of missingNames(fields, values)) faults[name] = { message: 'fieldRequired' };
  for (const field of fields) {
    const value = values[field.name] ?? null;
    if (value === null || value === '' || !changed.has(field.name)) continue;
    const fault = faultOf(field, String(value), values);
    if (fault !== undefined) faults[field.name] = fault;
  }
  return faults;
}

function faultOf(field: FormField, text: string, values: Values): Fault | undefined {
  const { type, name, isLink, min, max } = field;
  switch (type) {
    case 'money':
    case 'decimal':
    case 'integer': {
      const figure = readFigure(text);
      if (figure === undefined) return { message: 'fieldNoNumber' };
      const isCount = type === 'integer' || (type === 'money' && !isAmount(field, values));
      if (isCount && figure.includes('.')) return { message: 'fieldNoWhole' };
      const isLow = min !== undefined && new Big(figure).lt(min);
      const isHigh = max !== undefined && new Big(figure).gt(max);
      if (!isLow && !isHigh) return undefined;
      return {
        message: 'fieldRange',
        ...(min === undefined ? {} : { least: min }),
        ...(max === undefined ? {} : { most: max }),
      };
    }
    case 'text':
      if (name.endsWith('email') && !email.test(text.trim())) return { message: 'fieldNoEmail' };
      return isLink && !link.test(text.trim()) ? { message: 'fieldNoLink' } : undefined;
    default:
      return undefined;
  }
}
