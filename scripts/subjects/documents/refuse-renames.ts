import type { Document } from '../../core/model/document.js'
import { findFields } from '../../core/model/fields.js'
import type { Qms } from '../../core/model/qms.js'
import { documentAt } from '../../core/questions/document-at.js'
import { evidenceFields } from '../../core/questions/evidence-fields.js'
import { submoduleOf } from '../../core/questions/submodules.js'
import { resolvePath } from '../../core/values/paths.js'
import { approvedAs } from '../approval/approved-as.js'
import type { Naming, Rename } from './find-namings.js'
import { isClosed } from './is-closed.js'

/**
 * @param isThere whether something lies at a path, as the disk counts names
 * @returns why files keep their names, in sentences, by their paths
 */
export function refuseRenames(
  qms: Qms,
  renames: readonly Rename[],
  namings: ReadonlyMap<string, readonly Naming[]>,
  isThere: (path: string) => boolean,
): ReadonlyMap<string, string> {
  const refused = new Map<string, string>()
  const refuse = (whyNot: (rename: Rename, others: readonly Rename[]) => string | undefined) => {
    const going = renames.filter(({ from }) => !refused.has(from))
    const found = going.map(
      (rename) =>
        [
          rename.from,
          whyNot(
            rename,
            going.filter((one) => one !== rename),
          ),
        ] as const,
    )
    for (const [from, reason] of found) if (reason !== undefined) refused.set(from, reason)
    return found.some(([, reason]) => reason !== undefined)
  }
  refuse((rename) => inTheWay(qms, rename, namings.get(rename.from) ?? []))
  const occupants = new Map([...qms.files.keys()].map((path) => [path.toLowerCase(), path]))
  // A file that keeps its name may be where another one was to go.
  while (refuse((rename, others) => collision(rename, others, occupants, isThere)));
  return refused
}

const WAIVE = 'Leave it, and waive this rule for it in qms.yml.'

function inTheWay(qms: Qms, { from }: Rename, namings: readonly Naming[]): string | undefined {
  const submodule = submoduleOf(qms, from)
  if (submodule) return `It lies in the submodule ${submodule}: another repository. Rename it there.`
  const evidenceOf = qms.documents.find((document) => namesAsEvidence(qms, document, from))
  if (evidenceOf) return `${evidenceOf.id} names it as evidence. ${WAIVE}`
  for (const { path, edit } of namings) {
    const reason = whyKept(qms, path)
    if (reason) return reason
    if (!edit)
      return `${path} links to it in a way that cannot be changed safely. Write the plain name there, then run this again.`
  }
  return undefined
}

/** Links are part of what was approved, and of what a record says. */
function whyKept(qms: Qms, path: string): string | undefined {
  const document = documentAt(qms, path)
  if (!document) return undefined
  const { id } = document
  const revision = approvedAs(qms, document)
  if (revision !== undefined)
    return `${id} links to it, and revision ${revision} of ${id} is approved as it is. Begin the next one first: qms revise ${id} --class editorial --summary "…"`
  const isKept = qms.typeOf(document)?.control === 'retained' && isClosed(qms, document)
  return isKept ? `The record ${id} links to it, and is complete. ${WAIVE}` : undefined
}

function namesAsEvidence(qms: Qms, document: Document, path: string): boolean {
  const type = qms.typeOf(document)
  return (type ? evidenceFields(type) : []).some((field) =>
    findFields(document.fields, field).some(({ value }) => resolvePath(document.path, String(value)) === path),
  )
}

function collision(
  { from, to }: Rename,
  others: readonly Rename[],
  occupants: ReadonlyMap<string, string>,
  isThere: (path: string) => boolean,
): string | undefined {
  const name = to.toLowerCase()
  const rival = others.find((other) => other.to.toLowerCase() === name)
  if (rival) return `${rival.from} would get the same name. Correct the id of one of them.`
  const occupant = occupants.get(name) ?? (isThere(to) ? to : undefined)
  if (occupant === undefined || others.some((other) => other.from === occupant)) return undefined
  if (occupant !== from) {
    return occupant === to
      ? `There is already a file ${to}. Move one of them away, then run this again.`
      : `There is already a file ${occupant}, whose name differs only in capitals. Move one of them away, then run this again.`
  }
  return isThere(to) ? `This disk takes the two names for one. Run: git mv ${from} ${to}` : undefined
}
