/** One form of a picture in `srcset`: its address, and the screens for which it is meant. */
export interface PictureForm {
  readonly url: string
  /** `2x`, `640w`; empty for all. */
  readonly screens: string
}

/** @returns the forms in `a.png, b.png 2x` */
export function readSrcset(srcset: string): readonly PictureForm[] {
  const forms = srcset.split(',').map((form) => /^(\S*)\s*(.*)$/s.exec(form.trim()))
  return forms.map((form) => ({ url: form?.[1] ?? '', screens: form?.[2] ?? '' })).filter(({ url }) => url !== '')
}
