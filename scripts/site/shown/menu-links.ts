import type { SiteLink } from './links/site-link.js'
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
export const MENU_LINKS = {
  documents: { text: 'Documents', path: DOCUMENTS_PATH },
  records: { text: 'Records', path: RECORDS_PATH },
  people: { text: 'People', path: PEOPLE_PATH },
  state: { text: 'State', path: STATE_PATH },
  reports: { text: 'Reports', path: REPORTS_PATH },
  metrics: { text: 'Metrics', path: METRICS_PATH },
} as const satisfies Record<string, SiteLink>

/** @returns what leads from the top to the documents or records of a type: its register is the last */
export function trailOfType({ shown }: Publication, name: string): readonly SiteLink[] {
  const type = shown.types.get(name)
  const part = type?.control === 'retained' ? MENU_LINKS.records : MENU_LINKS.documents
  return [part, { text: type?.title ?? name, path: registerPath(name) }]
}
