/** What figures count: a document or record, or something that one of them tells, by its id. */
export interface Counted {
  readonly id: string
}

export const idsOf = (things: readonly Counted[]): readonly string[] => things.map(({ id }) => id)
