import {
  Building2,
  CalendarDays,
  CircleSlash,
  Coins,
  Columns3,
  Flag,
  Footprints,
  type LucideIcon,
  MonitorCog,
  Network,
  Package,
  Phone,
  Radio,
  Route,
  ScrollText,
  ShieldCheck,
  SquareKanban,
  ThumbsDown,
  Users,
  Webhook,
} from 'lucide-react';
import { type ComponentType, lazy } from 'react';
import type { MessageId } from '../language/messages.ts';

/** A part of the settings: what stands in their list, and the page that it opens. */
export interface Section {
  /** Its address: `/settings/id`. */
  readonly id: string;
  readonly icon: LucideIcon;
  readonly about: MessageId;
  /** Everybody's own, or the administrator's alone. */
  readonly whose: 'own' | 'admin';
  readonly Page: ComponentType;
  /** A list of records of this type, which it is called after; else by a message. */
  readonly called: { readonly type: string } | MessageId;
}

const page = (id: string, icon: LucideIcon, words: [MessageId, MessageId], Page: ComponentType): Section => ({
  id,
  icon,
  called: words[0],
  about: words[1],
  whose: 'admin',
  Page,
});

/** A list of records that one component draws from their declaration. */
const list = (type: string, icon: LucideIcon, about: MessageId): Section => ({
  id: type.replaceAll('_', '-'),
  icon,
  called: { type },
  about,
  whose: 'admin',
  Page: lazy(async () => {
    const { SimpleList } = await import('./SimpleList.tsx');
    return { default: () => SimpleList({ type }) };
  }),
});

/** All parts, in the order in which they are listed. */
export const sections: readonly Section[] = [
  {
    id: 'display',
    icon: MonitorCog,
    called: 'display',
    about: 'settingsLead',
    whose: 'own',
    Page: lazy(async () => ({ default: (await import('./DisplaySettings.tsx')).DisplaySettings })),
  },
  page(
    'workspace',
    Building2,
    ['setWorkspace', 'setWorkspaceAbout'],
    lazy(async () => ({ default: (await import('./WorkspaceSettings.tsx')).WorkspaceSettings })),
  ),
  page(
    'days',
    CalendarDays,
    ['setDays', 'setDaysAbout'],
    lazy(async () => ({ default: (await import('./DaysSettings.tsx')).DaysSettings })),
  ),
  page(
    'people',
    Users,
    ['setPeople', 'setPeopleAbout'],
    lazy(async () => ({ default: (await import('../people/PeopleSettings.tsx')).PeopleSettings })),
  ),
  page(
    'teams',
    Network,
    ['setTeams', 'setTeamsAbout'],
    lazy(async () => ({ default: (await import('../people/TeamSettings.tsx')).TeamSettings })),
  ),
  page(
    'roles',
    ShieldCheck,
    ['setRoles', 'setRolesAbout'],
    lazy(async () => ({ default: (await import('../people/RightsSettings.tsx')).RightsSettings })),
  ),
  page(
    'pipelines',
    SquareKanban,
    ['setPipelines', 'setPipelinesAbout'],
    lazy(async () => ({ default: (await import('./PipelineSettings.tsx')).PipelineSettings })),
  ),
  page(
    'fields',
    Columns3,
    ['setFields', 'setFieldsAbout'],
    lazy(async () => ({ default: (await import('./FieldSettings.tsx')).FieldSettings })),
  ),
  page(
    'assignment',
    Route,
    ['setAssignment', 'setAssignmentAbout'],
    lazy(async () => ({ default: (await import('./AssignmentSettings.tsx')).AssignmentSettings })),
  ),
  list('source', Radio, 'setSourceAbout'),
  list('loss_reason', ThumbsDown, 'setLossAbout'),
  list('unqualified_reason', CircleSlash, 'setUnqualifiedAbout'),
  list('lead_status', Flag, 'setLeadStatusAbout'),
  list('call_outcome', Phone, 'setCallOutcomeAbout'),
  list('visit_outcome', Footprints, 'setVisitOutcomeAbout'),
  list('product', Package, 'setProductAbout'),
  list('exchange_rate', Coins, 'setRateAbout'),
  page(
    'webhooks',
    Webhook,
    ['setWebhooks', 'setWebhooksAbout'],
    lazy(async () => ({ default: (await import('./WebhookSettings.tsx')).WebhookSettings })),
  ),
  page(
    'audit',
    ScrollText,
    ['setAudit', 'setAuditAbout'],
    lazy(async () => ({ default: (await import('../audit/AuditSettings.tsx')).AuditSettings })),
  ),
];
