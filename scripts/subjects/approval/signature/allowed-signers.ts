import type { Qms } from '../../../core/model/qms.js'
import { addDays, type CalendarDate, startOfDay } from '../../../core/values/date.js'
import { type SigningKey, signingKeys } from './signing-keys.js'
import { formatSshPublicKey } from './ssh-public-key.js'
import { GIT_NAMESPACE, SIGNATURE_NAMESPACE } from './statement.js'

const SECOND_MS = 1000

/**
 * @returns the keys of all people as a file for `ssh-keygen -Y verify -f` (see ALLOWED SIGNERS in its manual), which needs
 * OpenSSH 9.1 for times in UTC. Days are those of the organization’s time zone
 */
export function allowedSigners(qms: Qms): string {
  // ssh-keygen gives up at the first line whose period ends before it begins.
  const keys = signingKeys(qms).filter(({ from = '', to = from }) => from <= to)
  return keys.map((key) => `${key.person} ${optionsOf(qms, key)} ${formatSshPublicKey(key.publicKey)}\n`).join('')
}

function optionsOf({ timeZone }: Qms, { from, to }: SigningKey): string {
  const options = [
    // Seals are signed by git.
    `namespaces="${SIGNATURE_NAMESPACE},${GIT_NAMESPACE}"`,
    from && `valid-after="${timestamp(startOfDay(from, timeZone))}"`,
    to && `valid-before="${timestamp(endOfDay(to, timeZone))}"`,
  ]
  return options.filter(Boolean).join(',')
}

/** The last second, because `valid-before` still counts itself. */
function endOfDay(day: CalendarDate, timeZone: string): Date {
  return new Date(startOfDay(addDays(day, 1), timeZone).getTime() - SECOND_MS)
}

/** `20261122093000Z` */
function timestamp(moment: Date): string {
  return moment.toISOString().replace(/\.\d+|[-:T]/g, '')
}
