/** What state records were in until a day, where their fields tell only of the last one. */
const EARLIER: Readonly<Record<string, readonly (readonly [until: string, state: string])[]>> = {
  'EP-001': [['2020-06-15', 'candidate']],
  'EP-002': [['2020-07-06', 'candidate']],
  'EP-003': [
    ['2022-05-23', 'candidate'],
    ['2026-07-06', 'approved'],
  ],
}

/** @returns the days on which a record came into another state */
export function stateChanges(id: string): readonly string[] {
  return EARLIER[id]?.map(([until]) => until) ?? []
}

/** @returns the state on a day; undefined when it was the one in the record */
export function stateOn(id: string, day: string): string | undefined {
  return EARLIER[id]?.find(([until]) => day < until)?.[1]
}
