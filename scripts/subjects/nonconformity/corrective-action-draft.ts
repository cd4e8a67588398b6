import { defineDraft } from '../../core/model/draft.js'

/** A corrective action carries over what happened, and what keeps it from doing more harm. */
export const correctiveActionDraft = defineDraft({
  draftOf: 'corrective-action',
  draft(qms, { nonconformities = '' }) {
    const nonconformity = qms.ofType('nonconformity').find(({ id }) => id === nonconformities)
    if (!nonconformity) return { values: {}, sections: [] }
    const { requirement, correction } = nonconformity.fields
    return {
      values: {
        opened: qms.today,
        problem: requirement ? `${nonconformity.title}. Required is: ${requirement}` : nonconformity.title,
        containment: correction?.what,
      },
      sections: [],
    }
  },
})
