/** What records and options are picked with, loaded when the first report stands. */
export { NumberChoice } from './NumberChoice.tsx';
export { OptionList } from './OptionList.tsx';
export { RecordList } from './RecordList.tsx';
