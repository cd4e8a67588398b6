import type { DocumentType, FieldDefinition } from '../../../core/model/document-type.js'
import type { Qms } from '../../../core/model/qms.js'
import { fieldsToFill, type KnownValues } from '../../../subjects/change/document-template.js'
import { fieldFault } from '../../../subjects/change/field-fault.js'
import { usualValues } from '../../../subjects/change/plan-document.js'
import type { CommandContext, Dialogue } from '../../command/context.js'

/** Asks on a terminal for the fields that are not given; one that is not answered stays empty, to be filled in later. */
export function askForValues(
  context: CommandContext,
  qms: Qms,
  type: DocumentType,
  given: KnownValues,
): Promise<KnownValues> {
  const fields = fieldsToFill(type, { ...usualValues(qms, type), ...given, id: '', type: type.name })
  return askForFields(context, qms, fields, given)
}

/** Asks on a terminal for each of these fields. */
export async function askForFields(
  { openDialogue }: CommandContext,
  qms: Qms,
  fields: readonly FieldDefinition[],
  given: KnownValues,
): Promise<KnownValues> {
  const dialogue = fields.length > 0 ? await openDialogue?.() : undefined
  if (!dialogue) return given
  try {
    const answers: Record<string, string> = {}
    for (const field of fields) {
      const answer = await askUntilRight(dialogue, qms, field)
      if (answer !== '') answers[field.path.join('.')] = answer
    }
    return { ...given, ...answers }
  } finally {
    dialogue.close()
  }
}

async function askUntilRight(dialogue: Dialogue, qms: Qms, field: FieldDefinition): Promise<string> {
  const question = inWords(field)
  for (let before = ''; ; ) {
    const answer = (await dialogue.ask(before + question)) || String(field.schema.default ?? '')
    const fault = answer === '' ? undefined : fieldFault(qms, field, answer)
    if (!fault) return answer
    before = `  ${fault}\n`
  }
}

function inWords({ path, description, schema }: FieldDefinition): string {
  const form =
    schema.enum?.join(', ') ??
    (schema.format === 'date' ? 'year-month-day' : schema.type === 'array' ? 'one, two, …' : '')
  const usual = schema.default === undefined ? '' : ` [${schema.default}]`
  return `${description}\n  ${path.join('.')}${form ? ` (${form})` : ''}${usual}: `
}
