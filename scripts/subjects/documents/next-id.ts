import type { DocumentType } from '../../core/model/document-type.js'
import type { Refusal } from '../../core/model/plan.js'
import type { Qms } from '../../core/model/qms.js'
import { fillIdFormat, idPattern, isCounted } from '../../core/questions/id-format.js'
import { baseName } from '../../core/values/paths.js'
import { slugOf } from '../../core/values/slug.js'

/** One more than the highest number ever given: numbers of retired documents are not used again. */
export function nextId(qms: Qms, type: DocumentType, title?: string): string | Refusal {
  return idGiver(qms, type)(title)
}

/** @returns what gives the next id each time it is called, for many new documents at once */
export function idGiver(qms: Qms, type: DocumentType): (title?: string) => string | Refusal {
  if (type.idFormat === '{slug}') return (title = '') => slugOf(title) || withoutTitle(type)
  if (!isCounted(type.idFormat)) return () => notCounted(type)
  const year = qms.today.slice(0, 4)
  const taken = takenIds(qms)
  let counter = highestCounter(taken, type, year)
  return () => {
    for (;;) {
      counter++
      const id = fillIdFormat(type.idFormat, { year, counter })
      if (!taken.has(id.toLowerCase())) return id
    }
  }
}

function withoutTitle({ name, title }: DocumentType): Refusal {
  return {
    reason: `The id of a ${title.toLowerCase()} is made from its title.`,
    remedy: `Name one: qms new ${name} "Quality manager".`,
  }
}

function notCounted({ idFormat }: DocumentType): Refusal {
  return {
    reason: `Ids of this type have the form ${idFormat}, so the next one is not known.`,
    remedy: 'Name one with --id.',
  }
}

function highestCounter(taken: ReadonlyMap<string, string>, type: DocumentType, year: string): number {
  const pattern = idPattern(type.idFormat)
  const ofYear = fillIdFormat(type.idFormat, { year, counter: 0 }).replace(/0+$/, '')
  const numbers = [...taken.values()]
    .filter((id) => pattern.test(id) && id.startsWith(ofYear))
    .map((id) => Number(/\d+$/.exec(id)?.[0] ?? 0))
  return numbers.reduce((highest, number) => Math.max(highest, number), 0)
}

/** Ids in use, by lower case; files that cannot be read hold the id that their name says. */
export function takenIds(qms: Qms): ReadonlyMap<string, string> {
  const ids = [...qms.documents.map(({ id }) => id), ...qms.otherSources.map(({ path }) => baseName(path))]
  return new Map(ids.map((id) => [id.toLowerCase(), id]))
}
