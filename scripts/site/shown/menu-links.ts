import { once } from '../../core/values/once.js'
import type { SiteLink } from './links/site-link.js'
import { typeTitle } from './links/site-link.js'
import {
  DOCUMENTS_PATH,
  METRICS_PATH,
  PEOPLE_PATH,
  RECORDS_PATH,
  REPORTS_PATH,
  registerPath,
  STATE_PATH,
} from './page-path.js'
import type { Publication } from './publication.js'

/** The parts of the manual, called the same in the menu and in the trail of each page. */
export const menuLinks = once(
  ({ say }: Publication) =>
    ({
      documents: { text: say`Documents`, path: DOCUMENTS_PATH },
      records: { text: say`Records`, path: RECORDS_PATH },
      people: { text: say`People`, path: PEOPLE_PATH },
      state: { text: say`State`, path: STATE_PATH },
      reports: { text: say`Reports`, path: REPORTS_PATH },
      metrics: { text: say`Metrics`, path: METRICS_PATH },
    }) as const satisfies Record<string, SiteLink>,
)

/** @returns what leads from the top to the documents or records of a type: its register is the last */
export function trailOfType(publication: Publication, name: string): readonly SiteLink[] {
  const { documents, records } = menuLinks(publication)
  const part = publication.shown.types.get(name)?.control === 'retained' ? records : documents
  return [part, { text: typeTitle(publication, name), path: registerPath(name) }]
}
