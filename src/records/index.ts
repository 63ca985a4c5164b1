import { attachment } from './attachment.ts';
import { call } from './call.ts';
import { callOutcome } from './call-outcome.ts';
import { company } from './company.ts';
import { contact } from './contact.ts';
import { customField } from './custom-field.ts';
import { dashboard } from './dashboard.ts';
import { deal } from './deal.ts';
import { dealProduct } from './deal-product.ts';
import { email } from './email.ts';
import { exchangeRate } from './exchange-rate.ts';
import { goal } from './goal.ts';
import { history } from './history.ts';
import { lead } from './lead.ts';
import { leadStatus } from './lead-status.ts';
import { lossReason } from './loss-reason.ts';
import { meeting } from './meeting.ts';
import { note } from './note.ts';
import { pipeline } from './pipeline.ts';
import { product } from './product.ts';
import type { KeptName, RecordName, RecordType, StoredName, StoredType } from './record.ts';
import { roleRights } from './role-rights.ts';
import { savedView } from './saved-view.ts';
import { source } from './source.ts';
import { stage } from './stage.ts';
import { task } from './task.ts';
import { team } from './team.ts';
import { textMessage } from './text-message.ts';
import { unqualifiedReason } from './unqualified-reason.ts';
import { user } from './user.ts';
import { visit } from './visit.ts';
import { visitOutcome } from './visit-outcome.ts';
import { webhook } from './webhook.ts';

/** Every record type, in the order of the bundle, referred-to before referring where that is possible. */
export const records = {
  team,
  user,
  pipeline,
  stage,
  source,
  loss_reason: lossReason,
  unqualified_reason: unqualifiedReason,
  call_outcome: callOutcome,
  visit_outcome: visitOutcome,
  lead_status: leadStatus,
  company,
  contact,
  product,
  exchange_rate: exchangeRate,
  lead,
  deal,
  deal_product: dealProduct,
  history,
  call,
  email,
  visit,
  meeting,
  task,
  note,
  text_message: textMessage,
  goal,
} as const satisfies { [Name in RecordName]: RecordType<Name> };

/** The same as a list, for loops. */
export const recordTypes: readonly RecordType<RecordName>[] = Object.values(records);

/** What people keep beside the records. */
export const kept = {
  saved_view: savedView,
  dashboard,
  role_rights: roleRights,
  webhook,
  custom_field: customField,
  attachment,
} as const satisfies {
  [Name in KeptName]: StoredType<Name>;
};

/** Everything that the record store has a table of. */
export const storedTypes: readonly StoredType<StoredName>[] = [...recordTypes, ...Object.values(kept)];
