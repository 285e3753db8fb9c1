/** What the worker registers: one workflow a file. */
export { backgroundPaper } from './background-paper.ts';
export { calendarChange } from './calendar-change.ts';
export { digests } from './digests.ts';
export { directoryChange } from './directory-change.ts';
export { installationCheck } from './installation-check.ts';
export { reading } from './reading.ts';
export { secretaryGeneralReport } from './secretary-general-report.ts';
export { series } from './series.ts';
export { workplanBriefing } from './workplan-briefing.ts';
