import type { DocumentType } from '../../core/model/document-type.js'
import { isPublishableId } from '../../core/values/is-publishable-id.js'
import { statusList } from '../../subjects/review/reports/status-list.js'
import { register } from '../../subjects/system/reports/register.js'
import { menuLinks } from '../shown/menu-links.js'
import { DOCUMENTS_PATH, registerPath } from '../shown/page-path.js'
import type { Publication } from '../shown/publication.js'
import { publishedTable } from '../views/published-table.js'
import { viewTable } from '../views/table-view.js'
import type { ReportPage } from './report-page.js'

/** @returns a register of all documents and one for each type; those of record types are ready before there is a record */
export function registerPages(publication: Publication): readonly ReportPage[] {
  const types = [...publication.shown.types.values()].filter(({ name }) => isPublishableId(name))
  const registers = types.map((type) => typeRegister(publication, type))
  return [
    documentRegister(publication),
    ...registers.filter(({ whole, begin }) => whole.table.rows.length > 0 || begin !== undefined),
  ]
}

/** The report of status. What a text in force has for a revision, and how its review is, is said by other columns. */
export function documentRegister(publication: Publication): ReportPage {
  const table = publishedTable(publication, statusList)
  return {
    path: DOCUMENTS_PATH,
    title: menuLinks(publication).documents.text,
    way: { trail: [] },
    kind: 'documents',
    lead: publication.say`Every document of the quality management system: which revision is in force, since when, who keeps it, and when it is read again.`,
    charts: [],
    whole: viewTable(publication, table, 'api/registers/documents', ['in_force', 'review']),
    parts: [],
    notes: [],
  }
}

/** The register of one type, in the columns that its schema names. */
export function typeRegister(
  publication: Publication,
  { name, title, description, control }: DocumentType,
): ReportPage {
  const table = publishedTable(publication, register, { type: name })
  const isOfRecords = control === 'retained'
  return {
    path: registerPath(name),
    title: publication.say.term(title),
    way: { trail: [isOfRecords ? menuLinks(publication).records : menuLinks(publication).documents] },
    kind: isOfRecords ? 'records' : 'documents',
    lead: publication.say.term(description),
    charts: [],
    whole: viewTable(publication, table, `api/registers/${name}`, ['open']),
    parts: [],
    notes: [],
    ...(isOfRecords ? { begin: `qms new ${name}` } : {}),
  }
}
