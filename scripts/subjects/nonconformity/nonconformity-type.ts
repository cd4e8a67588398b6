import type { DocumentType } from '../../core/model/document-type.js'
import type { QmsContent } from '../../core/model/qms.js'

/** @returns the type of the records of nonconformities (ISO 9001:2015, 10.2); undefined when a repository has none */
export const nonconformityType = ({ types }: QmsContent): DocumentType | undefined => types.get('nonconformity')
