import type { Document } from '../../../core/model/document.js'
import { listInWords } from '../../../core/words/list-in-words.js'
import { isClosed } from '../../documents/is-closed.js'
import type { PackSources } from '../pack-sources.js'
import type { ToldTopic } from './pack-topic.js'

/** @returns whether what laws, customers and contracts ask for is met, and was checked */
export function obligationsTopic({ qms, period }: PackSources): ToldTopic {
  const current = qms.ofType('obligation').filter((obligation) => !isClosed(qms, obligation as Document))
  if (current.length === 0)
    return { says: ['No obligation is recorded: nothing from a law, a customer or a contract.'] }
  const checked = current.filter(({ fields: { checked = '' } }) => checked >= period.from && checked <= qms.today)
  const unmet = current.filter(({ fields: { result } }) => result === 'partly' || result === 'not-met')
  const late = current.filter(({ fields: { next_check = qms.today } }) => next_check < qms.today)
  const met =
    unmet.length === 0 ? 'none is known to be unmet' : `not met in full: ${listInWords(unmet.map(({ id }) => id))}`
  return {
    says: [
      `Of ${current.length} obligations, ${checked.length} were checked in the period; ${met}.`,
      ...(late.length > 0 ? [`The check is overdue for ${listInWords(late.map(({ id }) => id))}.`] : []),
    ],
    lists: [
      {
        title: 'Not met in full, or not checked in time',
        items: [...new Set([...unmet, ...late])].map(({ id, title = '', fields }) => ({
          id,
          title,
          says: `${(fields.result ?? 'not judged').replace('-', ' ')}, checked ${fields.checked ?? 'never'}, next check ${fields.next_check ?? 'not planned'}`,
        })),
      },
    ].filter(({ items }) => items.length > 0),
  }
}
