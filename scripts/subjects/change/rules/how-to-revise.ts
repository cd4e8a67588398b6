/** @returns how a change of settings is approved, as messages say it */
export function howToApproveSettings(id: string): string {
  return `a new revision: \`qms revise ${id} --class … --summary …\`, then \`qms approve ${id}\``
}

/** @returns what begins a new revision, in the file and on the command line, as messages say it */
export function howToRevise(id: string): string {
  return `raise “revision” and fill in “change” (\`qms revise ${id} --class … --summary …\` does both)`
}
