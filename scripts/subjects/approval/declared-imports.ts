import type { QmsContent } from '../../core/model/qms.js'
import { revisionCourses } from './revision-course.js'
import { isText } from './status.js'

/**
 * @returns the commits that qms.yml declares as imports of existing documents, by id; none as long as the settings are under
 * approval and these were not approved
 */
export function declaredImports(content: QmsContent): ReadonlySet<string> {
  const { imports = [] } = content.settings.approvals
  if (imports.length === 0 || !areSettingsApproved(content)) return new Set()
  return new Set(imports.flatMap(({ commit }) => commit ?? []))
}

/** A repository without a document that covers the settings has not put them under approval. */
function areSettingsApproved(content: QmsContent): boolean {
  const documents = content.maintained.filter((document) => content.typeOf(document)?.coversSettings)
  return documents.every((document) => {
    const approved = revisionCourses(content, document).filter(({ approvedOn }) => approvedOn !== undefined)
    return approved.length === 0 || approved.some((course) => isText(content, document, course))
  })
}
