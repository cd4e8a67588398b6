import { defined } from '../../core/values/defined.js'
import type { Bar } from '../views/bar.js'
import type { BuildData } from './build-data.js'

export const stateData: BuildData = ({ pages }) =>
  pages.state.map(({ groups, reviews, ages }) => ({
    path: 'api/state.json',
    value: {
      figures: groups.flatMap(({ title, figures }) =>
        figures.map(({ label, count, instead, path }) => ({
          group: title,
          label,
          count,
          ...(instead && { remark: instead }),
          ...defined({ page: path }),
        })),
      ),
      reviewsByMonth: reviews.map(counted),
      openNonconformitiesByAge: ages.map(counted),
    },
  }))

function counted({ label, count, path }: Bar) {
  return { label, count, ...defined({ page: path }) }
}
