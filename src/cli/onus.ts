#!/usr/bin/env node
import { main } from './main.ts';
import { processTerminal } from './terminal.ts';

const terminal = processTerminal();
process.exitCode = await main(process.argv.slice(2), terminal);
// Calls that were under way when the person ended the run would keep the process alive until they time out.
if (terminal.signal.aborted) process.exit(process.exitCode);
