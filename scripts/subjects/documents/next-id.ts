import type { DocumentType } from '../../core/model/document-type.js'
import type { Refusal } from '../../core/model/plan.js'
import type { Qms } from '../../core/model/qms.js'
import { fillIdFormat, idPattern, isCounted } from '../../core/questions/id-format.js'
import { baseName } from '../../core/values/paths.js'
import { slugOf } from '../../core/values/slug.js'

/** One more than the highest number ever given: numbers of retired documents are not used again. */
export function nextId(qms: Qms, type: DocumentType, title = ''): string | Refusal {
  const year = qms.today.slice(0, 4)
  if (type.idFormat === '{slug}') {
    return (
      slugOf(title) || {
        reason: `The id of a ${type.title.toLowerCase()} is made from its title.`,
        remedy: `Name one: qms new ${type.name} "Quality manager".`,
      }
    )
  }
  if (!isCounted(type.idFormat)) {
    return {
      reason: `Ids of this type have the form ${type.idFormat}, so the next one is not known.`,
      remedy: 'Name one with --id.',
    }
  }
  for (let counter = highestCounter(qms, type, year) + 1; ; counter++) {
    const id = fillIdFormat(type.idFormat, { year, counter })
    if (!takenIds(qms).has(id.toLowerCase())) return id
  }
}

function highestCounter(qms: Qms, type: DocumentType, year: string): number {
  const pattern = idPattern(type.idFormat)
  const ofYear = fillIdFormat(type.idFormat, { year, counter: 0 }).replace(/0+$/, '')
  const numbers = [...takenIds(qms).values()]
    .filter((id) => pattern.test(id) && id.startsWith(ofYear))
    .map((id) => Number(/\d+$/.exec(id)?.[0] ?? 0))
  return numbers.reduce((highest, number) => Math.max(highest, number), 0)
}

/** Ids in use, by lower case; files that cannot be read hold the id that their name says. */
export function takenIds(qms: Qms): ReadonlyMap<string, string> {
  const ids = [...qms.documents.map(({ id }) => id), ...qms.otherSources.map(({ path }) => baseName(path))]
  return new Map(ids.map((id) => [id.toLowerCase(), id]))
}
