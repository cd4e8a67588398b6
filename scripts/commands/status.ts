import { type TableFormatName, tableFormats } from '../format/index.js'
import { reviewState } from '../lifecycle/review-state.js'
import { effectiveRevision } from '../lifecycle/revisions.js'
import { isInForce, statusOf } from '../lifecycle/status.js'
import { fieldText } from '../model/fields.js'
import { explainStatus, statusOverview } from '../reports/index.js'
import type { CommandContext, ExitCode } from './context.js'
import { findMaintained } from './looking-up/find-document.js'
import { type OpenOptions, openQms } from './opening/open-qms.js'

export interface StatusOptions extends OpenOptions {
  readonly id?: string | undefined
  readonly format?: TableFormatName
}

/** Explains why a document has the status it has; without an id, lists the status of all maintained documents. */
export async function status(
  context: CommandContext,
  { id, format = 'table', ...options }: StatusOptions,
): Promise<ExitCode> {
  const { qms } = await openQms(context, options)
  if (id === undefined) {
    context.write(tableFormats[format](statusOverview(qms)))
    return 0
  }
  const document = findMaintained(qms, id)
  const reasons = explainStatus(qms, document)
  if (format === 'json') {
    const effective = isInForce(qms, document) ? effectiveRevision(qms, document) : undefined
    const review = reviewState(qms, document)
    const answer = {
      id: document.id,
      today: qms.today,
      revision: fieldText(document.fields, 'revision') ?? '',
      status: statusOf(qms, document),
      inForce: effective
        ? { revision: effective.revision, since: effective.effectiveOn, blob: effective.record.fields.blob }
        : null,
      review: review ?? null,
      reasons,
    }
    context.write(`${JSON.stringify(answer, null, 2)}\n`)
    return 0
  }
  context.write(
    `${document.id}  ${document.title}, as of ${qms.today}\n${reasons.map((reason) => `  ${reason}\n`).join('')}`,
  )
  return 0
}
