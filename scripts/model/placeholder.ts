/** Text that only holds the place of text to come, in the forms that people use: `TBD`, `[insert name]`. */
export const PLACEHOLDER =
  /\b(?:TODO|TBD|TBC|FIXME|XXX|[Ll]orem ipsum)\b|\[(?:[Ii]nsert|[Ee]nter|[Yy]our|[Aa]dd) [^\]]{0,100}\]/g
