/** @returns the command that begins a new revision, as messages name it */
export function howToRevise(id: string): string {
  return `\`qms revise ${id} --class … --summary …\``
}
