import { isRefusal, type Refusal } from '../../core/model/plan.js'
import { locate } from '../../core/read/locate.js'
import { Misuse } from './misuse.js'

/** @throws Misuse with the place and the reason of a refusal, and what to do instead */
export function accepted<Decided>(decision: Decided | Refusal): Decided {
  if (!isRefusal(decision)) return decision
  throw new Misuse(describeRefusal(decision))
}

/** `qms-docs/QP-001.md:5:11 Revision 2 of QP-001 is still a draft …`, as problems are written. */
function describeRefusal({ place, reason, remedy }: Refusal): string {
  const where = place ? `${place.file.path}:${locate(place.file, place.at).slice(0, 2).join(':')}` : undefined
  return [where, reason, remedy].filter((part) => part !== undefined).join(' ')
}
