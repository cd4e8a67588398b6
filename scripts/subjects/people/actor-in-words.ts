import type { Qms } from '../../core/model/qms.js'
import { peopleBehind } from './people.js'

/** @returns whom to turn to: `Amara Okafor` for a person, `quality-manager (Amara Okafor)` for a role that a person holds */
export function actorInWords(qms: Qms, actor: string): string {
  const person = qms.person(actor)
  if (person) return person.name ?? actor
  const holders = peopleBehind(qms, actor).map(({ id = '', name = id }) => name)
  return holders.length > 0 ? `${actor} (${holders.join(', ')})` : actor
}
