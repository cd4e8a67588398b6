import type { Document } from '../../core/model/document.js'

type OfAType = Pick<Document, 'type'>

/** A form that people fill in (ISO 9001:2015, 7.5). */
export const isForm = ({ type }: OfAType): boolean => type === 'form'

/** A description of a process (4.4). */
export const isProcess = ({ type }: OfAType): boolean => type === 'process'

/** What the quality management system is about (4.3). */
export const isScope = ({ type }: OfAType): boolean => type === 'qms-scope'

/** The quality policy (5.2). */
export const isQualityPolicy = ({ type }: OfAType): boolean => type === 'quality-policy'
