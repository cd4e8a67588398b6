import type { DocumentType } from '../../core/model/document-type.js'
import { isPublishableId } from '../../core/values/is-publishable-id.js'

/** @returns where a document's page stands, from the root of the site */
export function pagePath(id: string, control: DocumentType['control'] | undefined): string {
  return `${control === 'retained' ? 'records' : 'documents'}/${id}.html`
}

/** @returns where the page stands that shows what a management review looks at */
export function reviewPackPath(id: string): string {
  return `records/${id}/pack.html`
}

/** @returns where an entry of a register stands, on the page of that register */
export function entryPath(register: string, number: number): string {
  return `${pagePath(register, 'maintained')}#${entryAnchor(number)}`
}

export function entryAnchor(number: number): string {
  return `entry-${number}`
}

/** @returns where the page stands that shows what changed between two revisions; undefined when no file can be called like them */
export function changesPath(id: string, from: string, to: string): string | undefined {
  return isPublishableId(from) && isPublishableId(to) ? `documents/${id}/changes-${from}-to-${to}.html` : undefined
}

/** @returns where the register of a type stands */
export function registerPath(type: string): string {
  return `registers/${type}.html`
}

/** @returns where the page of a table of records stands, by the name that the ids of its rows begin with */
export function seriesPath(name: string): string {
  return `tables/${name}.html`
}

/** @returns where a row is on the page of its table */
export function rowAnchor(number: number): string {
  return `row-${number}`
}

/** @returns where the page of a standard stands, or a clause on it */
export function clausePath(standard: string, clause?: string): string {
  return `clauses/${standard}.html${clause === undefined ? '' : `#clause-${clause}`}`
}

/** @returns where the page of a role stands */
export function rolePath(role: string): string {
  return `roles/${role}.html`
}

/** @returns where the page of a person stands */
export function personPath(person: string): string {
  return `people/${person}.html`
}

/** @returns where a rule is explained */
export function rulePath(rule: string): string {
  return `${RULES_PATH}#${rule}`
}

/** @returns where a report that has no page of another form is shown */
export function reportPath(report: string): string {
  return `reports/${report}.html`
}

/** @returns where a metric is shown */
export function metricPath(metric: string): string {
  return `metrics/${metric}.html`
}

export const DOCUMENTS_PATH = 'documents.html'
export const RECORDS_PATH = 'records.html'
export const PROCESSES_PATH = 'processes.html'
export const STATE_PATH = 'state.html'
export const REPORTS_PATH = 'reports.html'
export const METRICS_PATH = 'metrics.html'
export const DUE_PATH = 'due.html'
export const NEWS_PATH = 'new.html'
export const FEED_PATH = 'new.xml'
export const PAPER_PATH = 'paper.html'
export const PEOPLE_PATH = 'people.html'
export const PROBLEMS_PATH = 'problems.html'
export const RULES_PATH = 'rules.html'
export const WAIVERS_PATH = 'waivers.html'
export const CERTIFICATES_PATH = 'certificates.html'
