/** Asks for the MFA code of a device. @param serial ARN or serial number of the device */
export type MfaPrompt = (serial: string) => Promise<string>;

let current: MfaPrompt | undefined;

/** Sets how to ask for MFA codes of profiles with `mfa_serial`. Absent: no one can be asked, as in a pipeline. */
export function setMfaPrompt(prompt: MfaPrompt | undefined): void {
  current = prompt;
}

export const mfaPrompt = (): MfaPrompt | undefined => current;
