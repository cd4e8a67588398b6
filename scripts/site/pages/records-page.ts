import { groupBy } from '../../core/values/group-by.js'
import { isPublishableId } from '../../core/values/is-publishable-id.js'
import { byText } from '../../core/values/order.js'
import { isClosed } from '../../subjects/documents/is-closed.js'
import { RECORDS_PATH, registerPath } from '../shown/page-path.js'
import type { Publication } from '../shown/publication.js'
import type { BuildPages } from './build-pages.js'

/** All record types, each with how many records there are. */
export interface RecordsPage {
  readonly path: string
  readonly title: string
  readonly types: readonly {
    readonly title: string
    readonly purpose: string
    readonly path: string
    readonly count: number
    /** Of these, those on which there is work to do. */
    readonly open: number
    /** Of things that last, those that did not end. */
    readonly current: number
  }[]
}

export const recordsPages: BuildPages<RecordsPage> = ({ publication }) => [buildRecordsPage(publication)]

function buildRecordsPage(publication: Publication): RecordsPage {
  const { shown, working, entries, say } = publication
  const records = [...entries.values()].filter(({ shownAs }) => shownAs === 'record').map(({ document }) => document)
  const byType = groupBy(records, ({ type }) => type)
  const types = [...shown.types.values()].filter(({ control, name }) => control === 'retained' && isPublishableId(name))
  return {
    path: RECORDS_PATH,
    title: say`Records`,
    types: types
      .map(({ name, title, description, states, lasting }) => {
        const found = byType.get(name) ?? []
        const going = states.length > 0 ? found.filter((record) => !isClosed(working, record)).length : 0
        return {
          title: say.term(title),
          purpose: say.term(description),
          count: found.length,
          open: lasting ? 0 : going,
          current: lasting ? going : 0,
          path: registerPath(name),
        }
      })
      .sort((a, b) => byText(a.title, b.title)),
  }
}
