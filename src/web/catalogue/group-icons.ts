import {
  Activity,
  AudioLines,
  ChartColumn,
  Funnel,
  Goal,
  Lightbulb,
  type LucideIcon,
  Radar,
  Split,
  TrendingUp,
} from 'lucide-react';

const icons: Readonly<Record<string, LucideIcon>> = {
  funnel: Funnel,
  performance: TrendingUp,
  activity: Activity,
  goals: Goal,
  advanced: Radar,
  success: Lightbulb,
  sources: Split,
  voice: AudioLines,
};

/** The sign of a group of reports. */
export const groupIcon = (group: string): LucideIcon => icons[group] ?? ChartColumn;
