import type { Subject } from '../../core/model/subject.js'
import type { CommandContext } from './context.js'

/** @returns the subjects that a command works with; those of the toolkit are loaded only when they are asked for */
export async function subjectsOf({ subjects }: CommandContext): Promise<readonly Subject[]> {
  return subjects ?? (await import('../../subjects/index.js')).subjects
}
