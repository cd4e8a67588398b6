import type { BareMachine } from './bare-machine.js'

/** @returns the commands below “Next:”, in their order */
export function printedSteps(said: string): readonly string[] {
  const [, steps = ''] = said.split('\nNext:\n')
  return steps.split('\n').flatMap((line) => /^ {2}(\S.*?)(?: {3,}|$)/.exec(line)?.[1] ?? [])
}

/**
 * Does what is printed, to the letter. Servers are looked at once.
 *
 * @returns the folder in which it ends, and the last page seen
 */
export async function followSteps(machine: BareMachine, steps: readonly string[], start: string) {
  let folder = start
  let page = ''
  for (const step of steps) {
    if (step.startsWith('cd ')) folder = machine.run(`${step} && pwd`, folder).trim()
    else if (/ serve\b/.test(step)) page = await machine.visit(step, folder)
    else machine.run(step, folder)
  }
  return { folder, page }
}
