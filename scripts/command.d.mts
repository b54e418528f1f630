/** See command.mjs. */
export function writeCommand(dist: string, warmUp: string, options?: { portable?: boolean }): void
