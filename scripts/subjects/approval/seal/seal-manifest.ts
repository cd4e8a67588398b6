import type { Document } from '../../../core/model/document.js'
import type { Approval } from '../../../core/model/generated-types.js'
import type { Qms } from '../../../core/model/qms.js'
import type { CalendarDate } from '../../../core/values/date.js'
import { byText } from '../../../core/values/order.js'
import { counted } from '../../../core/words/counted.js'
import { inForceWithoutFile } from '../in-force-without-file.js'
import { effectiveRevision } from '../revisions.js'
import { isRetired } from '../status.js'

/** Under which names seals are tags. */
export const SEALS = 'qms-seal/'

/** Everything that a seal vouches for. */
export interface SealManifest {
  readonly today: CalendarDate
  readonly commit: string
  readonly toolkit: string
  /** Settings and people. */
  readonly settings: readonly SealedFile[]
  readonly inForce: readonly SealedText[]
  readonly records: readonly SealedRecord[]
  /** Approval records that did not verify when the seal was made, by id or path. */
  readonly failing: readonly string[]
}

interface SealedFile {
  readonly path: string
  readonly blob: string
  readonly sha256: string
}

interface SealedText {
  readonly document: string
  readonly revision: string
  readonly blob: string
  readonly sha256: string
  /** Of the approval, by id. */
  readonly record: string
}

export interface SealedRecord extends SealedFile {
  readonly id: string
}

/** What the model does not know of the files of a commit. */
export interface SealFacts extends Pick<SealManifest, 'commit' | 'toolkit' | 'failing'> {
  /** Of settings, people and approval records, by path, as the commit has them. */
  readonly files: ReadonlyMap<string, Omit<SealedFile, 'path'>>
}

/** @returns what to seal: the same for the same commit and day */
export function buildManifest(qms: Qms, { commit, toolkit, failing, files }: SealFacts): SealManifest {
  const sealed = (path: string): readonly SealedFile[] => {
    const file = files.get(path)
    return file ? [{ path, ...file }] : []
  }
  const records = qms.ofType('approval')
  return {
    today: qms.today,
    commit,
    toolkit,
    settings: [...new Set([qms.settingsFile.path, qms.peopleFile.path])].flatMap(sealed),
    inForce: textsInForce(qms).map((record) => sealedText(record)),
    records: records.flatMap(({ id, path }) => sealed(path).map((file) => ({ id, ...file }))),
    failing,
  }
}

function textsInForce(qms: Qms): readonly Document<Approval>[] {
  const shown = qms.maintained.filter((document) => !isRetired(qms, document))
  const records = shown.map((document) => effectiveRevision(qms, document)?.record)
  const hidden = inForceWithoutFile(qms).map(({ effective }) => effective.record)
  return [...new Set([...records, ...hidden])]
    .filter((record) => record !== undefined)
    .sort((a, b) => byText(a.fields.document ?? '', b.fields.document ?? ''))
}

function sealedText({ id, fields }: Document<Approval>): SealedText {
  const { document = '', revision = '', blob = '', sha256 = '' } = fields
  return { document, revision, blob, sha256, record: id }
}

/** @returns the message of the tag: a sentence for people, and the manifest as JSON with a line for each thing */
export function formatSeal(organization: string, manifest: SealManifest): string {
  const { inForce, records, commit } = manifest
  const parts = Object.entries(manifest).map(([name, value]) => `  ${JSON.stringify(name)}: ${formatPart(value)}`)
  const title = `Seal of ${organization}, as of ${manifest.today}`
  const what = `${counted(inForce.length, 'text')} in force and ${counted(records.length, 'approval record')} of commit ${commit}`
  return `${title}\n\n${what}\n\n{\n${parts.join(',\n')}\n}\n`
}

function formatPart(value: SealManifest[keyof SealManifest]): string {
  if (typeof value === 'string' || value.length === 0) return JSON.stringify(value)
  return `[\n${value.map((one) => `    ${JSON.stringify(one)}`).join(',\n')}\n  ]`
}

/** @returns the JSON in the text of a tag, from its first brace on */
export function manifestText(tag: string): string {
  return tag.slice(tag.indexOf('\n{\n') + 1)
}

/** @returns the manifest in the message of a tag; undefined when there is none */
export function parseManifest(message: string): SealManifest | undefined {
  try {
    const found: unknown = JSON.parse(manifestText(message))
    return isManifest(found) ? found : undefined
  } catch {
    return undefined
  }
}

function isManifest(found: unknown): found is SealManifest {
  const { today, commit, settings, inForce, records } = (found ?? {}) as Readonly<Record<string, unknown>>
  const lists = [settings, inForce, records]
  return typeof today === 'string' && typeof commit === 'string' && lists.every(Array.isArray)
}
