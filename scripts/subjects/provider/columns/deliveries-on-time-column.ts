import type { ComputedColumn } from '../../../core/model/computed-column.js'
import type { Qms } from '../../../core/model/qms.js'
import { amountCell } from '../../../core/model/table.js'
import { once } from '../../../core/values/once.js'
import { yearUpTo } from '../../../core/values/period.js'
import { providerPunctuality } from '../metrics/provider-punctuality.js'

export const deliveriesOnTimeColumn: ComputedColumn = {
  id: 'deliveries_on_time',
  label: 'on time',
  kind: 'number',
  description:
    'Deliveries of an external provider that came on time in the last twelve months, in percent, from the series.',
  cellOf: (qms, { id }) => amountCell(sharesOnTime(qms).get(id), '%'),
}

const sharesOnTime = once((qms: Qms) => {
  const figures = providerPunctuality.measure(qms, { period: yearUpTo(qms.today) })
  return new Map(figures.map(({ id, value }) => [id.replace(/^provider=/, ''), value]))
})
