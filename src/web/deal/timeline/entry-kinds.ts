import {
  ArrowRightLeft,
  CalendarDays,
  FileText,
  ListTodo,
  type LucideIcon,
  Mail,
  MapPin,
  MessageSquare,
  PencilLine,
  Phone,
} from 'lucide-react';
import type { Counted } from '../../../core/timeline.ts';
import type { MessageId } from '../../language/messages.ts';

/** The picture of each kind; a type that is not known here is told as a note. */
export const entryIcons: Readonly<Record<string, LucideIcon>> = {
  call: Phone,
  email: Mail,
  visit: MapPin,
  meeting: CalendarDays,
  note: FileText,
  task: ListTodo,
  text_message: MessageSquare,
  stage: ArrowRightLeft,
  change: PencilLine,
};

/** What the reports count an activity as, in words. */
export const countedWords = {
  first_action: 'countsFirst',
  connected_call: 'countsConnected',
  unanswered_call: 'countsUnanswered',
  missed_call: 'countsMissed',
  sent_email: 'countsSent',
  replied_email: 'countsReplied',
  received: 'countsReceived',
  automatic_email: 'countsAutomatic',
  meeting: 'countsMeeting',
  cancelled_meeting: 'countsCancelled',
  visit: 'countsVisit',
  done_task: 'countsDone',
  open_task: 'countsOpen',
  note: 'countsNote',
  sent_text: 'countsText',
} as const satisfies Record<Counted['as'], MessageId>;
