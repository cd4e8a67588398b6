import { addMonths } from '../../../core/values/date.js'
import type { Book } from '../book.js'
import { END } from '../calendar.js'
import type { Random } from '../random.js'

/** Deliveries of this provider get worse from one half-year to the next, until nothing is ordered there any more. */
export const SLIPPING = { id: 'EP-004', onTime: [96, 92, 86, 71], threshold: 90 } as const

const WHAT = [
  'Printed circuit boards',
  'Housings of aluminium',
  'Pressure sensors',
  'Gaskets',
  'Cables and plugs',
  'Calibration of references',
  'Parcel service',
  'Hosting of customer data',
  'Packaging',
  'Cleaning of the laboratory',
]
const EVALUATED = ['2025-06-10', '2025-12-02', '2026-06-09', '2026-12-01']

/** Ten external providers, evaluated each half-year by two criteria. */
export function providers(book: Book, random: Random): void {
  for (const [index, what] of WHAT.entries()) {
    const id = `EP-${String(index + 1).padStart(3, '0')}`
    const selected = '2025-01-20'
    const writing = book.begin('external-provider', id, '2025-01-13', 'anton-weiss', {
      title: `Provider ${index + 1} of ${what.toLowerCase()}`,
      owner: 'purchasing-lead',
      process: 'PR-004',
      what_we_buy: what,
      class: index < 4 ? 'A' : 'B',
      status: 'candidate',
      proposed: '2025-01-13',
    })
    writing.then(selected, 'sofia-rossi', {
      status: 'approved',
      control: 'A sample of each lot is looked at before it is stored.',
      told: 'Quality agreement and drawings',
      agreement: { what: 'Quality agreement', where: 'Folder of the purchasing lead' },
      criteria: [
        { metric: 'Lots on the agreed day', threshold: SLIPPING.threshold, unit: '%', weight: 60 },
        { metric: 'Lots sent back', threshold: 2, at_most: 'true', unit: '%', weight: 40 },
      ],
      selection: {
        candidates: ['This one', 'A maker in Basel', 'A maker in Linz'],
        chosen_because: 'Best of three in price and papers.',
        by: 'sofia-rossi',
        on: selected,
      },
      next_evaluation: '2025-06-30',
    })
    const evaluations: object[] = []
    for (const [half, on] of EVALUATED.entries()) {
      const onTime = id === SLIPPING.id ? (SLIPPING.onTime[half] ?? 0) : random.whole(93, 100)
      const outcome = onTime >= SLIPPING.threshold ? 'keep' : half < 3 ? 'conditional' : 'block'
      evaluations.push({
        on,
        by: 'sofia-rossi',
        period: `Half-year before ${on}`,
        scores: [
          { metric: 'Lots on the agreed day', value: onTime },
          { metric: 'Lots sent back', value: random.whole(0, 2) },
        ],
        outcome,
      })
      const status = { keep: 'approved', conditional: 'conditional', block: 'blocked' }[outcome] ?? 'approved'
      if (on <= END)
        writing.then(on, 'sofia-rossi', {
          status,
          ...(status !== 'approved' && {
            status_reason: `Lots come late: ${onTime} % on the agreed day; decided by Sofia Rossi.`,
          }),
          evaluations: [...evaluations] as never,
          next_evaluation: addMonths(on, 7),
        })
    }
  }
}
