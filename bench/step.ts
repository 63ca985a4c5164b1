// One step of the bench in a process of its own: `step.ts <name> <place as JSON>`; answers JSON with its peak memory.
import { type Place, type Step, steps } from './steps.ts';

const [name, place] = process.argv.slice(2) as [Step, string];
const result = await steps[name](JSON.parse(place) as Place);
const peakMiB = process.resourceUsage().maxRSS / 1024;
process.stdout.write(`${JSON.stringify({ ...result, peakMiB })}\n`);
