import type { JsonSchema } from '../../../model/document-type.js'
import { readPackageSchema } from '../../toolkit.js'

/** @returns whether documents of every type have a field of this name: a word at the start of a line may also be text */
export function isControlField(name: string): boolean {
  const { document, maintained } = readPackageSchema('common').$defs as Readonly<Record<string, JsonSchema>>
  return name in { ...document?.properties, ...maintained?.properties }
}
