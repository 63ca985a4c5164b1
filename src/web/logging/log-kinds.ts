import {
  CalendarDays,
  FileText,
  ListTodo,
  type LucideIcon,
  MapPin,
  MessageSquare,
  Phone,
} from 'lucide-react';

/** What can be logged by hand; each is the record type of that name. */
export const logKinds = {
  call: { label: 'logCall', icon: Phone, key: 'c' },
  visit: { label: 'logVisit', icon: MapPin, key: 'v' },
  meeting: { label: 'logMeeting', icon: CalendarDays, key: 'm' },
  note: { label: 'logNote', icon: FileText, key: 'n' },
  task: { label: 'logTask', icon: ListTodo, key: 't' },
  text_message: { label: 'logText', icon: MessageSquare, key: 's' },
} as const satisfies Record<
  string,
  { readonly label: string; readonly icon: LucideIcon; readonly key: string }
>;

export type LogKind = keyof typeof logKinds;

export const logKindNames = Object.keys(logKinds) as readonly LogKind[];

/** The key that opens the dialog; one of the kinds' keys follows. */
export const logKey = 'l';
