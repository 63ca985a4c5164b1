import type { Command } from '../command.ts';

/** Every verb of `binesh`, in the order of the help. Only the one that runs is loaded. */
export const verbs: Readonly<Record<string, () => Promise<Command>>> = {
  serve: async () => (await import('./serve.ts')).serve,
  report: async () => (await import('./report.ts')).report,
  import: async () => (await import('./import.ts')).importCommand,
  export: async () => (await import('./export.ts')).exportCommand,
  demo: async () => (await import('./demo.ts')).demo,
  workspaces: async () => (await import('./workspaces.ts')).workspaces,
  user: async () => (await import('./user.ts')).user,
  doctor: async () => (await import('./doctor.ts')).doctor,
};
