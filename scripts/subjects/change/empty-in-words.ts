import type { FieldDefinition } from '../../core/model/document-type.js'

/** With how each can be given the next time. */
export function emptyInWords(fields: readonly FieldDefinition[]): readonly string[] {
  const names = fields.map(({ path }) => path.join('.'))
  const given = (name: string) =>
    name === 'title' ? 'after the type' : name === 'owner' ? '--owner' : `--set ${name}=…`
  return names.length > 0 ? [`Empty: ${names.map((name) => `${name} (${given(name)})`).join(', ')}.`] : []
}
