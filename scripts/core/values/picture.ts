/** Files that browsers show as pictures. */
export const PICTURE = /\.(?:png|jpe?g|gif|webp|avif|svg)$/i
