import { groupBy } from '../../core/values/group-by.js'
import { NOTICED_APPROVALS } from './noticed-approval.js'
import { NOTICED_GIT } from './noticed-git.js'
import { NOTICED_RECORDS } from './noticed-record.js'
import { NOTICED_SETTINGS } from './noticed-settings.js'
import { NOTICED_TABLES } from './noticed-table.js'
import { NOTICED_TEXTS } from './noticed-text.js'
import { SILENCES } from './silences.js'
import type { Noticed } from './tampering.js'

/** Who notices what, for every tampering of the suite. */
export const NOTICED: Readonly<Record<string, Noticed>> = {
  ...NOTICED_APPROVALS,
  ...NOTICED_RECORDS,
  ...NOTICED_TABLES,
  ...NOTICED_SETTINGS,
  ...NOTICED_TEXTS,
  ...NOTICED_GIT,
}

/** @returns the rows of a table for the guide: what stays silent once it is merged, why, and what the organization does */
export function rowsForOrganization(): readonly string[] {
  const silences = Object.entries(SILENCES).flatMap(([what, silence]) =>
    'harmless' in silence ? [] : { what, answer: `${whoSaidSo(what)}${silence.why} | ${silence.organization}` },
  )
  return [...groupBy(silences, ({ answer }) => answer)].map(
    ([answer, all]) => `| ${all.map(({ what }) => what).join(' ')} | ${answer} |`,
  )
}

function whoSaidSo(what: string): string {
  return NOTICED[what]?.proposal?.length ? 'The check of the proposal says so; afterwards no one does. ' : ''
}

/** @returns the rows of a table for the guide: tricks that have no effect, and why */
export function rowsWithoutEffect(): readonly string[] {
  return Object.entries(SILENCES).flatMap(([what, silence]) =>
    'harmless' in silence ? `| ${what} | ${silence.harmless} |` : [],
  )
}
