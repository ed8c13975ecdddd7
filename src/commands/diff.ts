export { diffRuns, type ReaderOptions, type RunDifference } from '../delivery/load-result.ts';
