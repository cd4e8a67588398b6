import type { Document } from '../../core/model/document.js'
import type { PlanOrRefusal } from '../../core/model/plan.js'
import type { CommandContext, ExitCode } from '../command/context.js'
import { type findDocument, findMaintained } from '../names/find-document.js'
import { carryOut } from './carry-out.js'
import { type OpenedQms, type OpenOptions, openQms } from './repository/open-qms.js'

interface AboutDocument extends Pick<OpenOptions, 'today' | 'cache'> {
  readonly id: string
  readonly dryRun?: boolean
}

/** Decides about one document, a maintained one unless `find` finds others, and writes what was decided. @throws Misuse with the reason of a refusal */
export function decideAbout(
  context: CommandContext,
  { id, dryRun, ...options }: AboutDocument,
  plan: (document: Document, opened: OpenedQms) => PlanOrRefusal | Promise<PlanOrRefusal>,
  find: typeof findDocument = findMaintained,
): Promise<ExitCode> {
  return carryOut(context, dryRun, async () => {
    const opened = await openQms(context, options)
    return plan(find(opened.qms, id), opened)
  })
}
