import type { Named, Workspace } from '../data/types.ts';

/** The records of a type that the workspace lists whole; undefined for types that it does not. */
export function recordsOf(workspace: Workspace, type: string): readonly Named[] | undefined {
  switch (type) {
    case 'pipeline':
      return workspace.pipelines;
    case 'source':
      return workspace.sources;
    case 'loss_reason':
      return workspace.lossReasons;
    case 'unqualified_reason':
      return workspace.unqualifiedReasons;
    case 'call_outcome':
      return workspace.callOutcomes;
    case 'visit_outcome':
      return workspace.visitOutcomes;
    case 'lead_status':
      return workspace.leadStatuses;
    case 'stage':
      return workspace.stages;
    case 'user':
      return workspace.users;
    case 'team':
      return workspace.teams;
    default:
      return undefined;
  }
}
