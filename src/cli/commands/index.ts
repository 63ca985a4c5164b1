import type { Command } from '../command.ts';
import { demo } from './demo.ts';
import { doctor } from './doctor.ts';
import { exportCommand } from './export.ts';
import { importCommand } from './import.ts';
import { report } from './report.ts';
import { serve } from './serve.ts';
import { workspaces } from './workspaces.ts';

/** Every verb of `binesh`, in the order of the help. */
export const commands: readonly Command[] = [
  serve,
  report,
  importCommand,
  exportCommand,
  demo,
  workspaces,
  doctor,
];
