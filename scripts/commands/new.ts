import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { reviewInterval } from '../lifecycle/review-policy.js'
import { addMonths } from '../model/date.js'
import type { DocumentType } from '../model/document-type.js'
import { fillIdFormat, idPattern, isCounted } from '../model/id-format.js'
import { baseName } from '../model/paths.js'
import type { Qms } from '../model/qms.js'
import type { CommandContext, ExitCode } from './context.js'
import { documentTemplate } from './document-template.js'
import { findType } from './find-type.js'
import { Misuse } from './misuse.js'
import { type OpenOptions, openQms } from './open-qms.js'

export interface NewOptions extends Pick<OpenOptions, 'today'> {
  readonly type: string
  readonly title?: string | undefined
  readonly owner?: string
  readonly id?: string
}

/** Writes a new document: next free id, right folder, every field and section that its type needs. */
export async function newDocument(context: CommandContext, options: NewOptions): Promise<ExitCode> {
  const { qms, root } = await openQms(context, { ...options, cache: false })
  const type = findType(qms, options.type)
  refuseSecondSingleton(qms, type)
  const id = options.id ?? nextId(qms, type, options.title)
  if (!idPattern(type.idFormat).test(id))
    throw new Misuse(`“${id}” is not an id of this type: they have the form ${type.idFormat}.`)
  if (takenIds(qms).has(id.toLowerCase()))
    throw new Misuse(`The id ${id} is already used. Leave out --id to get the next free one.`)

  const path = `${qms.folder}/${type.folder}/${id}.md`
  if (existsSync(join(root, path))) throw new Misuse(`${path} already exists, so nothing was written.`)
  const nextReview =
    type.control === 'maintained'
      ? addMonths(qms.today, reviewInterval(qms, { type: type.name, fields: {} }))
      : undefined
  const known = { id, title: options.title, owner: options.owner, nextReview, revision: firstRevision(qms, type) }
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), documentTemplate(type, known), { flag: 'wx' })
  context.write(`${path}\nFill in what is empty; “qms check ${path}” says what is still missing.\n`)
  return 0
}

function refuseSecondSingleton(qms: Qms, type: DocumentType): void {
  const existing =
    type.singleton && qms.documents.find((document) => document.type === type.name && !document.fields.retired)
  if (existing)
    throw new Misuse(
      `There is already a ${type.title.toLowerCase()}, ${existing.id}, and there can be only one. Change that one: ${existing.path}.`,
    )
}

/** One more than the highest number ever given: numbers of retired documents are not used again. */
function nextId(qms: Qms, type: DocumentType, title = ''): string {
  const year = qms.today.slice(0, 4)
  if (type.idFormat === '{slug}') {
    const slug = title
      .toLowerCase()
      .normalize('NFKD')
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '')
    if (slug === '')
      throw new Misuse(
        `The id of a ${type.title.toLowerCase()} is made from its title. Name one: qms new ${type.name} "Quality manager".`,
      )
    return slug
  }
  if (!isCounted(type.idFormat))
    throw new Misuse(
      `Ids of this type have the form ${type.idFormat}, so they cannot be counted on. Name one with --id.`,
    )
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
function takenIds(qms: Qms): ReadonlyMap<string, string> {
  const ids = [...qms.documents.map(({ id }) => id), ...qms.otherSources.map(({ path }) => baseName(path))]
  return new Map(ids.map((id) => [id.toLowerCase(), id]))
}

function firstRevision({ settings }: Qms, type: DocumentType): string {
  const form = settings.revisions[type.name] ?? settings.revisions.default ?? 'integer'
  return { integer: '1', letter: 'A', decimal: '1.0', semver: '1.0.0' }[form]
}
