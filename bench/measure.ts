import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { setInterval } from 'node:timers';

export interface Measured {
  readonly seconds: number;
  /** CPU time, user and system. */
  readonly cpuSeconds: number;
  /** Peak resident memory, MB. */
  readonly megabytes: number;
  /** Peak use of the disk with the temporary files, MB; includes other processes. */
  readonly diskMegabytes: number;
  readonly code: number;
}

/** Runs a program and measures it from outside: `/proc` on Linux. */
export async function measure(program: string, args: readonly string[], env: Readonly<Record<string, string>>): Promise<Measured> {
  const started = performance.now();
  const child = spawn(program, args, { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, ...env } });
  const freeBefore = freeMegabytes();
  let megabytes = 0;
  let diskMegabytes = 0;
  let cpuSeconds = 0;
  const look = () => {
    diskMegabytes = Math.max(diskMegabytes, freeBefore - freeMegabytes());
    try {
      const status = readFileSync(`/proc/${child.pid}/status`, 'utf8');
      megabytes = Math.max(megabytes, Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024);
      const [, , , , , , , , , , , , , user = '0', system = '0'] = readFileSync(`/proc/${child.pid}/stat`, 'utf8').split(' ');
      cpuSeconds = (Number(user) + Number(system)) / 100;
    } catch {
      // The process has just ended, or this system has no /proc: keep the last value.
    }
  };
  const timer = setInterval(look, 20);
  const [code] = (await once(child, 'exit')) as [number];
  clearInterval(timer);
  return { seconds: (performance.now() - started) / 1000, cpuSeconds, megabytes, diskMegabytes, code };
}

function freeMegabytes(): number {
  const { bfree, bsize } = statfsSync(tmpdir());
  return (bfree * bsize) / 2 ** 20;
}

/** Returns the median of several runs. */
export async function median(times: number, run: () => Promise<number>): Promise<number> {
  const all: number[] = [];
  for (let index = 0; index < times; index += 1) all.push(await run());
  return all.sort((a, b) => a - b)[Math.floor(times / 2)] ?? 0;
}
