/** What days are picked with: the largest part of the filters, loaded when the first report stands. */
export { AsOfChoice } from './AsOfChoice.tsx';
export { CompareChoice } from './CompareChoice.tsx';
export { PeriodChoice } from './PeriodChoice.tsx';
