import { defined } from '../../core/values/defined.js'
import type { WaiversPage } from '../pages/waivers-page.js'
import type { BuildData } from './build-data.js'
import { named } from './references.js'

export const waiversData: BuildData = ({ pages }) =>
  pages.waivers.map(({ waivers, baseline }) => ({
    path: 'api/waivers.json',
    value: {
      waivers: waivers.map((one) => ({
        rule: one.rule.text,
        document: 'id' in one.document ? one.document.id : one.document.text,
        ...acceptance(one),
        covers: one.covers,
      })),
      ...(baseline && {
        baseline: {
          ...acceptance(baseline),
          rules: baseline.rules.map(({ rule, known, left }) => ({ rule: rule.text, known, left })),
        },
      }),
    },
  }))

type Acceptance = Pick<WaiversPage['waivers'][number], 'reason' | 'approver' | 'expires' | 'daysLeft'>

function acceptance({ reason, approver, expires, daysLeft }: Acceptance) {
  return {
    reason,
    ...(approver && { approver: named(approver) }),
    ...(expires && { expires }),
    ...defined({ daysLeft }),
  }
}
