import type { FieldDefinition } from '../model/document-type.js'

/** @returns whether the field holds dates of what happened: neither due dates, nor marked as dates that may lie ahead */
export function isPastDate({ schema, dueDate }: FieldDefinition): boolean {
  return (schema.format === 'date' || schema.format === 'date-time') && !dueDate && schema.futureDate !== true
}
