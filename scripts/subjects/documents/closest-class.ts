import type { Document } from '../../core/model/document.js'
import type { Qms } from '../../core/model/qms.js'
import { confidentialityOf } from './confidentiality-of.js'

/**
 * @returns the confidentiality class that is needed to say what these documents say, where that is more closed than the usual
 * one; a class that is not defined counts as the most closed
 */
export function closestClass(qms: Qms, documents: readonly Document[]): string | undefined {
  const { classes, default: usual = '' } = qms.settings.confidentiality
  const levelOf = (name: string) => (classes.includes(name) ? classes.indexOf(name) : classes.length - 1)
  const level = Math.max(-1, ...documents.map((one) => levelOf(confidentialityOf(qms, one))))
  return level > classes.indexOf(usual) ? classes[level] : undefined
}
