#!/usr/bin/env -S node --max-semi-space-size=16 --heap-growing-percent=50 --expose-gc
// An audit creates many short-lived objects. With these flags, V8 collects garbage earlier and can release the memory of the collection phase
// before the report is written.
import { main } from './main.ts';
import { processTerminal } from './terminal.ts';

const terminal = processTerminal();
process.exitCode = await main(process.argv.slice(2), terminal);
// Calls that are still running after an interruption would keep the process alive until they time out.
if (terminal.signal.aborted) process.exit(process.exitCode);
