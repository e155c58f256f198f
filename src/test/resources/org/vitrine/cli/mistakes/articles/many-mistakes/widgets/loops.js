export const attributes = {};
export async function load(lens, attributes) {
  for (;;) {}
}
export function render(data, attributes) {
  return "<p></p>";
}
