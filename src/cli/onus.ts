#!/usr/bin/env -S node --max-semi-space-size=16 --heap-growing-percent=50 --expose-gc
// An audit makes many short-lived objects: without these flags V8 lets a gigabyte machine's worth of garbage pile up before it cleans, and
// keeps what reading has taken while the report is written.
import { main } from './main.ts';
import { processTerminal } from './terminal.ts';

const terminal = processTerminal();
process.exitCode = await main(process.argv.slice(2), terminal);
// Calls that were under way when the person ended the run would keep the process alive until they time out.
if (terminal.signal.aborted) process.exit(process.exitCode);
